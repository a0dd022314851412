import { everyRecord, lastRecord, removeMarkers } from './record-markers.ts';
import type { RecordData, SearchFilters, SearchIndex } from './search-index.ts';
import { fold, tokenize } from './tokenizer.ts';

/** The browser does not run WebAssembly: it is switched off, or a policy forbids it. */
export class WebAssemblyBlockedError extends Error {}

/** How to load after a failure. */
export interface LoadOptions {
  /** How often loading has failed. A module that failed is imported again under another address. */
  readonly failures: number;
  /** Whether to bypass the HTTP cache. */
  readonly reload: boolean;
  /** Imports Pagefind's script; needed in Node, which imports no modules over HTTP. */
  readonly importModule?: (address: string) => Promise<unknown>;
}

/** What was indexed. */
export interface IndexContents {
  /** As in `SearchData`. */
  readonly edition: string;
  readonly recordCount: number;
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
}

/** The part of Pagefind's browser interface in use: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: Readonly<Record<string, unknown>>;
  }): PagefindInstance;
}
interface PagefindInstance {
  search(
    terms: string,
    options: { filters: SearchFilters },
  ): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      data(): Promise<RecordData>;
    }[];
    readonly unfilteredResultCount: number;
    readonly totalFilters: Readonly<Record<string, unknown>>;
  }>;
}

/** Titles count most. Length counts little, since all records are short. */
const ranking = { metaWeights: { title: 4 }, pageLength: 0.4, termFrequency: 0.4 };

/**
 * Opens a Pagefind index. Pagefind only logs that a part of its index did not load, and searches
 * without it. Its results show the gap: a word of the vocabulary without a hit, a filter without
 * values, fewer records than were indexed. Each of these becomes an error.
 *
 * @param bundle address of the folder that Pagefind wrote, with a slash at its end.
 * @throws WebAssemblyBlockedError before anything is loaded; Error when the index cannot be loaded.
 */
export async function openPagefindIndex(
  bundle: string,
  { edition, recordCount, words }: IndexContents,
  { failures, reload, importModule }: LoadOptions,
): Promise<SearchIndex> {
  requireWebAssembly();
  ignoreUnhandledRejections();
  if (reload) await refetch(bundle);
  const script = `${bundle}pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const pagefind = (await (importModule?.(script) ??
    import(/* @vite-ignore */ script))) as Pagefind;
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
          if (words.has(word) && (await isEmpty(word)))
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

/** The words of a dictionary as `openPagefindIndex` compares them. */
export const foldedWords = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map(fold));

function requireWebAssembly(): void {
  try {
    // The empty module.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new WebAssemblyBlockedError();
  }
}

let isIgnoring = false;

/**
 * An instance starts to load before anything can handle its failure; the first search rejects with
 * the same error.
 */
function ignoreUnhandledRejections(): void {
  if (isIgnoring || typeof addEventListener === 'undefined') return;
  isIgnoring = true;
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof Error && event.reason.stack?.includes('/pagefind.js'))
      event.preventDefault();
  });
}

/** Replaces what the browser's cache holds of a bundle; Pagefind has no option for it. */
async function refetch(bundle: string): Promise<void> {
  const prefix = new URL(bundle, location.href).href;
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
  await Promise.all(
    [...new Set(addresses)]
      .filter((address) => address.startsWith(prefix))
      .map((address) =>
        fetch(address, { cache: 'reload' })
          .then((response) => response.arrayBuffer())
          .catch(() => undefined),
      ),
  );
}
