import type { Page } from 'playwright-core';
import type { Query } from '../test/fixtures/queries.ts';
import type { Search } from './search-in-node.ts';

/**
 * Of some queries: how early the first right answer comes (mean reciprocal rank), and how often
 * among the first three.
 */
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
 * The addresses that a search page shows for a query, from the top, without marks of what was
 * sought: closed groups stand after the
 * open ones. None where it says that it found nothing, whatever it keeps for who asks for it.
 */
export async function answers(page: Page, typed: string): Promise<string[]> {
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

/** Returns the share of queries that a search refuses, and the queries that it answers. */
export async function refusalsOf(
  search: Search,
  asked: readonly Pick<Query, 'typed' | 'from'>[],
): Promise<{ count: number; share: number; answered: readonly string[] }> {
  const answered: string[] = [];
  for (const { typed, from } of asked)
    if ((await search(from, typed)).length > 0) answered.push(`${from} ${typed}`);
  return { count: asked.length, share: 1 - answered.length / asked.length, answered };
}
