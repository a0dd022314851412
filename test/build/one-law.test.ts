import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchInNode } from '../../bench/search-in-node.ts';
import { serve } from '../../scripts/serve.mjs';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { oneLaw } from '../support/one-law.ts';
import { ownOutput, projectCopy, runBuild } from '../support/run-npm.ts';
import { invalid } from '../support/validator.ts';

// A site about one law, in Spanish only, without rules, notes and phrases.
const content = oneLaw();
// Two builds of other content at once, in one project, would write the same files of Astro.
const project = projectCopy();
const { out, env, remove } = ownOutput();
let files: string[] = [];
/** The pages by their addresses, without the one file. */
const pages = new Map<string, Root>();

beforeAll(async () => {
  const { code, output } = await runBuild({
    cwd: project.folder,
    env: { ...env, CONTENT_DIR: content.root },
  });
  expect(code, output).toBe(0);
  files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length));
  for (const file of files.filter((name) => name.endsWith('.html') && name !== '/umbral.html'))
    pages.set(file.replace(/index\.html$/, ''), fromHtml(textAt(file)));
});
afterAll(() => {
  for (const made of [content, project]) made.remove();
  remove();
});

const textAt = (path: string): string => readFileSync(join(out, path), 'utf8');
const idsIn = (page: Root): string[] =>
  selectAll('[id]', page).map(({ properties }) => String(properties['id']));
/** The internal addresses that a page loads or leads to. */
const addressesIn = (page: Root): string[] =>
  selectAll('[href], [src], [action]', page)
    .map(({ properties: { href, src, action } }) => String(href ?? src ?? action))
    .filter((address) => /^[/#]/.test(address));

it('has every page of its sitemap', () => {
  const { corpus } = readCorpus(content.root);
  const addresses = siteMap(corpus!).flatMap(({ es, en }) => [es, en]);
  expect(addresses).toContain('/es/ley/ley-99001/art-1/');
  expect(addresses.filter((address) => !pages.has(address))).toEqual([]);
});

it('has no link to something that is not there', () => {
  const dead = [...pages].flatMap(([from, page]) =>
    addressesIn(page).filter((address) => {
      const [path = '', fragment] = address.split('#');
      const target = pages.get((path || from).replace(/\?.*/, ''));
      return target
        ? fragment !== undefined && !idsIn(target).includes(decodeURIComponent(fragment))
        : !existsSync(join(out, path)) || path.endsWith('/');
    }),
  );
  expect([...new Set(dead)]).toEqual([]);
  const file = fromHtml(textAt('/umbral.html'));
  const ids = new Set(idsIn(file));
  const deadInFile = addressesIn(file).filter(
    (address) => !ids.has(decodeURIComponent(address.slice(1))),
  );
  expect(deadInFile).toEqual([]);
});

it('has nothing of the self-check: no page, link, script, data file or word', () => {
  const about = /autoevaluaci|self-check|mi situaci|my situation|data\/rules/i;
  expect(files.filter((file) => about.test(file) || /rules|insertar|embed/.test(file))).toEqual([]);
  // The headers name the addresses that any site may have.
  const others = files.filter((file) => file !== '/_headers' && /\.(?!br|gz|wasm)\w+$/.test(file));
  const style = /<style[^>]*>[\s\S]*?<\/style>/g;
  expect(others.filter((file) => about.test(textAt(file).replaceAll(style, '')))).toEqual([]);
});

it('leads from the home page to the featured provision, and to no changes', () => {
  const home = pages.get('/es/')!;
  expect(
    selectAll('.opening a', home).map((link) => [textOf(link), link.properties['href']]),
  ).toEqual([
    ['Leer la ley', '/es/ley/ley-99001/art-1/'],
    ['Necesito ayuda ahora', '/es/ayuda/'],
  ]);
  expect(addressesIn(home).filter((address) => /cambios/.test(address))).toEqual([]);
});

it('finds its articles, terms and answers', async () => {
  const { url, close } = await serve({ dir: out });
  const search = searchInNode(out, url);
  const found = {
    citation: await search('es', 'art. 62-B'),
    word: await search('es', 'sorteo'),
    everyday: await search('es', '¿qué muebles hay en la sala?'),
    english: await search('en', 'armchair'),
  };
  await close();
  expect(found.citation[0]).toBe('/es/ley/ley-99001/art-62-b/');
  expect(found.word[0]).toBe('/es/ley/ley-99001/art-1/');
  expect(found.everyday).toContain('/es/ley/ley-99001/art-1/');
  expect(found.english).toContain('/en/glossary/#chair');
});

it('has valid HTML', async () => {
  const faults: string[] = [];
  for (const page of pages.keys()) {
    const file = page.endsWith('/') ? `${page}index.html` : page;
    faults.push(...(await invalid(file, textAt(file))));
  }
  expect(faults.slice(0, 20)).toEqual([]);
});
