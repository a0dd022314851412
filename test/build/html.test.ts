import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { lawPage } from '../../bench/budgets.ts';
import { measureScripts, sizes } from '../../bench/measure.ts';
import { forReaders, styleOf } from '../../bench/pages.ts';
import { invalid } from '../support/validator.ts';
import { goodContent } from '../support/content.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { formerProvisions } from '../../src/model/wordings.ts';

const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();
const pageAt = (address: string): string => readFileSync(join(dist, address, 'index.html'), 'utf8');
const tags = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, name = '']) => name);

it('every page is valid HTML', async () => {
  const wrong: string[] = [];
  // The one file omits optional tags and quotes, so one-file.test.ts validates it section by
  // section.
  for (const file of files.filter((name) => name !== 'umbral.html'))
    wrong.push(...(await invalid(file, readFileSync(join(dist, file), 'utf8'))));
  expect(wrong.slice(0, 20)).toEqual([]);
}, 120_000);

describe('both languages', () => {
  it.each(siteMap(corpus))('have the same headings, links and anchors: $es', ({ es, en }) => {
    const shape = (address: string) => {
      const main = pageAt(address)
        .replace(/^[\s\S]*<main[^>]*>/, '')
        .replace(/<\/main>[\s\S]*$/, '')
        // The terms of the two languages have different initials.
        .replace(/<nav class="initials"[\s\S]*?<\/nav>/, '');
      return {
        headings: tags(main, /<(h[1-6])\b/g),
        links: tags(main, /<(a)\s[^>]*href=/g).length,
        anchors: tags(main, /\sid="([^"]+)"/g).sort(),
      };
    };
    const [spanish, english] = [shape(es), shape(en)];
    // The source marks one omission in one language only, so only the page of that language has it.
    const own = (anchors: readonly string[]) =>
      anchors.filter((id) => !['29-2-omitted-2', '36-omitted'].includes(id));
    expect(own(english.anchors)).toEqual(own(spanish.anchors));
    expect(english.headings).toEqual(spanish.headings);
    if (!/dl-1350\/art-/.test(es)) expect(english.links).toBe(spanish.links);
    else expect(Math.abs(english.links - spanish.links)).toBeLessThanOrEqual(4);
  });
});

it.each(
  siteMap(corpus)
    .flatMap(({ es, en }) => [es, en])
    .filter((address) => /dl-1350\//.test(address)),
)('a page of the law fits into one round trip: %s', (address) => {
  expect(sizes([pageAt(address)]).brotli).toBeLessThanOrEqual(lawPage.html);
});

describe('the page of art. 29.2', () => {
  it.each(['/es/ley/dl-1350/art-29-2/', '/en/law/dl-1350/art-29-2/'])(
    'keeps its budgets of bytes: before metadata, of CSS, and in all: %s',
    (address) => {
      const html = pageAt(address);
      const size = (text: string): number => sizes([text]).brotli;
      expect(size(html)).toBeLessThanOrEqual(lawPage.html);
      expect(size(forReaders(html))).toBeLessThanOrEqual(lawPage.htmlBeforeMetadata);
      expect(size(styleOf(html))).toBeLessThanOrEqual(lawPage.style);
    },
  );

  it.each([
    ['es', 'ley', 'cambios'],
    ['en', 'law', 'changes'],
  ])('has every note in full, with its other pages: %s', (lang, law, changes) => {
    const former = formerProvisions(corpus.work)
      .filter(({ provision }) => provision.id === 'art-29-2')
      .map(({ version }) => `${version.id}/`);
    const pages = ['', ...former, `${changes}/`].map((page) =>
      pageAt(`/${lang}/${law}/dl-1350/art-29-2/${page}`),
    );
    const text = pages
      .map((html) =>
        html
          .replace(/<[^>]*>/g, ' ')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
          .replaceAll('&quot;', '"')
          .replace(/\s+/g, ' '),
      )
      .join(' ');
    const segments = corpus.work.versions.flatMap((version) =>
      version.provisions
        .filter(({ id }) => id === 'art-29-2')
        .flatMap((provision) =>
          provision.segments
            .filter((segment) => segment.text[lang as 'es'])
            .map(({ id }) => ({ id, notes: version.notes })),
        ),
    );
    const told = segments
      .flatMap(({ id, notes }) => [
        notes.plain[id],
        notes.cuts[id],
        ...notes.readings
          .filter(({ segment }) => segment === id)
          .flatMap(({ question, taken, other, why }) => [question, taken, other, why]),
      ])
      .flatMap((note) => note?.[lang as 'es'] ?? []);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((note) => !text.includes(note))).toEqual([]);
  });
});

it.each(
  siteMap(corpus)
    .flatMap(({ es, en }) => [es, en])
    .filter((address) => /dl-1350\/./.test(address)),
)('a page of the law keeps its budget of scripts before the self-check opens: %s', (address) => {
  const { inline, external } = measureScripts(pageAt(address), { dist, base: '/' });
  expect(inline.brotli + external.brotli).toBeLessThanOrEqual(lawPage.scripts);
});

it('the policy of each page allows only its own inline code', () => {
  const loose = files.filter((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const inline = tags(
      html,
      /<(script|style)\b(?![^>]*(?:\ssrc=|application\/(?:ld\+)?json))/g,
    ).length;
    return tags(html, /('sha256-[^']+')/g).length > inline || /unsafe-inline/.test(html);
  });
  expect(loose).toEqual([]);
});
