import type { Guess } from './guess.ts';
import type { Plan } from './plan.ts';
import { type Weighed, weightOf } from './weights.ts';

/** Above this, a query is about nothing that the site holds. Tuned so that fewer than one of a hundred of the queries that it answers is refused (test/fixtures/queries.ts). */
const limit = 0.3;
/** A query of which one record holds so much is about that record. */
const whole = 0.95;
/** The limit where nothing is known of what people ask. */
const limitByWords = 0.45;

/** How much of a query is unknown: a word that stands nowhere counts whole, one that was mended, or stands only in what people ask, half. From 0 to 1. */
function unknownShare({ parts, heard, dropped, instead }: Plan): number {
  const all = parts.length + heard.length + dropped.length;
  return all === 0 ? 0 : (dropped.length + (heard.length + instead.length) / 2) / all;
}

/**
 * How much of what a query asks one record holds at most, by the weights of its words: from 0 to 1. Words that stand nowhere are asked too.
 *
 * @param held how much a record holds, at most, of those parts that any record holds.
 * @param size how many records there are in all.
 */
export function coverageOf(
  parts: readonly Weighed<unknown>[],
  { heard, dropped }: Plan,
  held: number,
  size: number,
): number {
  const weigh = (some: readonly Weighed<unknown>[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const asked = weigh(parts) + (heard.length + dropped.length) * weightOf(0, size);
  return asked === 0 ? 0 : (held * weigh(parts.filter(({ shares }) => shares.size > 0))) / asked;
}

/**
 * Whether a query is about nothing that the site holds: it is more like the questions that nothing here answers
 * (content/asked/off-topic.yaml) than like those that something does, or its words are unknown and no record holds the others.
 *
 * @param coverage how much of the query one record holds at most, from 0 to 1.
 * @param guess how much the query is like questions that people ask, where that is known.
 */
export function isOffTopic(
  plan: Plan,
  coverage: number,
  guess: Pick<Guess, 'sure' | 'offTopic'> | undefined,
): boolean {
  if (coverage >= whole) return false;
  const unexplained = unknownShare(plan) * (1 - coverage);
  return guess ? guess.offTopic + unexplained - guess.sure / 2 > limit : unexplained > limitByWords;
}
