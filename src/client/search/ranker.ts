import { memoizeByObject } from '../../model/memoize.ts';
import type { IntentMatch } from './intents/matcher.ts';
import {
  type SearchFilters,
  type Pagefind,
  type PagefindResult,
  numberOf,
} from './pagefind-index.ts';
import type { QueryPlan, QueryVariant } from './query-plan.ts';
import { coverageOf } from './relevance.ts';
import {
  type ClauseScore,
  type WeightedClause,
  intentWeight,
  phraseBonus,
  sumClauses,
  inverseFrequency,
  minRelativeScore,
} from './scoring.ts';

/** A record that answers a query. */
export interface RankedHit extends ClauseScore {
  readonly result: PagefindResult;
  /** Whether it holds nothing that the query asks for, and was found by questions like it. */
  readonly byIntentOnly: boolean;
}

/** What a search found, best first. */
export interface Ranking {
  readonly hits: readonly RankedHit[];
  /** How much of what the query asks one record holds at most: from 0 to 1. */
  readonly coverage: number;
}

/**
 * Runs a plan: each way of each part is a search of its own, and a record counts by the parts it holds, so that one word which
 * fits nothing takes nothing away. What answers much less than the best is left out; best first.
 *
 * @param size how many records there are in all.
 * @param intent what the query seems to ask, where that is known.
 */
export async function rank(
  pagefind: Pagefind,
  plan: QueryPlan,
  filters: SearchFilters,
  size: number,
  intent?: IntentMatch,
): Promise<Ranking> {
  const search = async (
    text: string | null,
    narrowed: SearchFilters = filters,
  ): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(text, Object.keys(narrowed).length > 0 ? { filters: narrowed } : {}))
      ?.results ?? [];
  /** Of a kind that the reader has filtered away there is nothing. */
  const follow = (way: QueryVariant): Promise<readonly PagefindResult[]> | [] =>
    'text' in way
      ? search(way.text)
      : (filters['kind'] ?? way.kind) === way.kind
        ? search(null, { ...filters, kind: way.kind })
        : [];
  const results = new Map<string, PagefindResult>();
  /** The records that answer questions like the query, as one more part of it: counting as much against the others as the questions are like it. */
  const intentClause = async (
    { answers, confidence }: IntentMatch,
    others: readonly WeightedClause[],
  ): Promise<WeightedClause> => {
    const scores = new Map<string, ClauseScore>();
    for (const result of await (Object.keys(filters).length > 0
      ? search(null)
      : everything(pagefind))) {
      const score = answers.get(numberOf(result)) ?? 0;
      if (score < least) continue;
      results.set(result.id, result);
      scores.set(result.id, { matched: score, score: score });
    }
    // Words that only the questions know count for them.
    const whole = others.reduce(
      (sum, { scores: { size: found }, weight }) => sum + (found > 0 ? weight : 0),
      plan.intentWords.length * inverseFrequency(0, size),
    );
    return { scores, weight: whole > 0 ? whole * confidence * intentWeight : 1 };
  };
  const parts = await Promise.all(
    plan.clauses.map(async ({ variants, weight: says }): Promise<WeightedClause> => {
      const scores = new Map<string, ClauseScore>();
      for (const way of variants) {
        const holders = await follow(way);
        const best = Math.max(...holders.map(({ score }) => score), Number.MIN_VALUE);
        for (const result of holders) {
          results.set(result.id, result);
          // Holding the word is the greater part; how prominently, the rest.
          const score = way.weight * (0.6 + 0.4 * (result.score / best));
          if (score > (scores.get(result.id)?.score ?? 0))
            scores.set(result.id, { matched: way.weight, score });
        }
      }
      return { scores, weight: says * inverseFrequency(scores.size, size) };
    }),
  );
  const byWords = sumClauses(parts);
  const all =
    intent && intent.answers.size > 0
      ? sumClauses([...parts, await intentClause(intent, parts)])
      : byWords;
  const phrase = plan.phrase
    ? new Set((await search(`"${plan.phrase}"`)).map(({ id }) => id))
    : new Set<string>();
  // Of a query that asks one thing, and of a phrase, the words alone say how much of it a record holds.
  const oneThing =
    plan.clauses.length === 1 && plan.intentWords.length === 0
      ? parts[0]!.scores
      : new Map<string, ClauseScore>();
  const heldOf = (id: string, { matched }: ClauseScore): number =>
    phrase.has(id) ? 1 : (oneThing.get(id)?.matched ?? matched);
  const scoreOf = (id: string, { score }: ClauseScore): number =>
    score + (phrase.has(id) ? phraseBonus : 0);
  /** The ids of what answers well, against the best. */
  const fit = (sums: ReadonlyMap<string, ClauseScore>): string[] => {
    const scores = [...sums].map(([id, score]) => [id, scoreOf(id, score)] as const);
    const best = Math.max(...scores.map(([, score]) => score));
    return scores.filter(([, score]) => score >= best * minRelativeScore).map(([id]) => id);
  };
  // What holds the words is not left out because questions led to something better.
  const fitting = new Set([...fit(all), ...fit(byWords)]);
  const found = [...all]
    .filter(([id]) => fitting.has(id))
    .map(([id, score]): RankedHit => ({
      result: results.get(id)!,
      matched: heldOf(id, score),
      score: scoreOf(id, score),
      byIntentOnly: !byWords.has(id),
    }));
  const matched = Math.max(0, ...[...byWords].map(([id, score]) => heldOf(id, score)));
  return {
    hits: found.sort((a, b) => b.score - a.score),
    coverage: coverageOf(parts, plan, matched, size),
  };
}

/** All records, listed once. */
const everything = memoizeByObject(
  async (pagefind: Pagefind): Promise<readonly PagefindResult[]> =>
    (await pagefind.search(null))?.results ?? [],
);

/** What answers the questions less well than this, against the best, is left out. */
const least = 0.1;
