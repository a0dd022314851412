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
  /** Ids of facts and readings; the nth is bit n of a mask. No more than 31: a test counts them. */
  readonly variables: readonly string[];
  /** All its prime implicants: the routes to the ground. */
  readonly routes: Sum;
  /** True where at least one joint reading makes it true: over facts alone, and complete too. */
  readonly reach: Sum;
  /** The variables that are readings. */
  readonly readingMask: number;
}

export function compile(condition: Condition): Compiled {
  const variables: string[] = [];
  let readingMask = 0;
  const bit = (id: string): number =>
    1 << (variables.includes(id) ? variables.indexOf(id) : variables.push(id) - 1);

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

export const compileProvision = (rules: ProvisionRules): CompiledProvision => ({
  rules,
  whole: compile(any(...Object.values(rules.grounds))),
  grounds: mapValues(rules.grounds, compile),
});

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
