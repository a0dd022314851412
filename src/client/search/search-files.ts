import type { Language } from '../../model/language.ts';
import { type EncodedPlaces, decodePlaces } from './citation/place-codec.ts';
import type { IntentModel } from './intents/matcher.ts';
import { type EncodedIntentModel, decodeIntentModel } from './intents/model-codec.ts';
import type { BilingualNames, SearchDictionary } from './lexicon.ts';
import { type LoadOptions, foldedWords, openPagefindIndex } from './pagefind-index.ts';
import type { SearchIndex } from './search-index.ts';

/** `dictionary.json`, beside the index of a language. */
export interface EncodedDictionary extends Omit<SearchDictionary, 'places'> {
  readonly places: EncodedPlaces;
}

/** What a language may load after its first results. */
export interface DeferredFiles {
  /** `intents.json`, beside the index of a language. */
  readonly intents: EncodedIntentModel;
  /** `names.json`, one for both languages. */
  readonly names: BilingualNames;
}

/** The files of the search of a language. Each method rejects when a file is missing or broken. */
export interface SearchFiles {
  /** @throws WebAssemblyBlockedError where the browser cannot search. */
  openIndex(): Promise<{ index: SearchIndex; dictionary: SearchDictionary }>;
  loadIntents(): Promise<IntentModel>;
  loadNames(): Promise<BilingualNames>;
}

/**
 * The files of a language as the build has written them.
 *
 * @param root address of the folder that holds a folder per language, with a slash at its end.
 */
export function searchFiles(root: string, lang: Language, options: LoadOptions): SearchFiles {
  const folder = `${root}${lang}/`;
  return {
    openIndex: async () => {
      const encoded = fetchJson<EncodedDictionary>(`${folder}dictionary.json`, options);
      const contents = encoded.then(({ recordCount, words }) => ({
        recordCount,
        words: foldedWords(words),
      }));
      // Pagefind may fail before anything awaits this; `Promise.all` rejects with the same error.
      contents.catch(() => undefined);
      const [index, { places, ...dictionary }] = await Promise.all([
        openPagefindIndex(folder, contents, options),
        encoded,
      ]);
      return { index, dictionary: { ...dictionary, places: decodePlaces(places) } };
    },
    loadIntents: async () =>
      decodeIntentModel(
        await fetchJson<DeferredFiles['intents']>(`${folder}intents.json`, options),
      ),
    loadNames: () => fetchJson<DeferredFiles['names']>(`${root}names.json`, options),
  };
}

async function fetchJson<T>(address: string, { reload }: LoadOptions): Promise<T> {
  const response = await fetch(address, reload ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
