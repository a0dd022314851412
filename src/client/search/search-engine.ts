import type { Language } from '../../model/language.ts';
import { type CitationCard, loadCitationCards } from './citation/cards.ts';
import {
  type CitablePlace,
  type CitationIndex,
  isInForce,
  successorsOf,
} from './citation/places.ts';
import { resolveCitation } from './citation/resolve.ts';
import { type GroupedAnswer, type LoadedHit, groupResults } from './group-results.ts';
import type { IntentMatch, IntentMatcher } from './intents/matcher.ts';
import { type OtherLanguage, type SearchDictionary, createLexicon } from './lexicon.ts';
import { type Lexicons, type QueryPlan, planWithFallback, searchedTexts } from './query-plan.ts';
import { rank } from './ranker.ts';
import { isOffTopic } from './relevance.ts';
import type { RecordData, SearchFilters, SearchIndex } from './search-index.ts';
import { stemWords } from './stem.ts';
import { hasQuotes, normalizeCharacters, tokenize } from './tokenizer.ts';

/** How many records are loaded for an answer unless more are asked for. */
export const initialLimit = 7;
/** Added to the score of a record whose title is the query or a text that is searched for it. */
const titleBonus = 0.1;

/** The answer to a query in one language. */
export interface SearchAnswer extends GroupedAnswer {
  /** The places of the law that the query cites. */
  readonly cards: readonly CitationCard[];
  /** The words that cite an article that the site does not hold. */
  readonly missing?: string | undefined;
  readonly plan: QueryPlan;
  /** Whether the query is about something that the site does not cover. */
  readonly offTopic: boolean;
  /** How many records and places were found; the first of them are in groups. */
  readonly count: number;
  /** How many records could not be loaded. */
  readonly failedCount: number;
  /** Whether some results match no term of the query, only an intent. */
  readonly byIntent: boolean;
  /** Whether the language knows every word of the query without the other language. */
  readonly isUnderstood: boolean;
  /**
   * Whether the other language may answer better: a word is unknown, nothing was found, or the
   * query seems off topic. Spanish knows the stems of "domestic violence", but not the question.
   */
  readonly needsOtherLanguage: boolean;
}

export interface AnswerOptions {
  /** Synonyms that the reader has removed. */
  readonly removedTerms?: readonly string[];
  readonly filters?: SearchFilters;
  /** How many records to load. */
  readonly limit?: number;
  /** Whether groups show all loaded records, and not only their best. */
  readonly showAll?: boolean;
}

/** What an engine searches, and what it knows of the words of queries. */
export interface EngineParts {
  readonly lang: Language;
  readonly dictionary: SearchDictionary;
  readonly index: SearchIndex;
  /** The example questions of the language, where they are loaded. */
  readonly intents?: IntentMatcher | undefined;
  /** The words of the other language, where they are loaded. */
  readonly other?: (OtherLanguage & { readonly intents?: IntentMatcher | undefined }) | undefined;
}

/** The search of one language. */
export interface SearchEngine {
  readonly parts: EngineParts;
  /**
   * Answers a query. Records that cannot be loaded are counted.
   *
   * @throws Error when a part of the index cannot be loaded.
   */
  answer(query: string, options?: AnswerOptions): Promise<SearchAnswer>;
}

/** Creates the search of a language over an index of its records. */
export function createSearchEngine(parts: EngineParts): SearchEngine {
  const { dictionary, intents, other } = parts;
  const isInOwn = (word: string): boolean => intents?.knowsWord(word) ?? false;
  const isInEither = (word: string): boolean =>
    isInOwn(word) || (other?.intents?.knowsWord(word) ?? false);
  const lexicons = {
    own: createLexicon(dictionary, undefined, isInOwn),
    bilingual: other && createLexicon(dictionary, other, isInEither),
  };
  return { parts, answer: (query, options = {}) => answerQuery(parts, lexicons, query, options) };
}

