import type { Bilingual, Language } from '../../model/language.ts';
import { type EncodedPlaces, decodePlaces } from './citation/place-codec.ts';
import { type IntentData, createIntentMatcher } from './intents/matcher.ts';
import type { BilingualNames, SearchDictionary } from './lexicon.ts';
import { type LoadOptions, foldedWords, openPagefindIndex } from './pagefind-index.ts';
import { type SearchEngine, createSearchEngine } from './search-engine.ts';

/** A dictionary as the build writes it beside an index. */
export interface EncodedDictionary extends Omit<SearchDictionary, 'places'> {
  readonly places: EncodedPlaces;
}

/** What is loaded after the first results. */
export interface DeferredData {
  readonly names: BilingualNames;
  readonly intents: IntentData;
}

/**
 * Loads the search of a language.
 *
 * @param bundle address of the folder with its index and dictionary, with a slash at its end.
 * @throws WebAssemblyBlockedError; Error when a file is missing or broken.
 */
export async function loadEngine(
  lang: Language,
  bundle: string,
  options: LoadOptions,
): Promise<SearchEngine> {
  const dictionary = fetchJson<EncodedDictionary>(`${bundle}dictionary.json`, options);
  const contents = dictionary.then(({ recordCount, words }) => ({
    recordCount,
    words: foldedWords(words),
  }));
  // Pagefind's script may fail before anything waits for this; `Promise.all` rejects with the same
  // error.
  contents.catch(() => undefined);
  const [index, encoded] = await Promise.all([
    openPagefindIndex(bundle, contents, options),
    dictionary,
  ]);
  return createSearchEngine(lang, { ...encoded, places: decodePlaces(encoded.places) }, index);
}

/**
 * Lets the engines of both languages understand each other's words, and the questions that people
 * ask.
 *
 * @throws Error when the file is missing or broken.
 */
export async function loadDeferred(
  address: string,
  engines: Bilingual<Promise<SearchEngine>>,
  options: LoadOptions,
): Promise<void> {
  const [{ names, intents }, es, en] = await Promise.all([
    fetchJson<DeferredData>(address, options),
    engines.es,
    engines.en,
  ]);
  const [spanish, english] = [
    createIntentMatcher(intents, intents.es),
    createIntentMatcher(intents, intents.en),
  ];
  es.addOtherLanguage({ ...en, names, matchers: [spanish, english] });
  en.addOtherLanguage({ ...es, names, matchers: [english, spanish] });
}

async function fetchJson<T>(address: string, { reload }: LoadOptions): Promise<T> {
  const response = await fetch(address, reload ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
