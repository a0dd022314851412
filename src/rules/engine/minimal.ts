import { type FactId, type VersionId, facts } from '../law.ts';
import type { Answers } from './answers.ts';
import { type Compiled, jointReadings } from './compile.ts';
import { compiledRules } from './screen.ts';
import {
  type Sum,
  TRUE,
  type Product,
  absorb,
  singleBits,
  restrict,
  multiply,
} from './sum-of-products.ts';

/**
 * The smallest sets of answers that decide a ground; whatever holds one of them has that verdict,
 * and nothing else has.
 */
export interface MinimalStates {
  readonly covered: readonly Answers[];
  readonly 'not-covered': readonly Answers[];
  /**
   * Those that leave nothing open under any reading: covered, not-covered or, where neither holds,
   * arguable.
   */
  readonly decided: readonly Answers[];
}

/**
 * The minimal states of every ground of a version, by ground id: what a page without any script can
 * decide with.
 */
export const minimalStates = (version: VersionId): Record<string, MinimalStates> =>
  Object.fromEntries(
    compiledRules(version).flatMap(({ grounds }) =>
      Object.entries(grounds).map(([id, ground]) => [id, minimalOf(ground)]),
    ),
  );

function minimalOf(ground: Compiled): MinimalStates {
  const { routes, reach } = ground;
  const answers = (sum: Sum): Answers[] => sum.flatMap((term) => answersOf(ground, term) ?? []);
  return {
    covered: answers(routes),
    'not-covered': answers(complement(reach)),
    decided: answers(jointReadings(ground).map(decidedUnder).reduce(multiply, TRUE)),
  };

  function decidedUnder(reading: Product): Sum {
    const own = restrict(routes, reading);
    return absorb([...own, ...complement(own)]);
  }
}

/**
 * Not the sum: one literal of every term of a complete sum is contradicted. All its prime
 * implicants, since the sum is complete.
 */
const complement = (sum: Sum): Sum =>
  sum
    .map(([yes, no]): Sum => [
      ...singleBits(yes).map((bit): Product => [0, bit]),
      ...singleBits(no).map((bit): Product => [bit, 0]),
    ])
    .reduce(multiply, TRUE);

/** A term as answers; nothing when it rests on a reading, or on a fact that nobody is asked. */
function answersOf({ variables }: Compiled, [yes, no]: Product): Answers | undefined {
  const asked = new Set<string>(facts.map(({ id }) => id));
  const literals = variables.flatMap((id, index) =>
    (yes | no) & (1 << index) ? [[id as FactId, yes & (1 << index) ? 'yes' : 'no'] as const] : [],
  );
  return literals.every(([id]) => asked.has(id)) ? Object.fromEntries(literals) : undefined;
}
