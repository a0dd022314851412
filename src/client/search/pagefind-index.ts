import type { SearchDictionary } from './lexicon.ts';
import { type LoadOptions, type PagefindInstance, loadPagefind } from './pagefind-loader.ts';
import { everyRecord, lastRecord, removeMarkers } from './record-markers.ts';
import type { SearchIndex } from './search-index.ts';
import { fold, tokenize } from './tokenizer.ts';

/** Titles count most. Length counts little, since all records are short. */
const ranking = { metaWeights: { title: 4 }, pageLength: 0.4, termFrequency: 0.4 };

/**
 * Opens a Pagefind index. Pagefind only logs that a part of its index did not load, and searches
 * without it. Its results show the gap: a word of the vocabulary without a hit, a filter without
 * values, fewer records than were indexed. Each of these becomes an error.
 *
 * @param bundle address of the folder that Pagefind wrote, with a slash at its end.
 * @param dictionary what was indexed.
 * @throws WebAssemblyBlockedError before anything is loaded; Error when the index cannot be loaded.
 */
export async function openPagefindIndex(
  bundle: string,
  { edition, recordCount, words }: Pick<SearchDictionary, 'edition' | 'recordCount' | 'words'>,
  options: LoadOptions,
): Promise<SearchIndex> {
  const vocabulary = new Set(words.split(' ').map(fold));
  const pagefind = await loadPagefind(bundle, options);
  // Without the worker: its script would be loaded besides this one, and its address is a string
  // that Trusted Types refuse.
  const open = (): PagefindInstance =>
    pagefind.createInstance({ basePath: bundle, baseUrl: '/', noWorker: true, ranking });
  let instance = open();
  const last = await instance.search(lastRecord(edition), { filters: {} });
  if (last.results.length !== 1)
    throw new Error(`${bundle}: records are missing, or of another edition`);
  const isEmpty = async (word: string): Promise<boolean> =>
    (await instance.search(word, { filters: {} })).results.length === 0;

  return {
    search: async (terms, filters = {}) => {
      const used = instance;
      const found = await used.search(terms ?? everyRecord, { filters });
      for (const name of Object.keys(filters))
        if (!(name in found.totalFilters)) throw new Error(`${bundle}: filter ${name} is missing`);
      if (terms === null && found.unfilteredResultCount !== recordCount)
        throw new Error(`${bundle}: records are missing`);
      if (terms !== null && found.unfilteredResultCount === 0)
        for (const word of tokenize(terms))
          if (vocabulary.has(word) && (await isEmpty(word)))
            throw new Error(`${bundle}: the index chunk of "${word}" is missing`);
      return found.results.map(({ id, score, data }) => ({
        id,
        // What every record has says nothing of one.
        score: terms === null ? 1 : score,
        load: async () => {
          try {
            const record = await data();
            return { ...record, content: removeMarkers(record.content) };
          } catch (error) {
            // An instance keeps the failure; a new one asks again.
            if (used === instance) instance = open();
            throw error;
          }
        },
      }));
    },
  };
}
