import type { Filters, Pagefind, PagefindResult } from './pagefind.ts';
import type { Plan, Way } from './plan.ts';
import { type Share, asPhrase, sumOf, weightOf } from './weights.ts';

/** A record that answers a query. */
export interface Found extends Share {
  readonly result: PagefindResult;
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
  const results = new Map<string, PagefindResult>();
  const parts = await Promise.all(
    plan.parts.map(async ({ ways, weight: says }) => {
      const shares = new Map<string, Share>();
      for (const way of ways) {
        const holders = await follow(way);
        const best = Math.max(...holders.map(({ score }) => score), Number.MIN_VALUE);
        for (const result of holders) {
          results.set(result.id, result);
          // Holding the word is the greater part; how prominently, the rest.
          const score = way.weight * (0.6 + 0.4 * (result.score / best));
          if (score > (shares.get(result.id)?.score ?? 0)) shares.set(result.id, { held: way.weight, score });
        }
      }
      return { shares, weight: says * weightOf(shares.size, size) };
    }),
  );
  const phrase = plan.phrase ? new Set((await search(`"${plan.phrase}"`)).map(({ id }) => id)) : new Set<string>();
  const found = [...sumOf(parts)].map(([id, { held, score }]): Found => ({ result: results.get(id)!, held, score: score + (phrase.has(id) ? asPhrase : 0) }));
  return found.sort((a, b) => b.score - a.score);
}
