import { type Bilingual, type Language, mapLanguages } from '../model/language.ts';
import type { More } from './asked.ts';
import { type Card, cardsOf } from './cards.ts';
import { type Place, cited } from './citation.ts';
import { find } from './find.ts';
import { type Guess, type Hearsay, hearsayOf } from './guess.ts';
import { type Dictionary, type Lexicon, type Names, lexiconOf } from './lexicon.ts';
import { type Packed, unpacked } from './packed.ts';
import { type Anew, type Filters, type Pagefind, fetchingOf, loadPagefind } from './pagefind.ts';
import { type Lexica, type Plan, type Without, planIn, textsOf } from './plan.ts';
import { isOffTopic } from './relevance.ts';
import { type ShownResults, viewOf } from './view.ts';
import { named } from './weights.ts';
import { hasQuotes, normalizeCharacters, rootsOf, wordsOf } from './words.ts';

/** How many records of a language are loaded at first. */
export const atFirst = 7;

/** What a language answers to a query. */
export interface Answer {
  /** The places of the law that the query cites. */
  readonly cards: readonly Card[];
  /** Whether it asks for more than what it cites. */
  readonly asksMore: boolean;
  /** The words that cite an article that is not here. */
  readonly missing?: string | undefined;
  readonly plan: Plan;
  readonly shown: ShownResults;
  /** How much of what is asked, besides a citation, one record holds at most: from 0 to 1. */
  readonly coverage: number;
  /** Whether the query is about nothing that the site holds: what was found is worth showing only to who asks for it. */
  readonly offTopic: boolean;
  /** How many records were found, of which the first are shown. */
  readonly count: number;
  /** How many of those to be shown could not be loaded. */
  readonly lost: number;
  /** Whether some hold nothing that the query asks for, and were found by questions like it. */
  readonly guessed: boolean;
}

/** The search of one language: its index and its dictionary. */
export interface Engine {
  readonly lang: Language;
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
  /** Whether it has learned what people ask. */
  readonly knowsQuestions: boolean;
  /** From now on it knows what people ask too, and understands what is said in the other language, where its own words are not enough. */
  learn(other: Pick<Engine, 'lang' | 'dictionary'>, known: Known): void;
  answer(
    query: string,
    options: { without?: Without; filters?: Filters; most?: number },
  ): Promise<Answer>;
}

/** Loads the search of a language. Rejects when a file is missing or broken. An engine of which an answer has rejected is of no use any more. */
export async function loadEngine(bundle: string, anew: Anew): Promise<Engine> {
  const [pagefind, sent] = await Promise.all([
    loadPagefind(bundle, anew),
    load<Omit<Dictionary, 'places'> & { places: Packed }>(`${bundle}dictionary.json`, anew),
  ]);
  const dictionary: Dictionary = { ...sent, places: unpacked(sent.places) };
  const lang = bundle.endsWith('/es/') ? 'es' : 'en';
  let lexica: Lexica = { own: lexiconOf(dictionary) };
  let questions: readonly Hearsay[] = [];
  return {
    lang,
    dictionary,
    get lexicon() {
      return lexica.own;
    },
    get knowsQuestions() {
      return questions.length > 0;
    },
    learn: (other, { names, heard }) => {
      const [here, there] = [heard[lang], heard[other.lang]];
      const hears = (word: string): boolean => here.hears(word) || there.hears(word);
      lexica = {
        own: lexiconOf(dictionary, undefined, here.hears),
        both: lexiconOf(
          dictionary,
          { lang: other.lang, dictionary: other.dictionary, names },
          hears,
        ),
      };
      questions = [here, there];
    },
    answer: (query, options) => answer(pagefind, lexica, query, options, questions),
  };
}

/** What both languages know once it is loaded. */
export interface Known {
  readonly names: Names;
  readonly heard: Bilingual<Hearsay>;
}

/** Loads what stands beside the bundles, for both. */
export async function loadMore(bundle: string, anew: Anew): Promise<Known> {
  const { names, asked } = await load<More>(`${bundle}../more.json`, anew);
  return { names, heard: mapLanguages((lang) => hearsayOf(asked, asked[lang])) };
}

async function load<T>(address: string, { reload }: Anew): Promise<T> {
  const response = await fetch(address, fetchingOf(reload));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

async function answer(
  pagefind: Pagefind,
  lexica: Lexica,
  query: string,
  { without = [], filters = {}, most = atFirst }: Parameters<Engine['answer']>[1],
  questions: readonly Hearsay[],
): Promise<Answer> {
  // A citation is answered by its places; searching its figures as words would only add noise.
  const { own: lexicon } = lexica;
  const { places, rest, missing } = cited(normalizeCharacters(query), lexicon);
  // Loaded beside the results, not after them.
  const cards = cardsOf(places, lexicon.places, (place) => sentenceAt(pagefind, place));
  const plan = planIn(rest, lexica, without);
  const guess =
    rest === '' || without.length > 0 || hasQuotes(rest)
      ? undefined
      : surest(questions.map((one) => one.guess(meant(query, plan))));
  const { found: fit, coverage } =
    plan.parts.length > 0 || guess
      ? await find(pagefind, plan, filters, lexicon.size, guess)
      : { found: [], coverage: 0 };
  const asked = rootsOf(rest);
  const texts = textsOf(plan);
  const ways = texts.map((text) => rootsOf(text).join(' '));
  const wanted = fit.slice(0, most);
  const tried = await Promise.allSettled(
    wanted.map(async ({ result, held, score }) => {
      const data = await result.data().then((loaded) => ({
        ...loaded,
        place: lexicon.places.find(({ url }) => url === loaded.url)?.title,
      }));
      return {
        data,
        held,
        score: score + named(rootsOf(data.meta['title'] ?? '').join(' '), asked, ways),
      };
    }),
  );
  // The others are shown without those that failed, which are asked for anew the next time.
  tried.forEach(
    ({ status }, at) =>
      status === 'rejected' && delete pagefind.loaded_fragments[wanted[at]!.result.id],
  );
  const loaded = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const isPlain = places.length === 0 && without.length === 0 && !hasQuotes(rest);
  return {
    cards: await cards,
    asksMore: rest !== '',
    missing,
    plan,
    shown: viewOf(loaded, texts, lexicon.notInForce, most > atFirst),
    count: places.length + fit.length,
    lost: tried.length - loaded.length,
    guessed: wanted.some(({ guessed }) => guessed),
    coverage,
    offTopic:
      isPlain &&
      isOffTopic(
        plan,
        coverage,
        questions.length > 0 ? (guess ?? { sure: 0, offTopic: 0 }) : undefined,
      ),
  };
}

/** The sentence of the law at a place; undefined when it could not be loaded. */
async function sentenceAt(
  pagefind: Pagefind,
  { keys, version }: Place,
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

/** The words of a query as they were meant, slips of typing mended. */
const meant = (query: string, { instead }: Plan): string =>
  wordsOf(query)
    .map((word) => instead.find(({ typed }) => typed === word)?.found ?? word)
    .join(' ');

/** Of guesses by the questions of each language the one that is like a question most. */
function surest(guesses: readonly (Guess | undefined)[]): Guess | undefined {
  const [best] = guesses.flatMap((guess) => guess ?? []).sort((a, b) => b.sure - a.sure);
  return best && { ...best, offTopic: Math.max(...guesses.map((guess) => guess?.offTopic ?? 0)) };
}
