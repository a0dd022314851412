import type { EncodedSearchData } from '../client/search/search-files.ts';
import { encodePlaces } from '../client/search/citation/place-codec.ts';
import { encodeIntentModel } from '../client/search/intents/model-codec.ts';
import { collectVocabulary } from '../client/search/vocabulary.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { Intent } from '../model/schemas.ts';
import { createDictionary } from './dictionary.ts';
import { createIntentModel } from './intents/intent-model.ts';
import type { SearchRecord } from './search-record.ts';

/** The filters that sort results into groups. */
const sortingFilters = ['kind', 'version', 'provision'];

/** The records that answer intents. They are named by their place in this list. */
export function answersOf(
  records: readonly SearchRecord[],
  intents: readonly Intent[],
): SearchRecord[] {
  const ids = new Set(intents.flatMap(({ answers }) => answers));
  return records.filter(({ id }) => ids.has(id));
}

/** What the search of a language knows before it has its index. */
export function createSearchData(
  corpus: Corpus,
  lang: Language,
  records: readonly SearchRecord[],
  intents: readonly Intent[],
): EncodedSearchData {
  const { places, words, ...dictionary } = createDictionary(corpus, lang, records);
  const answers = answersOf(records, intents);
  const names = new Map(answers.map(({ id }, index) => [id, String(index)]));
  const model = createIntentModel(intents, lang, records);
  const answerWords = new Set(collectVocabulary(answers).split(' '));
  return {
    dictionary: {
      ...dictionary,
      words: words
        .split(' ')
        .filter((word) => !answerWords.has(word))
        .join(' '),
      places: encodePlaces(places),
    },
    intents: encodeIntentModel({
      ...model,
      answers: model.answers.map((ids) => ids.map((id) => names.get(id)!)),
    }),
    answers: answers.map(({ url, content, meta, filters }) => ({
      url,
      content,
      meta,
      filters: Object.fromEntries(
        Object.entries(filters).filter(([name]) => sortingFilters.includes(name)),
      ),
    })),
  };
}
