import type { Language } from '../../model/language.ts';
import { type CitationCard, loadCitationCards } from './citation/cards.ts';
import { type CitablePlace, resolveCitation } from './citation/resolve.ts';
import { type GroupedResults, groupResults } from './group-results.ts';
import type { IntentMatch, IntentMatcher } from './intents/matcher.ts';
import {
  type BilingualNames,
  type Lexicon,
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
  /**
   * The largest share of the query, its citation left out, that one record matches: from 0 to 1.
   */
  readonly coverage: number;
  /** Whether the query is about something that the site does not cover. */
  readonly offTopic: boolean;
  /** How many records and places were found; the first of them are in `results` and `cards`. */
  readonly count: number;
  /** How many records of `results` could not be loaded. */
  readonly failedCount: number;
  /** Whether some results match no term of the query, only an intent. */
  readonly byIntent: boolean;
}

export interface AnswerOptions {
  readonly excluded?: ExcludedTerms;
  readonly filters?: SearchFilters;
  /** How many records to load. */
  readonly limit?: number;
  /** Whether groups show all loaded records, and not only their best. */
  readonly showAll?: boolean;
}

/** What an engine learns after its first results. */
export interface OtherLanguageData {
  readonly lang: Language;
  readonly dictionary: Pick<SearchDictionary, 'synonyms'>;
  readonly names: BilingualNames;
  /**
   * The intents in both languages, those of the engine's own language first; none where they are
   * not in use.
   */
  readonly matchers: readonly IntentMatcher[];
}

/** The search of one language. */
export interface SearchEngine {
  readonly lang: Language;
  readonly dictionary: SearchDictionary;
  readonly lexicon: Lexicon;
  readonly knowsIntents: boolean;
  /**
   * Adds intents, and the words of the other language for queries that are not understood without
   * them.
   */
  addOtherLanguage(data: OtherLanguageData): void;
  /**
   * Answers a query. Rejects when a part of the index cannot be loaded; records that cannot be
   * loaded are counted.
   */
  answer(query: string, options?: AnswerOptions): Promise<SearchAnswer>;
}

/** Creates the search of a language over an index of its records. */
export function createSearchEngine(
  lang: Language,
  dictionary: SearchDictionary,
  index: SearchIndex,
): SearchEngine {
  let lexicons: Lexicons = { own: createLexicon(dictionary) };
  let matchers: readonly IntentMatcher[] = [];
  return {
    lang,
    dictionary,
    get lexicon() {
      return lexicons.own;
    },
    get knowsIntents() {
      return matchers.length > 0;
    },
    addOtherLanguage: (other) => {
      matchers = other.matchers;
      const isInIntents = (word: string): boolean => matchers.some((one) => one.knowsWord(word));
      lexicons = {
        own: createLexicon(dictionary, undefined, (word) => matchers[0]?.knowsWord(word) ?? false),
        bilingual: createLexicon(dictionary, other, isInIntents),
      };
    },
    answer: (query, options = {}) => answerQuery(index, lexicons, matchers, query, options),
  };
}

async function answerQuery(
  index: SearchIndex,
  lexicons: Lexicons,
  matchers: readonly IntentMatcher[],
  query: string,
  { excluded = [], filters = {}, limit = initialLimit, showAll = false }: AnswerOptions,
): Promise<SearchAnswer> {
  const { own: lexicon } = lexicons;
  // The numbers of a citation are not searched as words.
  const { places, rest, missing } = resolveCitation(normalizeCharacters(query), lexicon);
  const cards = loadCitationCards(places, lexicon.places, (place) => loadSentence(index, place));
  const plan = planWithFallback(rest, lexicons, excluded);
  const hasIntent = rest !== '' && excluded.length === 0 && !hasQuotes(rest);
  const intent = hasIntent ? matchIntent(matchers, correctedQuery(query, plan)) : undefined;
  const { hits, coverage } =
    plan.clauses.length > 0 || intent
      ? await rank(index, plan, filters, lexicon.recordCount, intent)
      : { hits: [], coverage: 0 };
  const texts = searchedTexts(plan);
  const queryStems = stemWords(rest);
  const textStems = texts.map((text) => stemWords(text).join(' '));
  const wanted = hits.slice(0, limit);
  const loads = await Promise.allSettled(
    wanted.map(async ({ hit, matched, score }) => {
      const data = await hit.load();
      const bonus = titleBonus(
        stemWords(data.meta['title'] ?? '').join(' '),
        queryStems,
        textStems,
      );
      return { data: { ...data, title: titleOf(data, lexicon) }, matched, score: score + bonus };
    }),
  );
  const loaded = loads.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const relevance = matchers.length > 0 ? (intent ?? { confidence: 0, offTopic: 0 }) : undefined;
  return {
    cards: await cards,
    hasOtherTerms: rest !== '',
    missing,
    plan,
    results: groupResults(loaded, texts, lexicon.notInForce, showAll),
    count: places.length + hits.length,
    failedCount: loads.length - loaded.length,
    byIntent: wanted.some(({ byIntentOnly }) => byIntentOnly),
    coverage,
    offTopic:
      places.length === 0 &&
      excluded.length === 0 &&
      !hasQuotes(rest) &&
      isOffTopic(plan, coverage, relevance),
  };
}

/** What a result is called: by its own title, or a sentence of the law by its place. */
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

/**
 * The match with the highest confidence among all matchers, and the highest similarity to a
 * question off topic.
 */
function matchIntent(matchers: readonly IntentMatcher[], query: string): IntentMatch | undefined {
  const matches = matchers.flatMap((one) => one.match(query) ?? []);
  const [best] = [...matches].sort((a, b) => b.confidence - a.confidence);
  return best && { ...best, offTopic: Math.max(...matches.map(({ offTopic }) => offTopic)) };
}
