import type { IntentMatch } from './intents/matcher.ts';
import type { QueryPlan, QueryVariant } from './query-plan.ts';
import { coverageOf } from './relevance.ts';
import {
  type ClauseScore,
  type WeightedClause,
  intentWeight,
  inverseFrequency,
  minRelativeScore,
  phraseBonus,
  sumClauses,
} from './scoring.ts';
import type { IndexHit, SearchFilters, SearchIndex } from './search-index.ts';

/** A record that answers a query. */
export interface RankedHit extends ClauseScore {
  readonly hit: IndexHit;
  /** Whether it matches no term of the query, only an intent. */
  readonly byIntentOnly: boolean;
}

/** The hits of a query, best first. */
export interface Ranking {
  readonly hits: readonly RankedHit[];
  /** The largest share of the query that one record matches, from 0 to 1. */
  readonly coverage: number;
}

/** Of the score of a variant, the part for matching at all; the rest is for how well it matches. */
const matchShare = 0.6;
/** Answers of an intent that are less relevant than this are left out. */
const minAnswerScore = 0.05;

/**
 * Runs a plan. Each variant of each clause is a search of its own. A record scores by the clauses
 * that it matches, so that a clause without hits takes nothing away.
 *
 * @param recordCount the number of records in the index.
 * @param intent the intent of the query, where it is known.
 */
export async function rank(
  index: SearchIndex,
  plan: QueryPlan,
  filters: SearchFilters,
  recordCount: number,
  intent?: IntentMatch,
): Promise<Ranking> {
  const hitsById = new Map<string, IndexHit>();
  const clauses = await Promise.all(
    plan.clauses.map(async ({ variants, weight }): Promise<WeightedClause> => {
      const scores = new Map<string, ClauseScore>();
      for (const variant of variants) {
        const hits = await searchVariant(index, variant, filters);
        const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
        for (const hit of hits) {
          hitsById.set(hit.id, hit);
          const quality = matchShare + (1 - matchShare) * (hit.score / best);
          const score = variant.weight * quality;
          if (score > (scores.get(hit.id)?.score ?? 0))
            scores.set(hit.id, { matched: variant.weight, score });
        }
      }
      return { scores, weight: weight * inverseFrequency(scores.size, recordCount) };
    }),
  );
  const byWords = sumClauses(clauses);
  let all = byWords;
  if (intent && intent.answers.size > 0) {
    const answers = await findAnswers(index, intent, filters);
    for (const [hit] of answers) hitsById.set(hit.id, hit);
    const scores = new Map(answers.map(([hit, score]) => [hit.id, { matched: score, score }]));
    const weight = weightOfIntent(intent, clauses, plan.intentWords.length, recordCount);
    all = sumClauses([...clauses, { scores, weight }]);
  }
  const phrase = plan.phrase ? await index.search(`"${plan.phrase}"`, filters) : [];
  const phraseIds = new Set(phrase.map(({ id }) => id));
  // An intent does not change how much of a phrase, or of a single clause, a record matches.
  const onlyClause =
    plan.clauses.length === 1 && plan.intentWords.length === 0 ? clauses[0]?.scores : undefined;
  const matchedOf = (id: string, { matched }: ClauseScore): number =>
    phraseIds.has(id) ? 1 : (onlyClause?.get(id)?.matched ?? matched);
  const scoreOf = (id: string, { score }: ClauseScore): number =>
    score + (phraseIds.has(id) ? phraseBonus : 0);
  const relevantIds = (sums: ReadonlyMap<string, ClauseScore>): string[] => {
    const scores = [...sums].map(([id, sum]) => [id, scoreOf(id, sum)] as const);
    const best = Math.max(...scores.map(([, score]) => score));
    return scores.filter(([, score]) => score >= best * minRelativeScore).map(([id]) => id);
  };
  // A record that matches the words stays, even where an intent leads to a better one.
  const relevant = new Set([...relevantIds(all), ...relevantIds(byWords)]);
  const hits = [...all]
    .filter(([id]) => relevant.has(id))
    .map(([id, sum]): RankedHit => ({
      hit: hitsById.get(id)!,
      matched: matchedOf(id, sum),
      score: scoreOf(id, sum),
      byIntentOnly: !byWords.has(id),
    }));
  const matched = Math.max(0, ...[...byWords].map(([id, sum]) => matchedOf(id, sum)));
  return {
    hits: hits.sort((a, b) => b.score - a.score),
    coverage: coverageOf(clauses, plan, matched, recordCount),
  };
}

/** The hits of a variant; none for a kind of record that the filters exclude. */
async function searchVariant(
  index: SearchIndex,
  variant: QueryVariant,
  filters: SearchFilters,
): Promise<readonly IndexHit[]> {
  if ('text' in variant) return index.search(variant.text, filters);
  if ((filters['kind'] ?? variant.kind) !== variant.kind) return [];
  return index.search(null, { ...filters, kind: variant.kind });
}

/** The records that answer an intent, each with its relevance. */
async function findAnswers(
  index: SearchIndex,
  { answers }: IntentMatch,
  filters: SearchFilters,
): Promise<(readonly [IndexHit, number])[]> {
  const relevant = [...answers].filter(([, score]) => score >= minAnswerScore);
  const found = await Promise.all(
    relevant.map(async ([answer, score]) => {
      const [hit] = await index.search(null, { ...filters, answer });
      return hit && ([hit, score] as const);
    }),
  );
  return found.flatMap((one) => (one ? [one] : []));
}

/**
 * The weight of an intent: its confidence times the weight of all clauses that have hits and of all
 * words that occur only in example questions, times `intentWeight`; 1 where nothing has a hit.
 */
function weightOfIntent(
  { confidence }: IntentMatch,
  clauses: readonly WeightedClause[],
  intentWordCount: number,
  recordCount: number,
): number {
  const whole = clauses.reduce(
    (sum, { scores, weight }) => sum + (scores.size > 0 ? weight : 0),
    intentWordCount * inverseFrequency(0, recordCount),
  );
  return whole > 0 ? whole * confidence * intentWeight : 1;
}
