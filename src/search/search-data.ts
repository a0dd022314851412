import type { EncodedSearchData } from '../client/search/search-files.ts';
import { notInForceKind } from '../client/search/group-results.ts';
import { encodeIntentModel } from '../client/search/intents/model-codec.ts';
import { collectVocabulary } from '../client/search/vocabulary.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { Intent } from '../model/schemas.ts';
import { createDictionary } from './dictionary.ts';
import { createIntentModel } from './intents/intent-model.ts';
import type { SearchRecord } from './search-record.ts';

/** Whether a record may answer before the index, which has all of today's law, has loaded. */
const isToday = ({ filters }: SearchRecord): boolean => !filters['kind']?.includes(notInForceKind);

/**
 * Numbers the records that answer intents, those in force first: the filter "answer" has the
 * number, which is the place of a record in `SearchData`.
 */
export function numberAnswers(
  records: readonly SearchRecord[],
  intents: readonly Intent[],
): SearchRecord[] {
  const ids = new Set(intents.flatMap(({ answers }) => answers));
  const answers = records.filter(({ id }) => ids.has(id));
  const ordered = [...answers.filter(isToday), ...answers.filter((one) => !isToday(one))];
  const numbers = new Map(ordered.map((one, at) => [one, String(at)]));
  return records.map((one) => {
    const number = numbers.get(one);
    return number ? { ...one, filters: { ...one.filters, answer: [number] } } : one;
  });
}

/**
 * What the search of a language knows before it has its index.
 *
 * @param records with the numbers of answers.
 */
export function createSearchData(
  corpus: Corpus,
  lang: Language,
  records: readonly SearchRecord[],
  intents: readonly Intent[],
): EncodedSearchData {
  const { words, ...dictionary } = createDictionary(corpus, lang, records);
  const model = createIntentModel(intents, lang, records);
  const numbers = new Map(records.map(({ id, filters }) => [id, filters['answer']?.[0]]));
  const answers = records.filter((one) => one.filters['answer'] && isToday(one));
  const answerWords = new Set(collectVocabulary(answers).split(' '));
  return {
    dictionary: {
      ...dictionary,
      words: words
        .split(' ')
        .filter((word) => !answerWords.has(word))
        .join(' '),
    },
    intents: encodeIntentModel({
      ...model,
      answers: model.answers.map((ids) => ids.map((id) => numbers.get(id)!)),
    }),
    answers: answers.map(({ url, content, meta, filters: { kind = [], version } }) => ({
      url,
      content,
      meta,
      filters: { kind, ...(version && { version }) },
    })),
  };
}
