import { type FactId, type ReadingId, type VersionId, locationFact, optionsOf } from '../law.ts';
import { type Answers, sortFacts, readAnswers } from './answers.ts';
import {
  type Compiled,
  type CompiledProvision,
  jointReadings,
  mapValues,
  answersToMasks,
} from './compile.ts';
import type { Verdict } from './types.ts';
import { notYet } from './not-yet.ts';
import { compiledRules } from './screen.ts';
import { evaluate, verdictOf } from './evaluation.ts';
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

/** Why a ground or a provision has its verdict. */
export interface Reason {
  /**
   * The fewest answers that decide the verdict: those that make it hold, or, when it does not,
   * those that make it fail. Empty while open.
   */
  readonly decisive: readonly FactId[];
  /** The readings that still matter, each with the verdict that each of its options would give. */
  readonly readings: readonly {
    readonly id: ReadingId;
    readonly options: Readonly<Record<string, Verdict>>;
  }[];
}

export interface GroundReason extends Reason {
  /** The facts by action that alone make it fail: "not yet", never a bare no. */
  readonly notYet: readonly FactId[];
}

export interface ProvisionReason extends Reason {
  readonly grounds: Readonly<Record<string, GroundReason>>;
  /**
   * If the provision is covered although no ground is by itself: the fewest grounds that together
   * cover it. Otherwise empty.
   */
  readonly sharedBy: readonly string[];
}

export interface Explanation {
  readonly provisions: Readonly<Record<string, ProvisionReason>>;
}

/**
 * The reasons behind `screen(answers, version)`.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function explain(input: Answers, version: VersionId): Explanation {
  const answers = readAnswers(input);
  const provisions = compiledRules(version).map((provision): [string, ProvisionReason] => [
    provision.rules.id,
    {
      ...reasonOf(provision.whole, answers),
      sharedBy: jointlyCoveringGrounds(provision, answers),
      grounds: mapValues(provision.grounds, (ground) => ({
        ...reasonOf(ground, answers),
        notYet: notYet(ground, answers),
      })),
    },
  ]);
  return { provisions: Object.fromEntries(provisions) };
}

function reasonOf(compiled: Compiled, answers: Answers): Reason {
  const known = answersToMasks(compiled, answers);
  const rest = restrict(compiled.routes, known);
  const openReadings = variablesIn(rest) & compiled.readingMask;
  return {
    decisive: verdictOf(rest, compiled.readingMask) === 'open' ? [] : decisive(compiled, known),
    readings: singleBits(openReadings).map((bit) => {
      const id = compiled.variables[Math.log2(bit)] as ReadingId;
      const [strong, arguable] = optionsOf(id);
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
function decisive(compiled: Compiled, known: Product): FactId[] {
  const [yes, no] = known;
  const needs: Sum[] = [];
  for (const reading of jointReadings(compiled)) {
    const routes = restrict(compiled.routes, reading);
    const satisfied = routes.filter((term) => isSubset(term, known));
    if (satisfied.length > 0) needs.push(satisfied.map((term) => [term[0] | term[1], 0]));
    else needs.push(...routes.map((term) => alternatives((term[0] & no) | (term[1] & yes))));
  }
  const chosen = smallestMask(needs);
  return sortFacts(compiled.variables.filter((_, index) => chosen & (1 << index)));
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
function jointlyCoveringGrounds({ whole, grounds }: CompiledProvision, answers: Answers): string[] {
  const coveredWith =
    (state: Answers) =>
    (ground: Compiled): boolean =>
      evaluate(ground, state).verdict === 'covered';
  const all = Object.values(grounds);
  if (!coveredWith(answers)(whole) || all.some(coveredWith(answers))) return [];
  const needs = (['yes', 'no'] as const).map((here) => {
    const covered = coveredWith({ ...answers, [locationFact]: here });
    return alternatives(
      all.reduce((mask, ground, index) => (covered(ground) ? mask | (1 << index) : mask), 0),
    );
  });
  const chosen = smallestMask(needs);
  return Object.keys(grounds).filter((_, index) => chosen & (1 << index));
}
