import type { AnswersTo, Verdict } from './types.ts';
import { type Compiled, answersToMasks } from './compile.ts';
import { type Sum, restrict, isSatisfied, variablesIn } from './sum-of-products.ts';

/** The result over every joint reading and every completion of the unknown facts. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** Whether some completion gives `covered`. */
  readonly canBeCovered: boolean;
  /**
   * Whether some completion gives `not-covered`. If not, an `open` verdict means that at least one
   * reading already covers the person.
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
 * Evaluates a compiled condition for the answers. `dependsOn` has the facts that can still change
 * the result, including those answered "unsure" and those that nobody is asked.
 */
export function evaluate(
  compiled: Compiled,
  answers: AnswersTo<string>,
): Evaluation & { readonly dependsOn: readonly string[] } {
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
