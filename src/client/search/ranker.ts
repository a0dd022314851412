import type { IntentMatch } from './intents/matcher.ts';
import type { QueryClause, QueryPlan, QueryVariant } from './query-plan.ts';
import type { IndexHit, SearchFilters, SearchIndex } from './search-index.ts';

/** How a record answers a query. */
export interface ClauseScore {
  /** The share of the query that the record has, from 0 to 1. */
  readonly matched: number;
  readonly score: number;
}

/** The records that match a clause, and how much the clause counts. */
export interface WeightedClause {
  readonly scores: ReadonlyMap<string, ClauseScore>;
  readonly weight: number;
}

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
/** Records with a lower score than this share of the best are left out. */
const minRelativeScore = 0.45;
/** Answers of an intent that are less relevant than this are left out. */
const minAnswerScore = 0.05;
/** Added to the score of a record that has the whole query as a phrase. */
const phraseBonus = 0.4;
/** Weight of an intent of confidence 1, relative to all clauses of the query. */
const intentWeight = 1.3;

/** Below this number of records, rarity is chance and says no more about a word. */
const minFrequency = 4;

/** Inverse document frequency: how much a word that `count` of `all` records have says. */
export const inverseFrequency = (count: number, all: number): number =>
  Math.log(1 + (all + 1) / (Math.max(count, minFrequency) + 0.5));

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
  const searchClause = async ({ variants, weight }: QueryClause): Promise<WeightedClause> => {
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
  };
  const clauses = await Promise.all(plan.clauses.map(searchClause));
  const phrase = plan.phrase ? await index.search(`"${plan.phrase}"`, filters) : [];
  const phraseIds = new Set(phrase.map(({ id }) => id));
  /** A record that has the phrase has the whole query. */
  const withPhrase = (sums: ReadonlyMap<string, ClauseScore>): Map<string, ClauseScore> =>
    new Map(
      [...sums].map(([id, { matched, score }]) => [
        id,
        phraseIds.has(id) ? { matched: 1, score: score + phraseBonus } : { matched, score },
      ]),
    );
  const sums = sumClauses(clauses);
  const byWords = withPhrase(sums);
  let all = byWords;
  if (intent && intent.answers.size > 0) {
    const answers = await findAnswers(index, intent, filters);
    for (const [hit] of answers) hitsById.set(hit.id, hit);
    const scores = new Map(answers.map(([hit, score]) => [hit.id, { matched: score, score }]));
    const weight = weightOfIntent(intent, clauses, plan.intentWords.length, recordCount);
    all = withPhrase(sumClauses([...clauses, { scores, weight }]));
  }
  // A record that matches the words stays, even where an intent leads to a better one.
  const relevant = new Set([...relevantIds(all), ...relevantIds(byWords)]);
  // Nor does an intent change how much of a single clause a record matches.
  const shares = plan.clauses.length === 1 && plan.intentWords.length === 0 ? byWords : all;
  const hits = [...all]
    .filter(([id]) => relevant.has(id))
    .map(([id, { matched, score }]): RankedHit => ({
      hit: hitsById.get(id)!,
      matched: shares.get(id)?.matched ?? matched,
      score,
      byIntentOnly: !byWords.has(id),
    }));
  const matched = Math.max(0, ...[...sums.values()].map((sum) => sum.matched));
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

/** The records that are not left out for a low score. */
function relevantIds(sums: ReadonlyMap<string, ClauseScore>): string[] {
  const best = Math.max(...[...sums.values()].map(({ score }) => score));
  return [...sums].filter(([, { score }]) => score >= best * minRelativeScore).map(([id]) => id);
}

/** The weighted mean of clauses for each record. Clauses that no record matches do not count. */
function sumClauses(clauses: readonly WeightedClause[]): Map<string, ClauseScore> {
  const whole = weightWithHits(clauses);
  const sums = new Map<string, ClauseScore>();
  for (const { scores, weight } of clauses) {
    for (const [id, { matched, score }] of scores) {
      const before = sums.get(id) ?? { matched: 0, score: 0 };
      sums.set(id, {
        matched: before.matched + (matched * weight) / whole,
        score: before.score + (score * weight) / whole,
      });
    }
  }
  return sums;
}

const sumOfWeights = (clauses: readonly WeightedClause[]): number =>
  clauses.reduce((sum, { weight }) => sum + weight, 0);

/** The weight of the clauses that some record matches. */
const weightWithHits = (clauses: readonly WeightedClause[]): number =>
  sumOfWeights(clauses.filter(({ scores }) => scores.size > 0));

/**
 * The largest share of a query that one record matches, by the weights of its words, from 0 to 1.
 * Words that no record has count as asked for.
 *
 * @param matched the largest share, of those clauses that some record matches, that one record
 * matches.
 * @param recordCount the number of records in the index.
 */
export function coverageOf(
  clauses: readonly WeightedClause[],
  { intentWords, unknownWords }: Pick<QueryPlan, 'intentWords' | 'unknownWords'>,
  matched: number,
  recordCount: number,
): number {
  const missing = (intentWords.length + unknownWords.length) * inverseFrequency(0, recordCount);
  const asked = sumOfWeights(clauses) + missing;
  return asked === 0 ? 0 : (matched * weightWithHits(clauses)) / asked;
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
      return hit ? [[hit, score] as const] : [];
    }),
  );
  return found.flat();
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
  const whole = weightWithHits(clauses) + intentWordCount * inverseFrequency(0, recordCount);
  return whole > 0 ? whole * confidence * intentWeight : 1;
}
