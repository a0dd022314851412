import type { Filters, Pagefind, PagefindResult } from './pagefind.ts';
import type { Plan } from './plan.ts';

/** A record that answers a query, with how well: 1 when it holds everything that was asked for, in the best way. */
export interface Found {
  readonly result: PagefindResult;
  readonly score: number;
}

/** A word that few of all the records hold says more. */
const weightOf = (count: number, all: number): number => Math.log(1 + (all + 1) / (count + 0.5));

/**
 * Runs a plan: each way of each part is a search of its own, and a record counts by the parts it holds, so that one word which
 * fits nothing takes nothing away. Best first.
 *
 * @param size how many records there are in all.
 */
export async function find(pagefind: Pagefind, plan: Plan, filters: Filters, size: number): Promise<Found[]> {
  const options = Object.keys(filters).length > 0 ? { filters } : {};
  const search = async (text: string): Promise<readonly PagefindResult[]> => (await pagefind.search(text, options))?.results ?? [];
  const parts = await Promise.all(
    plan.parts.map(async ({ ways }) => {
      const scores = new Map<string, { result: PagefindResult; score: number }>();
      for (const { text, weight } of ways) {
        const results = await search(text);
        const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
        for (const result of results) {
          // Holding the word is most of it; how prominently, the rest.
          const score = weight * (0.75 + 0.25 * (result.score / best));
          if (score > (scores.get(result.id)?.score ?? 0)) scores.set(result.id, { result, score });
        }
      }
      return { scores, weight: weightOf(scores.size, size) };
    }),
  );
  // A record that holds the words as one phrase comes before those that hold them here and there.
  const phrase = plan.phrase ? new Set((await search(`"${plan.phrase}"`)).map(({ id }) => id)) : new Set<string>();
  const whole = parts.reduce((sum, { scores, weight }) => sum + (scores.size > 0 ? weight : 0), 0);
  const found = new Map<string, Found>();
  for (const { scores, weight } of parts) {
    for (const [id, { result, score }] of scores) found.set(id, { result, score: (found.get(id)?.score ?? 0) + (score * weight) / whole });
  }
  return [...found.values()].map(({ result, score }) => ({ result, score: score + (phrase.has(result.id) ? 0.4 : 0) })).sort((a, b) => b.score - a.score);
}
