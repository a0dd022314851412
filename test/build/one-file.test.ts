import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { formerProvisions, provisionsInForce } from '../../src/model/wordings.ts';
import { goodContent } from '../support/content.ts';
import { invalid } from '../support/validator.ts';
import { oneFile } from '../../bench/budgets.ts';
import { measureOneFile } from '../../bench/one-file.ts';

const dist = inject('distDir');
const html = readFileSync(join(dist, 'umbral.html'), 'utf8');
const faultsOfSyntax: string[] = [];
const file = fromHtml(html, {
  onerror: ({ message }) => void faultsOfSyntax.push(String(message)),
});
const hash = (text = ''): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('umbral.html keeps its size budget, raw and compressed', () => {
  const { raw, brotli } = measureOneFile(dist);
  expect(raw).toBeLessThanOrEqual(oneFile.raw);
  expect(brotli).toBeLessThanOrEqual(oneFile.brotli);
});

it('umbral.html begins with a policy that allows only its own styles and script', () => {
  const [charset, policy] = select('head', file)!.children;
  const own = (selector: string): string =>
    selectAll(selector, file)
      .map((element) => hash(textOf(element)))
      .join(' ');
  expect([charset, policy]).toMatchObject([
    { properties: { charSet: 'utf-8' } },
    {
      properties: {
        httpEquiv: ['content-security-policy'],
        content: [
          "default-src 'none'",
          `script-src ${own('script:not([type])')}`,
          `style-src ${own('style')}`,
          "base-uri 'none'",
          "object-src 'none'",
          "form-action 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ].join(';'),
      },
    },
  ]);
  expect(selectAll('script:not([type])', file)).toHaveLength(1);
});

it('umbral.html refers to nothing that it would have to load', () => {
  for (const fetching of [
    /<[^>]*\s(src|srcset|poster|action|data|background)=/g,
    /<(link|iframe|img|object|embed|base)\b/g,
    /url\(|@import/g,
  ])
    expect(html.match(fetching)).toBeNull();
});

it('umbral.html has the words of replaced law only where they are the subject', () => {
  const { corpus } = readCorpus(goodContent);
  const { work } = corpus!;
  const today = provisionsInForce(work).flatMap(({ provision }) => provision.segments);
  const former = formerProvisions(work).flatMap(({ provision, version }) =>
    provision.segments.map(({ text }) => ({ text, version: version.id })),
  );
  const subjects = former.map(({ version }) => `/${version}-`).concat('/changes-', '/check');
  const quotes = selectAll('section.page', file).flatMap((section) => {
    const id = String(section.properties['id']);
    if (subjects.some((subject) => id.includes(subject))) return [];
    const words = textOf(section);
    return former
      .map(({ text }) => text[id.startsWith('es/') ? 'es' : 'en'])
      .filter((text) => text.length > 30 && words.includes(text))
      .filter((text) => !today.some((one) => one.text.es === text || one.text.en === text))
      .map((text) => `${id}: ${text}`);
  });
  expect(quotes).toEqual([]);
});

describe('the HTML of umbral.html', () => {
  it('has no syntax errors', () => {
    expect(faultsOfSyntax).toEqual([]);
  });

  it('is valid as a whole and in each section', async () => {
    const page = (part: Element): string =>
      '<!DOCTYPE html><html lang="es"><head><title>Umbral</title></head>' +
      `<body><main>${toHtml(part)}</main></body></html>`;
    const sections = selectAll('section.page', file);
    expect(sections.length).toBeGreaterThan(40);
    const faults: string[] = [];
    for (const section of sections)
      faults.push(...(await invalid(String(section.properties['id']), page(section))));
    for (const section of sections) section.children = [{ type: 'text', value: 'A part.' }];
    for (const code of selectAll('style, script', file)) code.children = [];
    faults.push(...(await invalid('frame', toHtml(file))));
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
