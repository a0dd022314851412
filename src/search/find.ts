import { memoizeByObject } from '../model/memoize.ts';
import type { Guess } from './guess.ts';
import { type Filters, type Pagefind, type PagefindResult, numberOf } from './pagefind.ts';
import type { Plan, Way } from './plan.ts';
import { coverageOf } from './relevance.ts';
import {
  type Share,
  type Weighed,
  asGuessed,
  asPhrase,
  sumOf,
  weightOf,
  worth,
} from './weights.ts';

/** A record that answers a query. */
export interface Found extends Share {
  readonly result: PagefindResult;
  /** Whether it holds nothing that the query asks for, and was found by questions like it. */
  readonly guessed: boolean;
}

/** What a search found, best first. */
export interface Findings {
  readonly found: readonly Found[];
  /** How much of what the query asks one record holds at most: from 0 to 1. */
  readonly coverage: number;
}

/**
 * Runs a plan: each way of each part is a search of its own, and a record counts by the parts it holds, so that one word which
 * fits nothing takes nothing away. What answers much less than the best is left out; best first.
 *
 * @param size how many records there are in all.
 * @param guess what the query seems to ask, where that is known.
 */
export async function find(
  pagefind: Pagefind,
  plan: Plan,
  filters: Filters,
  size: number,
  guess?: Guess,
): Promise<Findings> {
  const search = async (
    text: string | null,
    narrowed: Filters = filters,
  ): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(text, Object.keys(narrowed).length > 0 ? { filters: narrowed } : {}))
      ?.results ?? [];
  /** Of a kind that the reader has filtered away there is nothing. */
  const follow = (way: Way): Promise<readonly PagefindResult[]> | [] =>
    'text' in way
      ? search(way.text)
      : (filters['kind'] ?? way.kind) === way.kind
        ? search(null, { ...filters, kind: way.kind })
        : [];
  const results = new Map<string, PagefindResult>();
  /** The records that answer questions like the query, as one more part of it: counting as much against the others as the questions are like it. */
  const guessed = async ({ likely, sure }: Guess, others: readonly Weighed[]): Promise<Weighed> => {
    const shares = new Map<string, Share>();
    for (const result of await (Object.keys(filters).length > 0
      ? search(null)
      : everything(pagefind))) {
      const share = likely.get(numberOf(result)) ?? 0;
      if (share < least) continue;
      results.set(result.id, result);
      shares.set(result.id, { held: share, score: share });
    }
    // Words that only the questions know count for them.
    const whole = others.reduce(
      (sum, { shares: { size: found }, weight }) => sum + (found > 0 ? weight : 0),
      plan.heard.length * weightOf(0, size),
    );
    return { shares, weight: whole > 0 ? whole * sure * asGuessed : 1 };
  };
  const parts = await Promise.all(
    plan.parts.map(async ({ ways, weight: says }): Promise<Weighed> => {
      const shares = new Map<string, Share>();
      for (const way of ways) {
        const holders = await follow(way);
        const best = Math.max(...holders.map(({ score }) => score), Number.MIN_VALUE);
        for (const result of holders) {
          results.set(result.id, result);
          // Holding the word is the greater part; how prominently, the rest.
          const score = way.weight * (0.6 + 0.4 * (result.score / best));
          if (score > (shares.get(result.id)?.score ?? 0))
            shares.set(result.id, { held: way.weight, score });
        }
      }
      return { shares, weight: says * weightOf(shares.size, size) };
    }),
  );
  const byWords = sumOf(parts);
  const all =
    guess && guess.likely.size > 0 ? sumOf([...parts, await guessed(guess, parts)]) : byWords;
  const phrase = plan.phrase
    ? new Set((await search(`"${plan.phrase}"`)).map(({ id }) => id))
    : new Set<string>();
  // Of a query that asks one thing, and of a phrase, the words alone say how much of it a record holds.
  const oneThing =
    plan.parts.length === 1 && plan.heard.length === 0
      ? parts[0]!.shares
      : new Map<string, Share>();
  const heldOf = (id: string, { held }: Share): number =>
    phrase.has(id) ? 1 : (oneThing.get(id)?.held ?? held);
  const scoreOf = (id: string, { score }: Share): number => score + (phrase.has(id) ? asPhrase : 0);
  /** The ids of what answers well, against the best. */
  const fit = (sums: ReadonlyMap<string, Share>): string[] => {
    const scores = [...sums].map(([id, share]) => [id, scoreOf(id, share)] as const);
    const best = Math.max(...scores.map(([, score]) => score));
    return scores.filter(([, score]) => score >= best * worth).map(([id]) => id);
  };
  // What holds the words is not left out because questions led to something better.
  const fitting = new Set([...fit(all), ...fit(byWords)]);
  const found = [...all]
    .filter(([id]) => fitting.has(id))
    .map(([id, share]): Found => ({
      result: results.get(id)!,
      held: heldOf(id, share),
      score: scoreOf(id, share),
      guessed: !byWords.has(id),
    }));
  const held = Math.max(0, ...[...byWords].map(([id, share]) => heldOf(id, share)));
  return {
    found: found.sort((a, b) => b.score - a.score),
    coverage: coverageOf(parts, plan, held, size),
  };
}

/** All records, listed once. */
const everything = memoizeByObject(
  async (pagefind: Pagefind): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(null))?.results ?? [],
);

/** What answers the questions less well than this, against the best, is left out. */
const least = 0.1;
