import type { Filters, Pagefind, PagefindResult } from './pagefind.ts';
import type { Plan, Way } from './plan.ts';
import { weightOf } from './weights.ts';

/** A record that answers a query. */
export interface Found {
  readonly result: PagefindResult;
  /** How much of the query it holds: 1 is everything that was asked for. */
  readonly held: number;
  /** The same, and how prominently. */
  readonly score: number;
}

/**
 * Runs a plan: each way of each part is a search of its own, and a record counts by the parts it holds, so that one word which
 * fits nothing takes nothing away. Best first.
 *
 * @param size how many records there are in all.
 */
export async function find(pagefind: Pagefind, plan: Plan, filters: Filters, size: number): Promise<Found[]> {
  const search = async (text: string | null, narrowed: Filters = filters): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(text, Object.keys(narrowed).length > 0 ? { filters: narrowed } : {}))?.results ?? [];
  /** Of a kind that the reader has filtered away there is nothing. */
  const follow = (way: Way): Promise<readonly PagefindResult[]> | [] =>
    'text' in way ? search(way.text) : (filters['kind'] ?? way.kind) === way.kind ? search(null, { ...filters, kind: way.kind }) : [];
  const parts = await Promise.all(
    plan.parts.map(async ({ ways, weight: says }) => {
      const scores = new Map<string, Found>();
      for (const way of ways) {
        const results = await follow(way);
        const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
        for (const result of results) {
          // Holding the word is the greater part; how prominently, the rest.
          const score = way.weight * (0.6 + 0.4 * (result.score / best));
          if (score > (scores.get(result.id)?.score ?? 0)) scores.set(result.id, { result, held: way.weight, score });
        }
      }
      return { scores, weight: says * weightOf(scores.size, size) };
    }),
  );
  // A record that holds the words as one phrase comes before those that hold them here and there.
  const phrase = plan.phrase ? new Set((await search(`"${plan.phrase}"`)).map(({ id }) => id)) : new Set<string>();
  const whole = parts.reduce((sum, { scores, weight }) => sum + (scores.size > 0 ? weight : 0), 0);
  const found = new Map<string, Found>();
  for (const { scores, weight } of parts) {
    for (const [id, { result, held, score }] of scores) {
      const before = found.get(id) ?? { held: 0, score: phrase.has(id) ? 0.4 : 0 };
      found.set(id, { result, held: before.held + (held * weight) / whole, score: before.score + (score * weight) / whole });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
