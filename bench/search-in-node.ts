import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeOf } from '../src/client/search/group-results.ts';
import { searchFiles } from '../src/client/search/search-files.ts';
import { SearchSession, type StagedAnswer } from '../src/client/search/search-session.ts';
import { type Language, mapLanguages } from '../src/model/language.ts';
import type { Query } from '../test/fixtures/queries.ts';
import { type Quality, reckon } from './search-quality.ts';

/**
 * Returns the addresses that the search page of a language shows for a query, from the top; none
 * where it says that nothing was found.
 */
export type Search = (lang: Language, query: string) => Promise<string[]>;

/**
 * Loads the search of a built site in this process.
 *
 * @param url where the folder `dist` is served, with a slash at its end.
 */
export function searchInNode(dist: string, url: string): Search {
  const importModule = (address: string): Promise<unknown> =>
    import(pathToFileURL(join(dist, new URL(address).pathname)).href);
  const sessions = mapLanguages(
    (lang) =>
      new SearchSession(lang, (language, options) =>
        searchFiles(`${url}pagefind/`, language, { ...options, importModule }),
      ),
  );
  return async (lang, query) => {
    let answer: StagedAnswer | undefined;
    for await (const stage of sessions[lang].answer(query)) answer = stage;
    if (!answer || answer.hasNoResults) return [];
    const items = [...answer.own.groups.flatMap((group) => group.items), ...answer.otherResults];
    return items.map((item) => placeOf(item).url);
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
