import type { Page } from 'playwright-core';
import type { Query } from '../test/fixtures/queries.ts';

/** Of some queries: how early the first right answer comes (mean reciprocal rank), and how often among the first three. */
export interface Quality {
  readonly count: number;
  readonly mrr: number;
  readonly hit3: number;
  readonly missed: readonly string[];
}

/** Of ranks of the first right answer, counted from 1, 0 being none. */
export const reckon = (ranks: readonly number[]): Omit<Quality, 'missed'> => ({
  count: ranks.length,
  mrr: ranks.reduce((total, rank) => total + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
  hit3: ranks.filter((rank) => rank > 0 && rank <= 3).length / ranks.length,
});

/**
 * The addresses that a search page shows for a query, from the top, without marks of what was sought: closed groups stand after the
 * open ones. None where it says that it found nothing, whatever it keeps for who asks for it.
 */
async function answers(page: Page, typed: string): Promise<string[]> {
  return page.evaluate(async (query) => {
    const search = document.querySelector<HTMLElement>('site-search')!;
    delete search.dataset['searched'];
    const input = search.querySelector('input')!;
    input.value = query;
    input.form!.requestSubmit();
    for (let waited = 0; search.dataset['searched'] !== query && waited < 500; waited += 1)
      await new Promise((done) => setTimeout(done, 10));
    return [
      ...search.querySelectorAll<HTMLAnchorElement>(
        '[data-results][open] section:not([hidden]) a[data-result]',
      ),
    ].map((link) => link.getAttribute('href')!.split(':~:')[0]!);
  }, typed);
}

/** The share of queries that a search page answers with "nothing found", and those that it answers otherwise. */
export async function refusalsOf(
  page: Page,
  url: string,
  asked: readonly Pick<Query, 'typed' | 'from'>[],
): Promise<{ count: number; share: number; answered: readonly string[] }> {
  const answered: string[] = [];
  for (const lang of ['es', 'en'] as const) {
    await page.goto(`${url}${lang === 'es' ? 'es/buscar/' : 'en/search/'}`);
    for (const { typed } of asked.filter(({ from }) => from === lang))
      if ((await answers(page, typed)).length > 0) answered.push(`${lang} ${typed}`);
  }
  return { count: asked.length, share: 1 - answered.length / asked.length, answered };
}

/** Types each query into the search page of its language, at `url` (ends with a slash). */
export async function qualityOf(
  page: Page,
  url: string,
  asked: readonly Query[],
): Promise<{ own: Record<'es' | 'en', Quality>; across: Quality; refused: number }> {
  const ranks: { query: Query; rank: number; isRefused: boolean }[] = [];
  for (const lang of ['es', 'en'] as const) {
    await page.goto(`${url}${lang === 'es' ? 'es/buscar/' : 'en/search/'}`);
    for (const query of asked.filter(({ from }) => from === lang)) {
      const shown = await answers(page, query.typed);
      ranks.push({
        query,
        rank: shown.findIndex((address) => query.right.includes(address)) + 1,
        isRefused: shown.length === 0,
      });
    }
  }
  const sum = (some: typeof ranks): Quality => ({
    ...reckon(some.map(({ rank }) => rank)),
    missed: some
      .filter(({ rank }) => rank !== 1)
      .map(({ query, rank }) => `${query.from} ${query.typed} (${rank || 'none'})`),
  });
  const own = (lang: 'es' | 'en') =>
    sum(ranks.filter(({ query }) => query.from === lang && !query.across));
  return {
    own: { es: own('es'), en: own('en') },
    across: sum(ranks.filter(({ query }) => query.across)),
    refused: ranks.filter(({ isRefused }) => isRefused).length / ranks.length,
  };
}
