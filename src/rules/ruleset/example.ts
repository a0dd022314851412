import type { Answers } from '../answers.ts';
import type { Verdict } from '../standing.ts';

/** A situation and what a ground says of it: shown on the method page, and run as a test. */
export interface Example {
  readonly ground: string;
  readonly answers: Answers;
  readonly verdict: Verdict;
}
