import { type Answers, checkAnswers, checkVersion, inOrder } from './answers.ts';
import { type Compiled, type CompiledProvision, masksOf } from './compile.ts';
import type { FactId } from './facts.ts';
import { notYet } from './not-yet.ts';
import { type ReadingId, optionsOf } from './readings.ts';
import type { VersionId } from './ruleset/index.ts';
import { compiledRules } from './screen.ts';
import { type Verdict, standingOf, verdictOf } from './standing.ts';
import { type Sum, TRUE, given, isTrue, product, variablesIn } from './sum.ts';

/** Why a ground or a provision stands as it does. */
export interface Reason {
  /** The fewest answers that decide the verdict: those that make it hold, or, when it does not, those that make it fail. Empty while open. */
  readonly decisive: readonly FactId[];
  /** The readings that still matter, each with the verdict that each of its options would give. */
  readonly readings: readonly { readonly id: ReadingId; readonly options: Readonly<Record<string, Verdict>> }[];
}

export interface GroundReason extends Reason {
  /** The facts by action that alone make it fail: "not yet", never a bare no. */
  readonly notYet: readonly FactId[];
}

export interface ProvisionReason extends Reason {
  readonly grounds: Readonly<Record<string, GroundReason>>;
  /** Covered although no ground is by itself: the fewest grounds that between them leave no case out. */
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
export function explain(answers: Answers, version: VersionId): Explanation {
  checkAnswers(answers);
  checkVersion(version);
  return {
    provisions: Object.fromEntries(
      compiledRules(version).map((provision) => [
        provision.rules.id,
        {
          ...reasonOf(provision.whole, answers),
          sharedBy: sharedBy(provision, answers),
          grounds: Object.fromEntries(
            Object.entries(provision.grounds).map(([id, ground]) => [id, { ...reasonOf(ground, answers), notYet: notYet(ground, answers) }]),
          ),
        },
      ]),
    ),
  };
}

function reasonOf(compiled: Compiled, answers: Answers): Reason {
  const { yes, no } = masksOf(compiled, answers);
  const rest = given(compiled.routes, yes, no);
  const mentioned = variablesIn(rest);
  return {
    decisive: verdictOf(rest, compiled.readingMask) === 'open' ? [] : decisive(compiled, yes, no),
    readings: compiled.readings.flatMap((id, index) => {
      const bit = 1 << (compiled.facts.length + index);
      if ((mentioned & bit) === 0) return [];
      const [strong, arguable] = optionsOf(id);
      const under = (yes: number, no: number): Verdict => verdictOf(given(rest, yes, no), compiled.readingMask);
      return [{ id, options: { [strong]: under(bit, 0), [arguable]: under(0, bit) } }];
    }),
  };
}

/**
 * The fewest answers that leave nothing open. Under each joint reading they must hold one satisfied route whole, or, where
 * none is satisfied, contradict every route.
 */
function decisive(compiled: Compiled, yes: number, no: number): FactId[] {
  const needs: Sum[] = [];
  for (const reading of jointReadings(compiled)) {
    const routes = given(compiled.routes, reading.yes, reading.no);
    const satisfied = routes.filter((term) => (term.yes & ~yes) === 0 && (term.no & ~no) === 0);
    if (satisfied.length > 0) needs.push(satisfied.map((term) => ({ yes: term.yes | term.no, no: 0 })));
    else needs.push(...routes.map((term) => bitsOf((term.yes & no) | (term.no & yes))));
  }
  const chosen = fewest(needs);
  return inOrder(compiled.facts.filter((_, index) => chosen & (1 << index)));
}

/** Every choice of one option for each reading. */
function jointReadings({ readings, facts, readingMask }: Compiled): { yes: number; no: number }[] {
  return Array.from({ length: 1 << readings.length }, (_, choice) => {
    const yes = choice << facts.length;
    return { yes, no: readingMask & ~yes };
  });
}

/** One single-variable term for each bit of a mask. */
const bitsOf = (mask: number): Sum => Array.from({ length: 31 }, (_, index) => 1 << index).filter((bit) => mask & bit).map((yes) => ({ yes, no: 0 }));

/** The smallest mask that holds at least one alternative of every need; the earliest variables among equals. */
function fewest(needs: readonly Sum[]): number {
  const different = [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()].sort((a, b) => a.length - b.length);
  const masks = different.reduce(product, TRUE).map(({ yes }) => yes);
  const size = (mask: number): number => bitsOf(mask).length;
  return masks.reduce((best, mask) => (size(mask) < size(best) || (size(mask) === size(best) && earlier(mask, best)) ? mask : best));
}

/** The lowest variable in which two masks differ belongs to the first. */
const earlier = (a: number, b: number): boolean => (a & (a ^ b) & -(a ^ b)) !== 0;

/** The one fact that grounds ask for in both directions: the only way several grounds can cover every case between them. */
const location: FactId = 'in-peru';

function sharedBy({ whole, grounds }: CompiledProvision, answers: Answers): string[] {
  const ids = Object.keys(grounds);
  const covered = (compiled: Compiled): boolean => standingOf(compiled, answers).verdict === 'covered';
  if (!covered(whole) || ids.some((id) => covered(grounds[id]!))) return [];
  const needs = (['yes', 'no'] as const).flatMap((here) =>
    jointReadings(whole).map((reading) =>
      bitsOf(ids.reduce((mask, id, index) => (holds(grounds[id]!, whole, { ...answers, [location]: here }, reading.yes) ? mask | (1 << index) : mask), 0)),
    ),
  );
  const chosen = fewest(needs);
  return ids.filter((_, index) => chosen & (1 << index));
}

/** Whether a ground holds under the joint reading of its provision, whatever is still unknown. */
function holds(ground: Compiled, whole: Compiled, answers: Answers, strong: number): boolean {
  const { yes, no } = masksOf(ground, answers);
  const own = ground.readings.reduce((mask, id, index) => (strong & (1 << (whole.facts.length + whole.readings.indexOf(id))) ? mask | (1 << (ground.facts.length + index)) : mask), 0);
  return isTrue(given(ground.routes, yes | own, no | (ground.readingMask & ~own)));
}
