import { type Bilingual, type Language, mapLanguages } from '../../model/language.ts';
import { type CitationCard, loadCitationCards } from './citation/cards.ts';
import { type CitablePlace, resolveCitation } from './citation/resolve.ts';
import { rank } from './ranker.ts';
import {
  type IntentData,
  type IntentMatch,
  type IntentMatcher,
  createIntentMatcher,
} from './intents/matcher.ts';
import {
  type SearchDictionary,
  type Lexicon,
  type BilingualNames,
  createLexicon,
} from './lexicon.ts';
import { type EncodedPlaces, decodePlaces } from './citation/place-codec.ts';
import {
  type LoadOptions,
  type SearchFilters,
  type Pagefind,
  requestInit,
  loadPagefind,
} from './pagefind-index.ts';
import {
  type Lexicons,
  type QueryPlan,
  type ExcludedTerms,
  planWithFallback,
  searchedTexts,
} from './query-plan.ts';
import { isOffTopic } from './relevance.ts';
import { type GroupedResults, groupResults } from './group-results.ts';
import { titleBonus } from './scoring.ts';
import { hasQuotes, normalizeCharacters, tokenize } from './tokenizer.ts';
import { stemWords } from './stem.ts';

/** How many records of a language are loaded at first. */
export const initialLimit = 7;

/** What is loaded after the first results, for both languages. */
export interface DeferredData {
  readonly names: BilingualNames;
  readonly intents: IntentData;
}

/** What a language answers to a query. */
export interface SearchAnswer {
  /** The places of the law that the query cites. */
  readonly cards: readonly CitationCard[];
  /** Whether it asks for more than what it cites. */
  readonly hasOtherTerms: boolean;
  /** The words that cite an article that is not here. */
  readonly missing?: string | undefined;
  readonly plan: QueryPlan;
  readonly results: GroupedResults;
  /** How much of what is asked, besides a citation, one record holds at most: from 0 to 1. */
  readonly coverage: number;
  /** Whether the query is about nothing that the site holds: what was found is worth showing only to who asks for it. */
  readonly offTopic: boolean;
  /** How many records were found, of which the first are shown. */
  readonly count: number;
  /** How many of those to be shown could not be loaded. */
  readonly failedCount: number;
  /** Whether some hold nothing that the query asks for, and were found by matchers like it. */
  readonly byIntent: boolean;
}

/** The search of one language: its index and its dictionary. */
export interface SearchEngine {
  readonly lang: Language;
  readonly dictionary: SearchDictionary;
  readonly lexicon: Lexicon;
  /** Whether it has learned what people ask. */
  readonly knowsIntents: boolean;
  /** From now on it knows what people ask too, and understands what is said in the other language, where its own words are not enough. */
  addDeferred(other: Pick<SearchEngine, 'lang' | 'dictionary'>, known: DeferredKnowledge): void;
  answer(
    query: string,
    options: { excluded?: ExcludedTerms; filters?: SearchFilters; most?: number },
  ): Promise<SearchAnswer>;
}

/** Loads the search of a language. Rejects when a file is missing or broken. An engine of which an answer has rejected is of no use any more. */
export async function loadEngine(bundle: string, anew: LoadOptions): Promise<SearchEngine> {
  const [pagefind, sent] = await Promise.all([
    loadPagefind(bundle, anew),
    load<Omit<SearchDictionary, 'places'> & { places: EncodedPlaces }>(
      `${bundle}dictionary.json`,
      anew,
    ),
  ]);
  const dictionary: SearchDictionary = { ...sent, places: decodePlaces(sent.places) };
  const lang = bundle.endsWith('/es/') ? 'es' : 'en';
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
    addDeferred: (other, { names, matcherOf }) => {
      const [here, there] = [matcherOf[lang], matcherOf[other.lang]];
      const isInIntents = (word: string): boolean => here.knowsWord(word) || there.knowsWord(word);
      lexicons = {
        own: createLexicon(dictionary, undefined, here.knowsWord),
        bilingual: createLexicon(
          dictionary,
          { lang: other.lang, dictionary: other.dictionary, names },
          isInIntents,
        ),
      };
      matchers = [here, there];
    },
    answer: (query, options) => answer(pagefind, lexicons, query, options, matchers),
  };
}

