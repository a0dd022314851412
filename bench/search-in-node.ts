import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { combineAnswers } from '../src/client/search/combine-answers.ts';
import { loadDeferred, loadEngine } from '../src/client/search/load-engine.ts';
import type { SearchEngine } from '../src/client/search/search-engine.ts';
import type { Language } from '../src/model/language.ts';
import type { Query } from '../test/fixtures/queries.ts';
import { type Quality, reckon } from './search-quality.ts';

/**
 * Returns the addresses that the search page of a language shows for a query, from the top; none
 * where it says that nothing was found.
 */
export type Search = (lang: Language, query: string) => Promise<string[]>;

/**
 * Loads the search of a built site in this process. @param url where the folder `dist` is served,
 * with a slash at its end.
 */
export async function searchInNode(dist: string, url: string): Promise<Search> {
  const options = {
    failures: 0,
    reload: false,
    importModule: (address: string): Promise<unknown> =>
      import(pathToFileURL(join(dist, new URL(address).pathname)).href),
  };
  const bundle = (lang: Language): string => `${url}pagefind/${lang}/`;
  const [es, en] = [
    await loadEngine('es', bundle('es'), options),
    await loadEngine('en', bundle('en'), options),
  ];
  const engines: Record<Language, SearchEngine> = { es, en };
  await loadDeferred(
    `${url}pagefind/deferred.json`,
    { es: Promise.resolve(es), en: Promise.resolve(en) },
    options,
  );
  return async (lang, query) => {
    const own = await engines[lang].answer(query);
    const other =
      own.cards.length === 0 ? await engines[lang === 'es' ? 'en' : 'es'].answer(query) : undefined;
    const { otherResults, isNothing } = combineAnswers(own, other);
    if (isNothing) return [];
    const { order, earlier, onlyEarlier } = own.results;
    const open = order.flatMap((name) => own.results[name]);
    return [
      ...own.cards.map(({ place }) => place),
      ...(onlyEarlier ? [...earlier, ...open] : [...open, ...earlier]),
      ...otherResults,
    ].map((result) => result.url);
  };
}

/** Measures how well a search answers queries. */
export async function qualityInNode(
  search: Search,
  queries: readonly Query[],
): Promise<Record<'es' | 'en' | 'across', Quality> & { refused: number }> {
  const ranks: { query: Query; rank: number; isRefused: boolean }[] = [];
  for (const query of queries) {
    const shown = await search(query.from, query.typed);
    const rank = shown.findIndex((address) => query.right.includes(address)) + 1;
    ranks.push({ query, rank, isRefused: shown.length === 0 });
  }
  const sum = (fits: (query: Query) => boolean): Quality => {
    const some = ranks.filter(({ query }) => fits(query));
    const missed = some.filter(({ rank }) => rank !== 1);
    return {
      ...reckon(some.map(({ rank }) => rank)),
      missed: missed.map(
        ({ query, rank }) => `${query.from} ${query.typed} (${rank === 0 ? 'none' : rank})`,
      ),
    };
  };
  return {
    es: sum(({ from, across }) => from === 'es' && !across),
    en: sum(({ from, across }) => from === 'en' && !across),
    across: sum(({ across }) => across === true),
    refused: ranks.filter(({ isRefused }) => isRefused).length / ranks.length,
  };
}
