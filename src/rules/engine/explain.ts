import { readAnswers, sortFacts } from './answers.ts';
import {
  type Compiled,
  type CompiledProvision,
  jointReadings,
  mapValues,
  answersToMasks,
} from './compile.ts';
import { compiledRules } from './compiled-rules.ts';
import { evaluate, verdictOf } from './evaluation.ts';
import { notYet } from './not-yet.ts';
import { optionsOf } from './readings.ts';
import type { Ids, ReadingOf, RuleSet } from './rule-set.ts';
import {
  type Sum,
  TRUE,
  type Product,
  singleBits,
  restrict,
  multiply,
  variablesIn,
  isSubset,
} from './sum-of-products.ts';
import type { AnswersTo, Verdict } from './types.ts';

/** Why a ground or a provision has its verdict. */
export interface Reason<I extends Ids> {
  /**
   * The fewest answers that decide the verdict: those that make it hold, or, when it does not,
   * those that make it fail. Empty while open.
   */
  readonly decisive: readonly I['fact'][];
  /** The readings that still matter, each with the verdict that each of its options would give. */
  readonly readings: readonly {
    readonly id: I['reading'];
    readonly options: Readonly<Record<string, Verdict>>;
  }[];
}

export interface GroundReasonOf<I extends Ids> extends Reason<I> {
  /** The facts by action that alone make it fail: "not yet", never a bare no. */
  readonly notYet: readonly I['fact'][];
}

export interface ProvisionReasonOf<I extends Ids> extends Reason<I> {
  readonly grounds: Readonly<Record<string, GroundReasonOf<I>>>;
  /**
   * If the provision is covered although no ground is by itself: the fewest grounds that together
   * cover it. Otherwise empty.
   */
  readonly sharedBy: readonly string[];
}

export interface ExplanationOf<I extends Ids> {
  readonly provisions: Readonly<Record<string, ProvisionReasonOf<I>>>;
}

/**
 * The reasons behind `screen(answers, version)`.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function explain<I extends Ids>(
  ruleSet: RuleSet<I>,
  readings: readonly ReadingOf<I['reading']>[],
  given: AnswersTo<I['fact']>,
  version: I['version'],
): ExplanationOf<I> {
  const answers = readAnswers(ruleSet, given);
  const provisions = compiledRules(ruleSet, version).map(
    (provision): [string, ProvisionReasonOf<I>] => [
      provision.rules.id,
      {
        ...reasonOf(ruleSet, readings, provision.whole, answers),
        sharedBy: jointlyCoveringGrounds(ruleSet, provision, answers),
        grounds: mapValues(provision.grounds, (ground) => ({
          ...reasonOf(ruleSet, readings, ground, answers),
          notYet: notYet(ruleSet, ground, answers),
        })),
      },
    ],
  );
  return { provisions: Object.fromEntries(provisions) };
}

function reasonOf<I extends Ids>(
  ruleSet: RuleSet<I>,
  readings: readonly ReadingOf<I['reading']>[],
  compiled: Compiled,
  answers: AnswersTo<I['fact']>,
): Reason<I> {
  const known = answersToMasks(compiled, answers);
  const rest = restrict(compiled.routes, known);
  const openReadings = variablesIn(rest) & compiled.readingMask;
  return {
    decisive:
      verdictOf(rest, compiled.readingMask) === 'open' ? [] : decisive(ruleSet, compiled, known),
    readings: singleBits(openReadings).map((bit) => {
      const id = compiled.variables[Math.log2(bit)] as I['reading'];
      const [strong, arguable] = optionsOf(readings, id);
      const under = (option: Product): Verdict =>
        verdictOf(restrict(rest, option), compiled.readingMask);
      return { id, options: { [strong]: under([bit, 0]), [arguable]: under([0, bit]) } };
    }),
  };
}

/**
 * The fewest answers that leave nothing open. Under each joint reading they must hold one satisfied
 * route whole, or, where none is satisfied, contradict every route.
 */
function decisive<I extends Ids>(
  ruleSet: RuleSet<I>,
  compiled: Compiled,
  known: Product,
): I['fact'][] {
  const [yes, no] = known;
  const needs: Sum[] = [];
  for (const reading of jointReadings(compiled)) {
    const routes = restrict(compiled.routes, reading);
    const satisfied = routes.filter((term) => isSubset(term, known));
    if (satisfied.length > 0) needs.push(satisfied.map((term) => [term[0] | term[1], 0]));
    else needs.push(...routes.map((term) => alternatives((term[0] & no) | (term[1] & yes))));
  }
  const chosen = smallestMask(needs);
  return sortFacts(
    ruleSet,
    compiled.variables.filter((_, index) => chosen & (1 << index)),
  );
}

/** A need that any bit of the mask satisfies: one term for each bit. */
const alternatives = (mask: number): Sum => singleBits(mask).map((bit) => [bit, 0]);

/**
 * The smallest mask that contains at least one alternative of every need; of several, the one with
 * the earliest variables.
 */
function smallestMask(needs: readonly Sum[]): number {
  // Without duplicates the product stays small enough for slow phones.
  const distinctNeeds = [...new Map(needs.map((need) => [String(need), need])).values()];
  const masks = distinctNeeds.reduce(multiply, TRUE).map(([mask]) => mask);
  const size = (mask: number): number => singleBits(mask).length;
  return masks.reduce((best, mask) =>
    size(mask) < size(best) || (size(mask) === size(best) && hasEarlierBits(mask, best))
      ? mask
      : best,
  );
}

/** Whether the lowest bit in which two masks differ is set in the first. */
const hasEarlierBits = (a: number, b: number): boolean => (a & (a ^ b) & -(a ^ b)) !== 0;

/**
 * The fewest grounds that together cover a person whom none of them covers alone; otherwise none.
 * Only the location can split the cases: inside Peru one ground covers all of them, and abroad
 * another.
 */
function jointlyCoveringGrounds<I extends Ids>(
  { locationFact }: RuleSet<I>,
  { whole, grounds }: CompiledProvision,
  answers: AnswersTo<I['fact']>,
): string[] {
  const coveredWith =
    (state: AnswersTo<I['fact']>) =>
    (ground: Compiled): boolean =>
      evaluate(ground, state).verdict === 'covered';
  const all = Object.values(grounds);
  if (!locationFact || !coveredWith(answers)(whole) || all.some(coveredWith(answers))) return [];
  const needs = (['yes', 'no'] as const).map((here) => {
    const covered = coveredWith({ ...answers, [locationFact]: here });
    return alternatives(
      all.reduce((mask, ground, index) => (covered(ground) ? mask | (1 << index) : mask), 0),
    );
  });
  const chosen = smallestMask(needs);
  return Object.keys(grounds).filter((_, index) => chosen & (1 << index));
}
