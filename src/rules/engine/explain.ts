import { type FactId, type ReadingId, type VersionId, locationFact, optionsOf } from '../law.ts';
import { type Answers, sortFacts, readAnswers } from './answers.ts';
import {
  type Compiled,
  type CompiledProvision,
  jointReadings,
  mapValues,
  answersToMasks,
} from './compile.ts';
import type { Verdict } from './law-shape.ts';
import { notYet } from './not-yet.ts';
import { compiledRules } from './screen.ts';
import { standingOf, verdictOf } from './standing.ts';
import {
  type Sum,
  TRUE,
  type Product,
  bitIndices,
  restrict,
  multiply,
  variablesIn,
  isSubset,
} from './sum-of-products.ts';

/** Why a ground or a provision stands as it does. */
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
   * Covered although no ground is by itself: the fewest grounds that between them leave no case
   * out.
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
      sharedBy: sharedBy(provision, answers),
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
  const matter = variablesIn(rest) & compiled.readingMask;
  return {
    decisive: verdictOf(rest, compiled.readingMask) === 'open' ? [] : decisive(compiled, known),
    readings: bitIndices(matter).map((bit) => {
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
  const chosen = fewest(needs);
  return sortFacts(compiled.variables.filter((_, index) => chosen & (1 << index)));
}

/** One term for each bit of a mask: any of them will do. */
const alternatives = (mask: number): Sum => bitIndices(mask).map((bit) => [bit, 0]);

/**
 * The smallest mask that holds at least one alternative of every need; the earliest variables among
 * equals.
 */
function fewest(needs: readonly Sum[]): number {
  // Equal needs count once: the product stays small, which a slow phone notices.
  const different = [...new Map(needs.map((need) => [String(need), need])).values()];
  const masks = different.reduce(multiply, TRUE).map(([mask]) => mask);
  const size = (mask: number): number => bitIndices(mask).length;
  return masks.reduce((best, mask) =>
    size(mask) < size(best) || (size(mask) === size(best) && earlier(mask, best)) ? mask : best,
  );
}

/** The lowest variable in which two masks differ belongs to the first. */
const earlier = (a: number, b: number): boolean => (a & (a ^ b) & -(a ^ b)) !== 0;

// Where the person is decides: on either side of the border one ground covers all that is left.
function sharedBy({ whole, grounds }: CompiledProvision, answers: Answers): string[] {
  const coveredWith =
    (state: Answers) =>
    (ground: Compiled): boolean =>
      standingOf(ground, state).verdict === 'covered';
  const all = Object.values(grounds);
  if (!coveredWith(answers)(whole) || all.some(coveredWith(answers))) return [];
  const needs = (['yes', 'no'] as const).map((here) => {
    const covered = coveredWith({ ...answers, [locationFact]: here });
    return alternatives(
      all.reduce((mask, ground, index) => (covered(ground) ? mask | (1 << index) : mask), 0),
    );
  });
  const chosen = fewest(needs);
  return Object.keys(grounds).filter((_, index) => chosen & (1 << index));
}
