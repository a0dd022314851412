import type { IntentMatch } from './intents/matcher.ts';
import type { QueryPlan } from './query-plan.ts';

/**
 * A query scoring above this is off topic. Tuned so that fewer than 1 of 100 queries that the site
 * answers is refused (test/fixtures/queries.ts).
 */
const maxScore = -0.85;
/** How much the log odds and the unexplained share count in the score. */
const scoreWeights = { logOdds: 0.15, unexplained: 1.3 };
/** The limit of the unexplained share where the intent of a query is not known. */
const maxUnexplained = 0.45;
/**
 * Nor is a query off topic that has only words of records, if the logarithm of its odds is below
 * this. Short queries such as "antecedentes penales" have too few words for the other shares.
 */
const surelyOnTopic = -1.5;
/** A query that one record covers to this share is never off topic. */
const wholeCoverage = 0.95;

/**
 * The share of a query that is unknown, from 0 to 1. A corrected word counts half, and so does one
 * that occurs only in example questions.
 */
function unknownShare({ clauses, intentWords, unknownWords, corrections }: QueryPlan): number {
  const all = clauses.length + intentWords.length + unknownWords.length;
  const unknown = unknownWords.length + (intentWords.length + corrections.length) / 2;
  return all === 0 ? 0 : unknown / all;
}

/**
 * Whether a query is off topic: more like the questions that the site does not answer
 * (content/search/intents/off-topic.yaml) than like those that it does, or made of unknown words
 * while no record matches the others.
 *
 * @param coverage the result of `coverageOf`.
 * @param intent the topics that the query resembles, where that is known.
 */
export function isOffTopic(
  plan: QueryPlan,
  coverage: number,
  intent: Pick<IntentMatch, 'offTopicLead' | 'offTopicLogOdds'> | undefined,
): boolean {
  if (coverage >= wholeCoverage) return false;
  const unexplained = unknownShare(plan) * (1 - coverage);
  if (!intent) return unexplained > maxUnexplained;
  if (unexplained === 0 && intent.offTopicLogOdds < surelyOnTopic) return false;
  const score =
    intent.offTopicLead +
    scoreWeights.logOdds * intent.offTopicLogOdds +
    scoreWeights.unexplained * unexplained;
  return score > maxScore;
}
