import type { Answers } from './answers.ts';
import { type Compiled, masksOf } from './compile.ts';
import { type Sum, given, isTrue, variablesIn } from './sum.ts';

/** What the answers so far say of a ground or a provision, over every joint reading and every completion of the unknown. */
export type Verdict = 'covered' | 'arguable' | 'open' | 'not-covered';

export interface Standing {
  readonly verdict: Verdict;
  /** Some completion gives covered. */
  readonly canBeCovered: boolean;
  /** Some completion gives not-covered. An open verdict without it: under at least one reading the words already reach the person. */
  readonly canBeNotCovered: boolean;
}

/** The verdict of what remains of the routes once the answers are known. */
export function verdictOf(rest: Sum, readingMask: number): Verdict {
  if (isTrue(rest)) return 'covered';
  if (rest.length === 0) return 'not-covered';
  return (variablesIn(rest) & ~readingMask) === 0 ? 'arguable' : 'open';
}

/** How a compiled condition stands, and the facts it still depends on, unsure and never-asked ones included. */
export function standingOf(compiled: Compiled, answers: Answers): Standing & { readonly dependsOn: readonly string[] } {
  const { yes, no } = masksOf(compiled, answers);
  const rest = given(compiled.routes, yes, no);
  const mentioned = variablesIn(rest);
  return {
    verdict: verdictOf(rest, compiled.readingMask),
    // A prime implicant free of readings holds under all of them.
    canBeCovered: rest.some((term) => ((term.yes | term.no) & compiled.readingMask) === 0),
    canBeNotCovered: !isTrue(given(compiled.reach, yes, no)),
    dependsOn: compiled.facts.filter((_, index) => mentioned & (1 << index)),
  };
}