async function answerQuery(
  { dictionary, index, intents, other }: EngineParts,
  lexicons: Lexicons,
  query: string,
  { removedTerms = [], filters = {}, limit = initialLimit, showAll = false }: AnswerOptions,
): Promise<SearchAnswer> {
  // The numbers of a citation are not searched as words.
  const { places, rest, missing } = resolveCitation(normalizeCharacters(query), dictionary);
  const loadingCards = loadCitationCards(places, dictionary.places, (place) =>
    loadPlace(index, place).then(
      (sentence) => sentence?.content,
      () => undefined,
    ),
  );
  const { plan, isUnderstood } = planWithFallback(rest, lexicons, removedTerms);
  // A query that the own language understands has one answer, whether or not the other is loaded.
  const matchers = [intents, isUnderstood ? undefined : other?.intents];
  const isAsTyped = removedTerms.length === 0 && !hasQuotes(rest);
  const intent =
    isAsTyped && rest !== '' ? matchIntent(matchers, correctedQuery(query, plan)) : undefined;
  const { hits, coverage } =
    plan.clauses.length > 0 || intent
      ? await rank(index, plan, filters, dictionary.recordCount, intent)
      : { hits: [], coverage: 0 };
  const texts = searchedTexts(plan);
  const wanted = hits.slice(0, limit);
  const asked = new Set([rest, ...texts].map(stemsOf));
  const loads = await Promise.allSettled(
    wanted.map(async ({ hit, matched, score }): Promise<LoadedHit> => {
      const data = await hit.load();
      const bonus = asked.has(stemsOf(data.meta['title'] ?? '')) ? titleBonus : 0;
      return { data, matched, score: score + bonus };
    }),
  );
  const found = fulfilled(loads);
  const successors = successorsIn(found, dictionary);
  const successorLoads = await Promise.allSettled(
    [...successors.values()]
      .filter(({ place }) => !found.some(({ data }) => data.url === place.url))
      .map(async ({ former, place }) => {
        const data = await loadPlace(index, place, filters);
        return data ? [{ ...former, data }] : [];
      }),
  );
  const loaded = [
    ...found.map((hit) => atLeast(hit, successors.get(hit.data.url)?.former)),
    ...fulfilled(successorLoads).flat(),
  ];
  const count = places.length + hits.length;
  const offTopic = places.length === 0 && isAsTyped && isOffTopic(plan, coverage, intent);
  const cards = await loadingCards;
  const context = { cards, hasOtherTerms: rest !== '', texts, showAll };
  const grouped = groupResults(loaded, context, dictionary);
  return {
    ...grouped,
    hasMore: grouped.hasMore || hits.length > limit,
    cards,
    missing,
    plan,
    count,
    failedCount: [...loads, ...successorLoads].filter(({ status }) => status === 'rejected').length,
    byIntent: wanted.some(({ byIntentOnly }) => byIntentOnly),
    isUnderstood,
    needsOtherLanguage: places.length === 0 && (!isUnderstood || count === 0 || offTopic),
    offTopic,
  };
}

/** A place in force, with a found sentence that it replaced. */
interface Successor {
  readonly former: LoadedHit;
  readonly place: CitablePlace;
}

/**
 * The places in force that replaced found sentences, by address. They count as much as these: a
 * replaced sentence is never shown without today's law.
 */
function successorsIn(
  found: readonly LoadedHit[],
  { places, notInForce }: CitationIndex,
): ReadonlyMap<string, Successor> {
  const isToday = ({ version = '', provision }: CitablePlace): boolean =>
    isInForce(notInForce, version, provision);
  const successors = new Map<string, Successor>();
  for (const former of found) {
    const own = places.filter((place) => place.url === former.data.url && !isToday(place));
    for (const place of successorsOf(own, places).filter(isToday))
      if (!successors.has(place.url)) successors.set(place.url, { former, place });
  }
  return successors;
}

/** A hit, with at least the share and the score of the sentence that it replaced. */
const atLeast = (hit: LoadedHit, former: LoadedHit = hit): LoadedHit => ({
  ...hit,
  matched: Math.max(hit.matched, former.matched),
  score: Math.max(hit.score, former.score),
});

/**
 * The record of the sentence at a place; undefined if the filters exclude it. Rejects when it
 * cannot be loaded.
 */
async function loadPlace(
  index: SearchIndex,
  { keys }: CitablePlace,
  filters: SearchFilters = {},
): Promise<RecordData | undefined> {
  const [hit] = await index.search(null, { ground: keys[0]!, ...filters });
  return hit?.load();
}

const fulfilled = <T>(loads: readonly PromiseSettledResult<T>[]): T[] =>
  loads.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));

/** The words of a query with its corrections applied. */
const correctedQuery = (query: string, { corrections }: QueryPlan): string =>
  tokenize(query)
    .map((word) => corrections.find(({ typed }) => typed === word)?.corrected ?? word)
    .join(' ');

const stemsOf = (text: string): string => stemWords(text).join(' ');

/** The match with the highest confidence. */
function matchIntent(
  matchers: readonly (IntentMatcher | undefined)[],
  query: string,
): IntentMatch | undefined {
  const matches = matchers.flatMap((one) => one?.match(query) ?? []);
  return matches.sort((a, b) => b.confidence - a.confidence)[0];
}
