import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close as closeIndex, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { freshQueries } from '../test/fixtures/fresh-queries.ts';
import { sizes } from './measure.ts';
import { half, qualityOf, reckon } from './search-quality.ts';

const figures = (name: string, { count, mrr, hit3 }: { count: number; mrr: number; hit3: number }): string =>
  `${name.padEnd(34)}${String(count).padStart(4)} queries, MRR ${mrr.toFixed(3)}, hit@3 ${hit3.toFixed(3)}`;

/** What the first query costs and how fast it answers, and how well the held-out queries are answered, beside Pagefind as it comes. */
export async function measureSearch(browser: Browser, dist: string): Promise<string[]> {
  const site = await serve({ dir: dist });
  try {
    const page = await browser.newPage();
    const { own, across } = await qualityOf(page, site.url, half('reporting'));
    const fresh = await qualityOf(page, site.url, freshQueries);
    const baseline = await defaultQuality(browser, dist);
    const { brotli, script, requests } = await firstUse(browser, site.url, dist);
    const times = await keyToResult(browser, site.url);
    return [
      `search, from focus to first result: ${brotli} bytes brotli in ${requests} requests; the page's own script before that: ${script}`,
      `search, last key to first result: median ${times[Math.floor(times.length / 2)]} ms, most ${times.at(-1)} ms, of ${times.length} queries`,
      figures('search, es', own.es), figures('search, en', own.en), figures('search, across languages', across),
      figures('search, es, a fresh set', fresh.own.es), figures('search, en, a fresh set', fresh.own.en), figures('search, across, a fresh set', fresh.across),
      ...baseline,
    ];
  } finally {
    await site.close();
  }
}

/** The files that the search page loads from the focus of its field until the first result, compressed each by itself; and its script, which comes with the page. */
export async function firstUse(browser: Browser, url: string, dist: string): Promise<{ brotli: number; script: number; requests: number }> {
  const page = await browser.newPage();
  await page.goto(`${url}es/buscar/`);
  await page.waitForLoadState('networkidle');
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  const first = page.locator('a[data-result]').first();
  await page.locator('#search-q').fill('trata');
  await first.waitFor();
  const own = files.filter((file) => !file.includes('/pagefind/en/'));
  const script = await page.evaluate(() => [...document.scripts].flatMap(({ src }) => (src ? [new URL(src).pathname] : [])));
  const size = (some: readonly string[]): number => sizes([...new Set(some)].map((file) => readFileSync(join(dist, file)))).brotli;
  return { brotli: size(own), script: size(script), requests: new Set(own).size };
}

/** Milliseconds from a key to the first result, the index being loaded; sorted. */
async function keyToResult(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}es/buscar/?q=desastres`);
  await page.locator('site-search[data-searched]').waitFor();
  return page.evaluate(async (queries) => {
    const input = document.querySelector<HTMLInputElement>('#search-q')!;
    const times: number[] = [];
    for (const query of queries) {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const started = performance.now();
      const shown = new Promise<void>((done) => {
        const observer = new MutationObserver(() => document.querySelector('section:not([hidden]) a[data-result]') && (observer.disconnect(), done()));
        observer.observe(document.querySelector('site-search')!, { subtree: true, childList: true, attributes: true });
      });
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await shown;
      times.push(Math.round(performance.now() - started));
    }
    return times.sort((a, b) => a - b);
  }, ['trata', 'apátridas', 'refugio', 'sin papeles', 'impedimento de ingreso', 'menores', 'trabajar', 'peligro de vida', 'crisis humanitaria', 'programas', 'tarfico', 'vulnerabilidad', 'prórroga', 'niños solos', 'TUPA']);
}

/** The same queries for Pagefind as it comes, over the same pages; a right page counts, whatever the place on it. */
async function defaultQuality(browser: Browser, dist: string): Promise<string[]> {
  const dir = '.cache/pagefind-default';
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html lang="es"><title>-</title>');
  writeFileSync(join(dir, 'en.html'), '<!doctype html><html lang="en"><title>-</title>');
  const { index } = await createIndex();
  await index!.addDirectory({ path: dist });
  await index!.writeFiles({ outputPath: join(dir, 'pagefind') });
  await closeIndex();
  const site = await serve({ dir });
  try {
    const page = await browser.newPage();
    const ranks: { across: boolean; from: string; rank: number }[] = [];
    for (const lang of ['es', 'en'] as const) {
      await page.goto(`${site.url}${lang === 'es' ? '' : 'en.html'}`);
      for (const { typed, right, across = false, from } of half('reporting').filter((query) => query.from === lang)) {
        const shown = await page.evaluate(async (query) => {
          const pagefind = (await import(`${location.origin}/pagefind/pagefind.js`)) as { search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
          const { results } = await pagefind.search(query);
          return Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
        }, typed);
        const pages = right.map((address) => address.split('#')[0]);
        ranks.push({ across, from, rank: shown.findIndex((address) => pages.includes(address)) + 1 });
      }
    }
    const sum = (name: string, some: typeof ranks) => figures(name, reckon(some.map(({ rank }) => rank)));
    return [sum('Pagefind as it comes, es', ranks.filter(({ from, across }) => from === 'es' && !across)), sum('Pagefind as it comes, en', ranks.filter(({ from, across }) => from === 'en' && !across)), sum('Pagefind as it comes, across', ranks.filter(({ across }) => across))];
  } finally {
    await site.close();
  }
}
