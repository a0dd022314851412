import type { AnswersTo, Verdict } from '../engine/types.ts';
import type { FactId } from './facts.ts';

/** A situation and what a ground says of it: shown on the method page, and run as a test. */
export interface Example {
  readonly ground: string;
  readonly answers: AnswersTo<FactId>;
  readonly verdict: Verdict;
}
