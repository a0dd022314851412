import { type Condition, any } from './condition.ts';
import type { AnswersTo, ProvisionRules } from './types.ts';
import {
  type Sum,
  TRUE,
  type Product,
  singleBits,
  completeSum,
  multiply,
} from './sum-of-products.ts';

/**
 * A condition made ready for exact evaluation. Its variables are its facts and, like facts that
 * nobody can answer, its readings: true for the strong option, false for the arguable one. So
 * "every joint reading and every completion" is "every value of the variables that are not known".
 */
export interface Compiled {
  /** Ids of facts and readings, at most 31; the nth is bit n of a mask. */
  readonly variables: readonly string[];
  /** All its prime implicants: the routes to the ground. */
  readonly routes: Sum;
  /** True where at least one joint reading makes it true: over facts alone, and complete too. */
  readonly reach: Sum;
  /** The variables that are readings. */
  readonly readingMask: number;
}

/** How many variables or grounds a mask has bits for. */
const maskBits = 31;

const tooManyError = (what: string, id: string): RangeError =>
  new RangeError(
    `A provision can have ${maskBits} ${what}, and "${id}" is one more: ` +
      'divide its grounds among several provisions.',
  );

/**
 * Compiles a condition to its prime implicants.
 *
 * @throws RangeError naming the 32nd fact or reading, if the condition has so many.
 */
export function compile(condition: Condition): Compiled {
  const variables: string[] = [];
  let readingMask = 0;
  const bit = (id: string): number => {
    if (!variables.includes(id) && variables.push(id) > maskBits)
      throw tooManyError('facts and readings', id);
    return 1 << variables.indexOf(id);
  };

  const sumOf = (part: Condition): Sum => {
    if (part.kind === 'any') return part.of.flatMap(sumOf);
    if (part.kind === 'all') return part.of.map(sumOf).reduce(multiply);
    const own = bit(part.id);
    if (part.kind === 'reading') readingMask |= own;
    return [part.is ? [own, 0] : [0, own]];
  };

  const routes = completeSum(sumOf(condition));
  return {
    variables,
    routes,
    reach: completeSum(routes.map(([yes, no]) => [yes & ~readingMask, no & ~readingMask])),
    readingMask,
  };
}

/** Every choice of one option for each reading. */
export const jointReadings = ({ readingMask }: Compiled): Sum =>
  singleBits(readingMask).reduce(
    (all, bit) =>
      all.flatMap(([yes, no]): Sum => [
        [yes | bit, no],
        [yes, no | bit],
      ]),
    TRUE,
  );

/** A provision as a whole, and each of its grounds. */
export interface CompiledProvision {
  readonly rules: ProvisionRules;
  readonly whole: Compiled;
  readonly grounds: Readonly<Record<string, Compiled>>;
}

/**
 * Compiles the grounds of a provision, and the provision as a whole, which holds if a ground does.
 *
 * @throws RangeError if it has more than 31 grounds, or they have more than 31 facts and readings.
 */
export function compileProvision(rules: ProvisionRules): CompiledProvision {
  const groundIds = Object.keys(rules.grounds);
  if (groundIds.length > maskBits) throw tooManyError('grounds', groundIds[maskBits]!);
  return {
    rules,
    whole: compile(any(...Object.values(rules.grounds))),
    grounds: mapValues(rules.grounds, compile),
  };
}

/** An object with the same keys and other values. */
export const mapValues = <A, B>(
  object: Readonly<Record<string, A>>,
  to: (value: A) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value)]));

/** The answers as masks over the variables of a compiled condition: answered yes, answered no. */
export function answersToMasks({ variables }: Compiled, answers: AnswersTo<string>): Product {
  const mask = (answer: string): number =>
    variables.reduce((sum, id, index) => (answers[id] === answer ? sum | (1 << index) : sum), 0);
  return [mask('yes'), mask('no')];
}
