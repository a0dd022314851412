import type { Language } from '../../model/language.ts';
import { type CitationCard, loadCitationCards } from './citation/cards.ts';
import { type CitablePlace, isInForce } from './citation/places.ts';
import { resolveCitation } from './citation/resolve.ts';
import { type GroupedResults, type LoadedHit, groupResults } from './group-results.ts';
import type { IntentMatch, IntentMatcher } from './intents/matcher.ts';
import {
  type Lexicon,
  type OtherLanguage,
  type SearchDictionary,
  createLexicon,
} from './lexicon.ts';
import {
  type ExcludedTerms,
  type Lexicons,
  type QueryPlan,
  planWithFallback,
  searchedTexts,
} from './query-plan.ts';
import { rank } from './ranker.ts';
import { isOffTopic } from './relevance.ts';
import { titleBonus } from './scoring.ts';
import type { RecordData, SearchFilters, SearchIndex } from './search-index.ts';
import { stemWords } from './stem.ts';
import { hasQuotes, normalizeCharacters, tokenize } from './tokenizer.ts';

/** How many records are loaded for an answer unless more are asked for. */
export const initialLimit = 7;

/** The answer to a query in one language. */
export interface SearchAnswer {
  /** The places of the law that the query cites. */
  readonly cards: readonly CitationCard[];
  /** Whether the query has terms besides its citation. */
  readonly hasOtherTerms: boolean;
  /** The words that cite an article that the site does not hold. */
  readonly missing?: string | undefined;
  readonly plan: QueryPlan;
  readonly results: GroupedResults;
  /** Whether the query is about something that the site does not cover. */
  readonly offTopic: boolean;
  /** How many records and places were found; the first of them are in `results` and `cards`. */
  readonly count: number;
  /** How many records of `results` could not be loaded. */
  readonly failedCount: number;
  /** Whether some results match no term of the query, only an intent. */
  readonly byIntent: boolean;
  /** Whether the other language may answer better: a word is unknown, or nothing was found. */
  readonly needsOtherLanguage: boolean;
}

export interface AnswerOptions {
  readonly excluded?: ExcludedTerms;
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
  readonly lexicon: Lexicon;
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
  const own = createLexicon(dictionary, undefined, isInOwn);
  const lexicons = { own, bilingual: other && createLexicon(dictionary, other, isInEither) };
  return {
    lexicon: own,
    answer: (query, options = {}) => answerQuery(parts, lexicons, query, options),
  };
}

async function answerQuery(
  { index, intents, other }: EngineParts,
  lexicons: Lexicons,
  query: string,
  { excluded = [], filters = {}, limit = initialLimit, showAll = false }: AnswerOptions,
): Promise<SearchAnswer> {
  const { own: lexicon } = lexicons;
  // The numbers of a citation are not searched as words.
  const { places, rest, missing } = resolveCitation(normalizeCharacters(query), lexicon);
  const cards = loadCitationCards(places, lexicon.places, (place) => loadSentence(index, place));
  const { plan, isUnderstood } = planWithFallback(rest, lexicons, excluded);
  // A query that the own language understands has one answer, whether or not the other is loaded.
  const matchers = [intents, isUnderstood ? undefined : other?.intents];
  const hasIntent = rest !== '' && excluded.length === 0 && !hasQuotes(rest);
  const intent = hasIntent ? matchIntent(matchers, correctedQuery(query, plan)) : undefined;
  const { hits, coverage } =
    plan.clauses.length > 0 || intent
      ? await rank(index, plan, filters, lexicon.recordCount, intent)
      : { hits: [], coverage: 0 };
  const texts = searchedTexts(plan);
  const wanted = hits.slice(0, limit);
  const queryStems = stemWords(rest);
  const textStems = texts.map((text) => stemWords(text).join(' '));
  const loads = await Promise.allSettled(
    wanted.map(async ({ hit, matched, score }) => {
      const data = await hit.load();
      const titleStems = stemWords(data.meta['title'] ?? '').join(' ');
      const bonus = titleBonus(titleStems, queryStems, textStems);
      return { data: { ...data, title: titleOf(data, lexicon) }, matched, score: score + bonus };
    }),
  );
  const found = loads.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const loaded = [...found, ...(await successorsOf(found, index, lexicon, filters))];
  const count = places.length + hits.length;
  return {
    cards: await cards,
    hasOtherTerms: rest !== '',
    missing,
    plan,
    results: groupResults(loaded, texts, lexicon.notInForce, showAll),
    count,
    failedCount: loads.length - loaded.length,
    byIntent: wanted.some(({ byIntentOnly }) => byIntentOnly),
    needsOtherLanguage: places.length === 0 && (!isUnderstood || count === 0),
    offTopic:
      places.length === 0 &&
      excluded.length === 0 &&
      !hasQuotes(rest) &&
      isOffTopic(plan, coverage, intent),
  };
}

/**
 * The sentences in force that replace found sentences and were not found themselves, each with the
 * scores of the sentence that it replaces. A replaced sentence is never shown without today's law.
 */
async function successorsOf(
  found: readonly LoadedHit[],
  index: SearchIndex,
  lexicon: Lexicon,
  filters: SearchFilters,
): Promise<LoadedHit[]> {
  const successorOf = (id: string): CitablePlace | undefined => {
    const next = lexicon.places.find(({ replaces }) => replaces === id);
    return next && !isInForce(lexicon.notInForce, next.version ?? '', next.provision)
      ? successorOf(next.keys[0]!)
      : next;
  };
  const urls = new Set(found.map(({ data }) => data.url));
  const successors = found.flatMap((hit) => {
    const {
      ground: [id] = [],
      version: [version] = [],
      provision: [provision] = [],
    } = hit.data.filters;
    const isFormer = id && version && !isInForce(lexicon.notInForce, version, provision);
    const place = isFormer ? successorOf(id) : undefined;
    if (!place || urls.has(place.url)) return [];
    urls.add(place.url);
    return [{ hit, place }];
  });
  const loads = await Promise.all(
    successors.map(async ({ hit, place: { keys, version = '' } }): Promise<LoadedHit[]> => {
      const [own] = await index.search(null, { version, ground: keys[0]!, ...filters });
      const data = await own?.load();
      return data ? [{ ...hit, data: { ...data, title: titleOf(data, lexicon) } }] : [];
    }),
  );
  return loads.flat();
}

/** The name of a result: its own title, or for a sentence of the law the name of its place. */
const titleOf = ({ url, meta }: RecordData, { places }: Lexicon): string =>
  meta['title'] ?? places.find((place) => place.url === url)?.title ?? url;

/** The sentence of the law at a place; undefined when it cannot be loaded. */
async function loadSentence(
  index: SearchIndex,
  { keys, version = '' }: CitablePlace,
): Promise<string | undefined> {
  try {
    const [hit] = await index.search(null, { version, ground: keys[0]! });
    return (await hit?.load())?.content;
  } catch {
    return undefined;
  }
}

/** The words of a query with its corrections applied. */
const correctedQuery = (query: string, { corrections }: QueryPlan): string =>
  tokenize(query)
    .map((word) => corrections.find(({ typed }) => typed === word)?.corrected ?? word)
    .join(' ');

/** The match with the highest confidence. */
function matchIntent(
  matchers: readonly (IntentMatcher | undefined)[],
  query: string,
): IntentMatch | undefined {
  const matches = matchers.flatMap((one) => one?.match(query) ?? []);
  return matches.sort((a, b) => b.confidence - a.confidence)[0];
}
