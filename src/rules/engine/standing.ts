import type { Verdict } from './law-shape.ts';
import type { Answers } from './answers.ts';
import { type Compiled, answersToMasks } from './compile.ts';
import { type Sum, restrict, isSatisfied, variablesIn } from './sum-of-products.ts';

export interface Standing {
  readonly verdict: Verdict;
  /** Some completion gives covered. */
  readonly canBeCovered: boolean;
  /**
   * Some completion gives not-covered. An open verdict without it: under at least one reading the
   * words already reach the person.
   */
  readonly canBeNotCovered: boolean;
}

/** The verdict of what remains of the routes once the answers are known. */
export function verdictOf(rest: Sum, readingMask: number): Verdict {
  const open = variablesIn(rest);
  if (open) return open & ~readingMask ? 'open' : 'arguable';
  return rest.length ? 'covered' : 'not-covered';
}

/**
 * How a compiled condition stands, and the facts it still depends on, unsure and never-asked ones
 * included.
 */
export function standingOf(
  compiled: Compiled,
  answers: Answers,
): Standing & { readonly dependsOn: readonly string[] } {
  const { routes, reach, readingMask, variables } = compiled;
  const known = answersToMasks(compiled, answers);
  const rest = restrict(routes, known);
  const open = variablesIn(rest) & ~readingMask;
  return {
    verdict: verdictOf(rest, readingMask),
    // A prime implicant free of readings holds under all of them.
    canBeCovered: rest.some(([yes, no]) => !((yes | no) & readingMask)),
    canBeNotCovered: !isSatisfied(reach, known),
    dependsOn: variables.filter((_, index) => open & (1 << index)),
  };
}
