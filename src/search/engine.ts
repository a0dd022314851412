import { type Place, cited } from './citation.ts';
import { type Found, find } from './find.ts';
import { type Dictionary, type Lexicon, lexiconOf } from './lexicon.ts';
import { type Packed, unpacked } from './packed.ts';
import { type Filters, type Pagefind, loadPagefind } from './pagefind.ts';
import { type Plan, type Without, planOf } from './plan.ts';
import { type ShownResults, viewOf } from './view.ts';
import { rootsOf } from './words.ts';

/** How many records of a language are loaded at first. */
export const atFirst = 8;

/** What a language answers to a query. */
export interface Answer {
  readonly places: readonly Place[];
  readonly plan: Plan;
  readonly shown: ShownResults;
  /** How many records were found, of which the first are shown. */
  readonly count: number;
}

/** The search of one language: its index and its dictionary. */
export interface Engine {
  readonly lexicon: Lexicon;
  answer(query: string, options: { without?: Without; filters?: Filters; most?: number }): Promise<Answer>;
}

/** Loads the search of a language. Rejects when a file is missing or broken. */
export async function loadEngine(bundle: string): Promise<Engine> {
  const [pagefind, lexicon] = await Promise.all([loadPagefind(bundle), loadLexicon(`${bundle}dictionary.json`)]);
  return { lexicon, answer: (query, options) => answer(pagefind, lexicon, query, options) };
}

async function loadLexicon(address: string): Promise<Lexicon> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { places, ...rest } = (await response.json()) as Omit<Dictionary, 'places'> & { places: Packed };
  return lexiconOf({ ...rest, places: unpacked(places) });
}

async function answer(pagefind: Pagefind, lexicon: Lexicon, query: string, { without = [], filters = {}, most = atFirst }: Parameters<Engine['answer']>[1]): Promise<Answer> {
  const places = cited(query, lexicon.places);
  // A citation is answered by its places; searching its figures as words would only add noise.
  const plan = places.length > 0 ? planOf('', lexicon) : planOf(query, lexicon, without);
  const all: readonly Found[] = plan.parts.length > 0 ? await find(pagefind, plan, filters, lexicon.size) : [];
  const best = all[0]?.score ?? 0;
  const fit = all.filter(({ score }) => score >= best * 0.35);
  const asked = rootsOf(query);
  const loaded = await Promise.all(
    fit.slice(0, most).map(async ({ result, score }) => {
      const data = await result.data().then((loaded) => ({ ...loaded, place: lexicon.places.find(({ url }) => url === loaded.url)?.title }));
      return { data, score: score + named(asked, rootsOf(data.meta['title'] ?? '')) };
    }),
  );
  loaded.sort((a, b) => b.score - a.score);
  return { places, plan, shown: viewOf(loaded, plan.parts.flatMap(({ ways }) => ways.map(({ text }) => text)), lexicon.summaries), count: places.length + fit.length };
}

/** What is called as the query reads comes first, then what has all its words in its name. */
const named = (asked: readonly string[], title: readonly string[]): number => (asked.join() === title.join() ? 0.3 : asked.every((root) => title.includes(root)) ? 0.15 : 0);