/** What both languages know once it is loaded. */
export interface DeferredKnowledge {
  readonly names: BilingualNames;
  readonly matcherOf: Bilingual<IntentMatcher>;
}

/** Loads what stands beside the bundles, for both. */
export async function loadDeferred(bundle: string, anew: LoadOptions): Promise<DeferredKnowledge> {
  const { names, intents } = await load<DeferredData>(`${bundle}../more.json`, anew);
  return { names, matcherOf: mapLanguages((lang) => createIntentMatcher(intents, intents[lang])) };
}

async function load<T>(address: string, { reload }: LoadOptions): Promise<T> {
  const response = await fetch(address, requestInit(reload));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

async function answer(
  pagefind: Pagefind,
  lexicons: Lexicons,
  query: string,
  { excluded = [], filters = {}, most = initialLimit }: Parameters<SearchEngine['answer']>[1],
  matchers: readonly IntentMatcher[],
): Promise<SearchAnswer> {
  // A citation is answered by its places; searching its figures as words would only add noise.
  const { own: lexicon } = lexicons;
  const { places, rest, missing } = resolveCitation(normalizeCharacters(query), lexicon);
  // Loaded beside the results, not after them.
  const cards = loadCitationCards(places, lexicon.places, (place) => sentenceAt(pagefind, place));
  const plan = planWithFallback(rest, lexicons, excluded);
  const intent =
    rest === '' || excluded.length > 0 || hasQuotes(rest)
      ? undefined
      : mostConfident(matchers.map((one) => one.match(correctedQuery(query, plan))));
  const { hits, coverage } =
    plan.clauses.length > 0 || intent
      ? await rank(pagefind, plan, filters, lexicon.recordCount, intent)
      : { hits: [], coverage: 0 };
  const asked = stemWords(rest);
  const texts = searchedTexts(plan);
  const ways = texts.map((text) => stemWords(text).join(' '));
  const wanted = hits.slice(0, most);
  const tried = await Promise.allSettled(
    wanted.map(async ({ result, matched, score }) => {
      const data = await result.data().then((loaded) => ({
        ...loaded,
        place: lexicon.places.find(({ url }) => url === loaded.url)?.title,
      }));
      return {
        data,
        matched,
        score: score + titleBonus(stemWords(data.meta['title'] ?? '').join(' '), asked, ways),
      };
    }),
  );
  // The others are shown excluded those that failed, which are asked for anew the next time.
  tried.forEach(
    ({ status }, at) =>
      status === 'rejected' && delete pagefind.loaded_fragments[wanted[at]!.result.id],
  );
  const loaded = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const isPlain = places.length === 0 && excluded.length === 0 && !hasQuotes(rest);
  return {
    cards: await cards,
    hasOtherTerms: rest !== '',
    missing,
    plan,
    results: groupResults(loaded, texts, lexicon.notInForce, most > initialLimit),
    count: places.length + hits.length,
    failedCount: tried.length - loaded.length,
    byIntent: wanted.some(({ byIntentOnly }) => byIntentOnly),
    coverage,
    offTopic:
      isPlain &&
      isOffTopic(
        plan,
        coverage,
        matchers.length > 0 ? (intent ?? { confidence: 0, offTopic: 0 }) : undefined,
      ),
  };
}

/** The sentence of the law at a place; undefined when it could not be loaded. */
async function sentenceAt(
  pagefind: Pagefind,
  { keys, version }: CitablePlace,
): Promise<string | undefined> {
  try {
    const found = await pagefind.search(null, {
      filters: { version: version ?? '', ground: keys[0]! },
    });
    return (await found?.results[0]?.data())?.content;
  } catch {
    return undefined;
  }
}

/** The words of a query as they were correctedQuery, slips of typing mended. */
const correctedQuery = (query: string, { corrections }: QueryPlan): string =>
  tokenize(query)
    .map((word) => corrections.find(({ typed }) => typed === word)?.corrected ?? word)
    .join(' ');

/** Of matches by the matchers of each language the one that is like a question most. */
function mostConfident(matches: readonly (IntentMatch | undefined)[]): IntentMatch | undefined {
  const [best] = matches
    .flatMap((intent) => intent ?? [])
    .sort((a, b) => b.confidence - a.confidence);
  return best && { ...best, offTopic: Math.max(...matches.map((intent) => intent?.offTopic ?? 0)) };
}
