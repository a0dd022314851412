import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { siteMap } from '../../src/i18n/site-map.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { goodContent } from '../support/content.ts';
import { eachPage, useBrowser } from '../support/browser.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const source = readFileSync(`${goodContent}/sources/un-network-migration-law.txt`, 'utf8').split(
  '\n\n',
);
const open = useBrowser();
const addresses = siteMap(corpus).flatMap(({ es, en }) => [es, en]);

/** The result of a visit to a page: its anchors, its links, and its faults. */
interface Visit {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly faults: readonly string[];
}

/** The ids of an opened page, and the complete addresses of its links and frames. */
const contents = (page: Page): Promise<{ ids: string[]; links: string[] }> =>
  page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    // By attribute, because "href" of an SVG link is not a string.
    links: [...document.querySelectorAll('a[href], link[href], iframe[src]')].map(
      (link) =>
        new URL(link.getAttribute('href') ?? link.getAttribute('src') ?? '', document.baseURI).href,
    ),
  }));

describe('every page of the sitemap, and every frame', () => {
  it('has no console errors, no requests to other hosts and no broken links', async () => {
    const start = [...addresses, '/', '/404.html'];
    const visits = new Map<string, Visit>();
    const queue = [...start];
    const origin = new URL(inject('siteUrl')).origin;
    // Pages that are linked but not in the sitemap (the frames) are visited too.
    for await (const { page, path, errors, outside } of eachPage(open, queue)) {
      const { ids, links } = await contents(page);
      visits.set(path, {
        ids,
        links,
        faults: [...errors, ...outside.map((url) => `asked for ${url}`)],
      });
      for (const link of links) {
        const url = new URL(link);
        if (url.origin === origin && url.pathname.endsWith('/') && !queue.includes(url.pathname))
          queue.push(url.pathname);
      }
    }
    const problems: string[] = [];
    for (const [path, { links, faults }] of visits) {
      problems.push(...faults.map((fault) => `${path}: ${fault}`));
      for (const link of new Set(links)) {
        const url = new URL(link);
        if (url.origin !== origin) continue;
        const target = visits.get(url.pathname);
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (!target && url.pathname.endsWith('/'))
          problems.push(`${path} links to ${url.pathname}, which was not visited`);
        else if (target && fragment && !target.ids.includes(fragment))
          problems.push(
            `${path} links to ${url.pathname}#${fragment}, but there is no such anchor`,
          );
      }
      const twice =
        visits.get(path)?.ids.filter((id, index, all) => all.indexOf(id) !== index) ?? [];
      problems.push(...twice.map((id) => `${path} has two elements with id "${id}"`));
    }
    const reached = ['/'];
    for (const path of reached) {
      const next = (visits.get(path)?.links ?? [])
        .map((link) => new URL(link))
        .filter((url) => url.origin === origin && visits.has(url.pathname))
        .map((url) => url.pathname);
      reached.push(...new Set(next.filter((address) => !reached.includes(address))));
    }
    problems.push(
      ...addresses
        .filter((address) => !reached.includes(address))
        .map((address) => `${address} cannot be reached from /`),
    );
    console.log(
      `${visits.size} pages visited, ` +
        `${start.length} of them from the sitemap and the two bilingual ones`,
    );
    expect(problems).toEqual([]);
  }, 300_000);
});

describe('the law as rendered', () => {
  it.each([
    { path: '/es/ley/dl-1350/art-29-2/2017/', paragraph: 0 },
    { path: '/es/ley/dl-1350/art-36/2017/', paragraph: 1 },
    { path: '/en/law/dl-1350/art-29-2/2017/', paragraph: 2 },
    { path: '/en/law/dl-1350/art-36/2017/', paragraph: 3 },
  ])('joins into the source paragraph byte for byte: $path', async ({ path, paragraph }) => {
    const { page } = await open(path);
    const texts = await page
      .locator('article [data-segment]')
      .evaluateAll((all) => all.map((element) => element.textContent ?? ''));
    expect(Buffer.from(texts.join(' '))).toEqual(Buffer.from(source[paragraph] ?? ''));
  });

  it.each([
    { path: '/es/ley/dl-1350/art-29-2/2017/bilingue/', es: 0, en: 2 },
    { path: '/en/law/dl-1350/art-36/2017/bilingual/', es: 1, en: 3 },
  ])('joins in both languages on the bilingual view: $path', async ({ path, es, en }) => {
    const { page } = await open(path);
    const joined = async (lang: string) =>
      (
        await page
          .locator(`[data-segment][lang=${lang}]`)
          .evaluateAll((all) => all.map((element) => element.textContent ?? ''))
      ).join(' ');
    expect([await joined('es'), await joined('en')]).toEqual([source[es], source[en]]);
  });

  it.each([
    {
      what: 'a sentence of today',
      path: '/es/ley/dl-1350/art-29-2/#m-4',
      id: 'm-4',
      text: 'o para quienes hayan migrado por motivos de desastres naturales y ambientales;',
    },
    {
      what: 'a sentence of 2017 at its old address, inside its disclosure',
      path: '/es/ley/dl-1350/art-29-2/#k-4',
      id: 'k-4',
      text: 'o para quienes hayan migrado por motivos de desastres naturales y medioambientales;',
    },
    {
      what: 'a sentence of 2017',
      path: '/es/ley/dl-1350/art-29-2/2017/#k-4',
      id: 'k-4',
      text: 'o para quienes hayan migrado por motivos de desastres naturales y medioambientales;',
    },
    {
      what: 'an unchanged sentence among the changes',
      path: '/es/ley/dl-1350/art-29-2/cambios/#m-6',
      id: 'm-6',
      text: 'o para las niñas, niños y adolescentes no acompañados;',
    },
  ])('shows the sentence of a permalink: $what', async ({ path, id, text }) => {
    const { page } = await open(path);
    const sentence = page.locator(`:target [data-segment="${id}"]`);
    expect(await sentence.textContent()).toBe(text);
    expect(
      await sentence.evaluate(
        (element) =>
          element.checkVisibility() &&
          element.getBoundingClientRect().top < innerHeight &&
          element.getBoundingClientRect().bottom > 0,
      ),
    ).toBe(true);
  });

  it('marks the changes of a sentence', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/cambios/#m-4');
    expect(await page.locator(':target del').allTextContents()).toEqual(['medioambientales']);
    expect(await page.locator(':target ins').allTextContents()).toEqual(['ambientales']);
  });
});
