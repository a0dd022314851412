import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { goodContent } from '../support/content.ts';
import { documentOf, normalized, readerText } from '../support/reader-view.ts';

const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const htmlOf = (address: string): string => readFileSync(join(dist, address, 'index.html'), 'utf8');
const pages = siteMap(corpus).flatMap(({ es, en }) => [es, en]);

describe.each(pages)('the reader view of %s', (address) => {
  const document = documentOf(htmlOf(address));
  const text = readerText(htmlOf(address));
  const lost = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .map(({ textContent }) => normalized(textContent))
      .filter((sentence) => !text.includes(sentence));

  it('keeps the standing of the text and every sentence of the law', () => {
    expect(lost('main p[data-banner], main [data-banner] p')).toEqual([]);
    expect(lost('main [data-segment]')).toEqual([]);
  });
});

it('the tested pages include every kind of page that shows the law', () => {
  const holding = (selector: string): string[] =>
    pages.filter((address) => documentOf(htmlOf(address)).querySelector(selector));
  expect(holding('main [data-banner]')).toEqual(
    expect.arrayContaining([
      '/es/ley/dl-1350/art-29-2/2017/',
      '/es/ley/dl-1350/art-29-2/2017/bilingue/',
      '/es/ley/dl-1350/art-29-2/cambios/',
      '/es/categorias/personas-apatridas/',
      '/es/autoevaluacion/como-se-decide/',
    ]),
  );
  expect(holding('main [data-segment]')).toEqual(
    expect.arrayContaining([
      '/es/ley/dl-1350/art-29-2/',
      '/es/ley/dl-1350/art-29-2/2017/',
      '/es/ley/dl-1350/art-29-2/cambios/',
      '/es/ley/dl-1350/art-29-2/bilingue/',
      '/es/categorias/personas-apatridas/',
    ]),
  );
});
