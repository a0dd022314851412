import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close as closeIndex, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import {
  type Query,
  heldOut,
  lawAround,
  offTopic,
  tuned,
  wholeSite,
} from '../test/fixtures/queries.ts';
import { search as budgets } from './budgets.ts';
import { sizes } from './measure.ts';
import { peers } from './peers.ts';
import { type Row, atMost } from './rows.ts';
import { qualityInNode, searchInNode } from './search-in-node.ts';
import { type Quality, reckon, refusalsOf } from './search-quality.ts';

const figures = ({ count, mrr, hit3 }: Omit<Quality, 'missed'>): string =>
  `MRR ${mrr.toFixed(3)}, hit@3 ${hit3.toFixed(3)}, of ${count} queries`;

/**
 * Measures how many bytes the first query loads, how fast results come, and how well held-out
 * queries are answered, compared with an unconfigured Pagefind.
 */
export async function measureSearch(
  browser: Browser,
  { dist, url }: { dist: string; url: string },
): Promise<Row[]> {
  const search = searchInNode(dist, url);
  const { refused, ...unseen } = await qualityInNode(search, heldOut);
  const known = await qualityInNode(search, tuned);
  const around = (await qualityInNode(search, lawAround)).across;
  const whole = await qualityInNode(search, wholeSite.heldOut);
  const asItComes = await defaultQuality(browser, dist, heldOut);
  const others = await refusalsOf(search, [...offTopic.tuned, ...offTopic.heldOut]);
  const { brotli, script, requests, all } = await firstUse(browser, url, dist);
  const times = await keyToResult(browser, url);
  const median = times[Math.floor(times.length / 2)]!;
  const quality = (['es', 'en', 'across'] as const).map((name): Row => {
    const reached = unseen[name];
    const { mrr, hit3 } = budgets.leastHeldOut[name];
    return {
      what: `held-out queries, ${name}`,
      figure: figures(reached),
      budget: {
        text: `MRR ≥ ${mrr}${hit3 ? `, hit@3 ≥ ${hit3}` : ''}`,
        met: reached.mrr >= mrr && reached.hit3 >= hit3,
      },
      peers: `Pagefind alone, same pages and queries: ${figures(asItComes[name])}`,
      note: `tuned queries: ${figures(known[name])}`,
    };
  });
  return [
    atMost(
      'from focus to first result',
      brotli,
      budgets.bytesToFirstResult,
      `bytes in ${requests} requests`,
      {
        peers: peers.searchBytes,
        note: `the script of the page, loaded before: ${script.toLocaleString('en')}`,
      },
    ),
    atMost(
      'all that a first search loads',
      all.brotli,
      budgets.bytesOfFirstSearch,
      `bytes in ${all.requests} requests`,
      { note: 'up to five seconds later, including the index of all records' },
    ),
    {
      ...atMost('from last key to first result', median, budgets.keyToResult, 'ms', {
        peers: peers.searchTime,
      }),
      note: `median of ${times.length} queries, most ${times.at(-1)}`,
    },
    ...quality,
    ...(['es', 'en', 'across'] as const).map((name): Row => ({
      what: `held-out queries about the whole site, ${name}`,
      figure: figures(whole[name]),
      budget: {
        text: `MRR ≥ ${budgets.leastWholeSiteMrr}`,
        met: whole[name].mrr >= budgets.leastWholeSiteMrr,
      },
    })),
    {
      what: 'queries about the laws around arts. 29.2 and 36, typed in the other language',
      figure: figures(around),
      budget: {
        text: `MRR ≥ ${budgets.leastLawAroundMrr}`,
        met: around.mrr >= budgets.leastLawAroundMrr,
      },
    },
    {
      what: 'off-topic queries for which the page says that nothing was found',
      figure: `${(100 * others.share).toFixed(1)} % of ${others.count}`,
      budget: {
        text: `≥ ${100 * budgets.leastOffTopicShare} %`,
        met: others.share >= budgets.leastOffTopicShare,
      },
      note:
        'on-topic queries for which it says so by mistake: ' +
        `${(100 * refused).toFixed(1)} % of the held-out ones, ` +
        `${(100 * known.refused).toFixed(1)} % of the tuned ones`,
    },
  ];
}

