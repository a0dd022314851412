import type { IntentMatch } from './intents/matcher.ts';
import type { QueryPlan } from './query-plan.ts';
import { type WeightedClause, inverseFrequency } from './scoring.ts';

/**
 * Above this, a query is about nothing that the site holds. Tuned so that fewer than one of a
 * hundred of the queries that it answers is refused (test/fixtures/queries.ts).
 */
const limit = 0.3;
/** A query of which one record holds so much is about that record. */
const whole = 0.95;
/** The limit where nothing is known of what people ask. */
const limitByWords = 0.45;

/**
 * How much of a query is unknown: a word that stands nowhere counts whole, one that was mended, or
 * stands only in what people ask, half. From 0 to 1.
 */
function unknownShare({ clauses, intentWords, unknownWords, corrections }: QueryPlan): number {
  const all = clauses.length + intentWords.length + unknownWords.length;
  return all === 0
    ? 0
    : (unknownWords.length + (intentWords.length + corrections.length) / 2) / all;
}

/**
 * How much of what a query asks one record holds at most, by the weights of its words: from 0 to 1.
 * Words that stand nowhere are asked too.
 *
 * @param matched how much a record holds, at most, of those parts that any record holds.
 * @param size how many records there are in all.
 */
export function coverageOf(
  parts: readonly WeightedClause<unknown>[],
  { intentWords, unknownWords }: QueryPlan,
  matched: number,
  size: number,
): number {
  const weigh = (some: readonly WeightedClause<unknown>[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const asked =
    weigh(parts) + (intentWords.length + unknownWords.length) * inverseFrequency(0, size);
  return asked === 0 ? 0 : (matched * weigh(parts.filter(({ scores }) => scores.size > 0))) / asked;
}

/**
 * Whether a query is about nothing that the site holds: it is more like the questions that nothing
 * here answers
 * (content/asked/off-topic.yaml) than like those that something does, or its words are unknown and
 * no record holds the others.
 *
 * @param coverage how much of the query one record holds at most, from 0 to 1.
 * @param guess how much the query is like questions that people ask, where that is known.
 */
export function isOffTopic(
  plan: QueryPlan,
  coverage: number,
  guess: Pick<IntentMatch, 'confidence' | 'offTopic'> | undefined,
): boolean {
  if (coverage >= whole) return false;
  const unexplained = unknownShare(plan) * (1 - coverage);
  return guess
    ? guess.offTopic + unexplained - guess.confidence / 2 > limit
    : unexplained > limitByWords;
}
