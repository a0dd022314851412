import { type Compiled, jointReadings } from './compile.ts';
import { compiledRules } from './compiled-rules.ts';
import type { Ids, RuleSet } from './rule-set.ts';
import {
  type Sum,
  TRUE,
  type Product,
  absorb,
  singleBits,
  restrict,
  multiply,
} from './sum-of-products.ts';
import type { AnswersTo } from './types.ts';

/**
 * The smallest sets of answers that decide a ground; whatever holds one of them has that verdict,
 * and nothing else has.
 */
export interface MinimalStatesOf<I extends Ids> {
  readonly covered: readonly AnswersTo<I['fact']>[];
  readonly 'not-covered': readonly AnswersTo<I['fact']>[];
  /**
   * Those that leave nothing open under any reading: covered, not-covered or, where neither holds,
   * arguable.
   */
  readonly decided: readonly AnswersTo<I['fact']>[];
}

/**
 * The minimal states of every ground of a version, by ground id: what a page without any script can
 * decide with.
 */
export const minimalStates = <I extends Ids>(
  ruleSet: RuleSet<I>,
  version: I['version'],
): Record<string, MinimalStatesOf<I>> =>
  Object.fromEntries(
    compiledRules(ruleSet, version).flatMap(({ grounds }) =>
      Object.entries(grounds).map(([id, ground]) => [id, minimalOf(ruleSet, ground)]),
    ),
  );

function minimalOf<I extends Ids>(ruleSet: RuleSet<I>, ground: Compiled): MinimalStatesOf<I> {
  const { routes, reach } = ground;
  const answers = (sum: Sum): AnswersTo<I['fact']>[] =>
    sum.flatMap((term) => answersOf(ruleSet, ground, term) ?? []);
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
function answersOf<I extends Ids>(
  { facts }: RuleSet<I>,
  { variables }: Compiled,
  [yes, no]: Product,
): AnswersTo<I['fact']> | undefined {
  const asked = new Set<string>(facts.map(({ id }) => id));
  const literals = variables.flatMap((id, index) =>
    (yes | no) & (1 << index) ? [[id, yes & (1 << index) ? 'yes' : 'no'] as const] : [],
  );
  return literals.every(([id]) => asked.has(id))
    ? (Object.fromEntries(literals) as AnswersTo<I['fact']>)
    : undefined;
}