/** What a first search loads. */
export interface FirstUse {
  /** From the focus of the field until the first result, each file compressed by itself. */
  readonly brotli: number;
  readonly requests: number;
  /** Until nothing more comes. */
  readonly all: { readonly brotli: number; readonly requests: number };
  /** The script of the page, which comes with it. */
  readonly script: number;
}

export async function firstUse(browser: Browser, url: string, dist: string): Promise<FirstUse> {
  const page = await browser.newPage();
  await page.goto(`${url}es/buscar/`);
  await page.waitForLoadState('networkidle');
  // What comes after the first results waits for this.
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.locator('#search-q').pressSequentially('me vencio el permiso', { delay: 60 });
  await page.locator('a[data-result]').first().waitFor();
  // The index comes after the first results; the browser asks for the icon by itself.
  const own = files.filter((file) => !/pagefind\.js|favicon/.test(file));
  goOn();
  await page.locator('site-search[data-searched="me vencio el permiso"]').waitFor();
  await page.waitForTimeout(5000);
  const all = files.filter((file) => !file.includes('favicon'));
  const script = await page.evaluate(() =>
    [...document.scripts].flatMap(({ src }) => (src ? [new URL(src).pathname] : [])),
  );
  const size = (some: readonly string[]): number =>
    sizes([...new Set(some)].map((file) => readFileSync(join(dist, file)))).brotli;
  return {
    brotli: size(own),
    requests: new Set(own).size,
    all: { brotli: size(all), requests: new Set(all).size },
    script: size(script),
  };
}

/** Milliseconds from a key to the first result, the index being loaded; sorted. */
async function keyToResult(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}es/buscar/?q=desastres`);
  await page.locator('site-search[data-searched]').waitFor();
  return page.evaluate(
    async (queries) => {
      const input = document.querySelector<HTMLInputElement>('#search-q')!;
      const times: number[] = [];
      for (const query of queries) {
        input.value = '';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const started = performance.now();
        const shown = new Promise<void>((done) => {
          const observer = new MutationObserver(
            () =>
              document.querySelector('[data-results][open] section:not([hidden]) a[data-result]') &&
              (observer.disconnect(), done()),
          );
          observer.observe(document.querySelector('site-search')!, {
            subtree: true,
            childList: true,
            attributes: true,
          });
        });
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await shown;
        times.push(Math.round(performance.now() - started));
      }
      return times.sort((a, b) => a - b);
    },
    [
      'trata',
      'apátridas',
      'refugio',
      'sin papeles',
      'impedimento de ingreso',
      'menores',
      'trabajar',
      'peligro de vida',
      'crisis humanitaria',
      'programas',
      'tarfico',
      'vulnerabilidad',
      'prórroga',
      'niños solos',
      'TUPA',
    ],
  );
}

/**
 * The same queries for Pagefind alone, over the same pages; a right page counts, whatever the
 * place on it.
 */
async function defaultQuality(
  browser: Browser,
  dist: string,
  asked: readonly Query[],
): Promise<Record<'es' | 'en' | 'across', Omit<Quality, 'missed'>>> {
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
      for (const { typed, right, across = false, from } of asked.filter(
        (query) => query.from === lang,
      )) {
        const shown = await page.evaluate(async (query) => {
          const pagefind = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
            search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
          };
          const { results } = await pagefind.search(query);
          return Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
        }, typed);
        const pages = right.map((address) => address.split('#')[0]);
        ranks.push({
          across,
          from,
          rank: shown.findIndex((address) => pages.includes(address)) + 1,
        });
      }
    }
    const sum = (fits: (one: (typeof ranks)[number]) => boolean) =>
      reckon(ranks.filter(fits).map(({ rank }) => rank));
    return {
      es: sum(({ from, across }) => from === 'es' && !across),
      en: sum(({ from, across }) => from === 'en' && !across),
      across: sum(({ across }) => across),
    };
  } finally {
    await site.close();
  }
}
