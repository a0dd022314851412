import type { Language } from '../../model/language.ts';
import type { IntentModel } from './intents/matcher.ts';
import { type EncodedIntentModel, decodeIntentModel } from './intents/model-codec.ts';
import type { BilingualNames, SearchDictionary } from './lexicon.ts';
import { openPagefindIndex } from './pagefind-index.ts';
import type { LoadOptions } from './pagefind-loader.ts';
import type { RecordData, SearchIndex } from './search-index.ts';
import { collectVocabulary } from './vocabulary.ts';

/** What the search of a language knows before it has its index. */
export interface SearchData {
  readonly dictionary: SearchDictionary;
  readonly intents: IntentModel;
  /**
   * The records that answer intents, each with its place here as the filter "answer"; none that is
   * not in force.
   */
  readonly answers: readonly RecordData[];
}

/** `search-data.json`, beside the index of a language. */
export interface EncodedSearchData {
  /** Of its words only those that `answers` do not have. */
  readonly dictionary: SearchDictionary;
  readonly intents: EncodedIntentModel;
  /** Of their filters only those that results are sorted by. */
  readonly answers: readonly RecordData[];
}

/** The files of the search of a language. Each method rejects when a file is missing or broken. */
export interface SearchFiles {
  loadData(): Promise<SearchData>;
  /**
   * @throws WebAssemblyBlockedError where the browser cannot search an index; Error where the index
   * is of another edition than the dictionary.
   */
  openIndex(dictionary: SearchDictionary): Promise<SearchIndex>;
  /** Loads `names.json`, one for both languages. */
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
    loadData: async () =>
      decodeSearchData(await fetchJson<EncodedSearchData>(`${folder}search-data.json`, options)),
    openIndex: (dictionary) => openPagefindIndex(folder, dictionary, options),
    loadNames: () => fetchJson<BilingualNames>(`${root}names.json`, options),
  };
}

/** Decodes the file of what a search knows before it has its index. */
export const decodeSearchData = ({
  dictionary,
  intents,
  answers,
}: EncodedSearchData): SearchData => ({
  dictionary: { ...dictionary, words: collectVocabulary(answers, dictionary.words) },
  intents: decodeIntentModel(intents),
  answers: answers.map((record, place) => ({
    ...record,
    filters: { ...record.filters, answer: [String(place)] },
  })),
});

async function fetchJson<T>(address: string, { reload }: LoadOptions): Promise<T> {
  const response = await fetch(address, reload ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
