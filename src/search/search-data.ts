import { createHash } from 'node:crypto';
import type { EncodedSearchData } from '../client/search/search-files.ts';
import { isInForce } from '../client/search/citation/places.ts';
import { notInForceKind } from '../client/search/group-results.ts';
import { encodePlaces } from '../client/search/citation/place-codec.ts';
import { encodeIntentModel } from '../client/search/intents/model-codec.ts';
import { collectVocabulary } from '../client/search/vocabulary.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { Intent } from '../model/schemas.ts';
import { createDictionary, wordingsNotInForce } from './dictionary.ts';
import { createIntentModel } from './intents/intent-model.ts';
import type { SearchRecord } from './search-record.ts';

/** The filters that sort results into groups. */
const sortingFilters = ['kind', 'version', 'provision'];

/** The records that answer intents. */
export interface Answers {
  /** Those in force: what is not waits for the index, which has all of today's law. */
  readonly today: readonly SearchRecord[];
  /** By record id, how the index and `SearchData` name each: its place, those in force first. */
  readonly names: ReadonlyMap<string, string>;
}

/** Finds the records that answer intents. */
export function selectAnswers(
  corpus: Corpus,
  records: readonly SearchRecord[],
  intents: readonly Intent[],
): Answers {
  const ids = new Set(intents.flatMap(({ answers }) => answers));
  const notInForce = wordingsNotInForce(corpus);
  const isToday = ({ filters: { kind, version, provision } }: SearchRecord): boolean =>
    !kind?.includes(notInForceKind) && isInForce(notInForce, version?.[0] ?? '', provision?.[0]);
  const answers = records.filter(({ id }) => ids.has(id));
  const today = answers.filter(isToday);
  const ordered = [...today, ...answers.filter((record) => !isToday(record))];
  return { today, names: new Map(ordered.map(({ id }, place) => [id, String(place)])) };
}

/** The edition of an index of these records, as in `SearchData`. */
const editionOf = (records: readonly SearchRecord[]): string =>
  createHash('sha256')
    .update(JSON.stringify(records))
    .digest('hex')
    .slice(0, 8)
    .replace(/./g, (digit) => 'αβγδεζηθικλμνξοπ'[Number.parseInt(digit, 16)]!);

/** What the search of a language knows before it has its index. */
export function createSearchData(
  corpus: Corpus,
  lang: Language,
  records: readonly SearchRecord[],
  intents: readonly Intent[],
  { today, names }: Answers,
): EncodedSearchData {
  const { places, words, ...dictionary } = createDictionary(corpus, lang, records);
  const model = createIntentModel(intents, lang, records);
  const answerWords = new Set(collectVocabulary(today).split(' '));
  return {
    edition: editionOf(records),
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
    answers: today.map(({ url, content, meta, filters }) => ({
      url,
      content,
      meta,
      filters: Object.fromEntries(
        Object.entries(filters).filter(([name]) => sortingFilters.includes(name)),
      ),
    })),
  };
}
