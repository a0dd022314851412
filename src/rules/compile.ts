import type { Answers } from './answers.ts';
import { type Condition, any, leavesOf, readingsIn } from './condition.ts';
import type { FactId, NeverAsked } from './facts.ts';
import { type ReadingId, optionsOf } from './readings.ts';
import type { ProvisionRules } from './ruleset/provision.ts';
import { type Sum, TRUE, complete, product, without } from './sum.ts';

/**
 * A condition made ready for exact evaluation. Its variables are its facts and, like facts that nobody can answer, its
 * readings: true for the strong option, false for the arguable one. So "every joint reading and every completion" is
 * "every value of the variables that are not known".
 */
export interface Compiled {
  readonly facts: readonly (FactId | NeverAsked)[];
  readonly readings: readonly ReadingId[];
  /** All its prime implicants: the routes to the ground. */
  readonly routes: Sum;
  /** True where at least one joint reading makes it true: over facts alone. */
  readonly reach: Sum;
  /** The variables that are readings. */
  readonly readingMask: number;
}

export function compile(condition: Condition): Compiled {
  const facts = [...new Set(leavesOf(condition).map((leaf) => leaf.fact))];
  const readings = readingsIn(condition);
  if (facts.length + readings.length > 31) throw new RangeError('A provision may rest on at most 31 facts and readings: a bit mask holds no more.');
  const bits = new Map<string, number>([...facts, ...readings.map((reading) => `reading ${reading}`)].map((id, index) => [id, 1 << index]));
  const bit = (id: string): number => bits.get(id) ?? 0;
  const literal = (mask: number, is: boolean): Sum => [is ? { yes: mask, no: 0 } : { yes: 0, no: mask }];

  const sumOf = (part: Condition): Sum => {
    switch (part.kind) {
      case 'fact':
        return literal(bit(part.fact), part.is);
      case 'all':
        return part.of.map(sumOf).reduce(product, TRUE);
      case 'any':
        return part.of.flatMap(sumOf);
      case 'by-reading':
        return optionsOf(part.reading).flatMap((option, index) => product(literal(bit(`reading ${part.reading}`), index === 0), sumOf(part.options[option]!)));
    }
  };

  const readingMask = readings.reduce((mask, reading) => mask | bit(`reading ${reading}`), 0);
  const routes = complete(sumOf(condition));
  return { facts, readings, routes, reach: without(routes, readingMask), readingMask };
}

/** A provision as a whole, and each of its grounds. */
export interface CompiledProvision {
  readonly rules: ProvisionRules;
  readonly whole: Compiled;
  readonly grounds: Readonly<Record<string, Compiled>>;
}

export const compileProvision = (rules: ProvisionRules): CompiledProvision => ({
  rules,
  whole: compile(any(...Object.values(rules.grounds))),
  grounds: Object.fromEntries(Object.entries(rules.grounds).map(([id, condition]) => [id, compile(condition)])),
});

/** The answers as masks over the variables of a compiled condition: answered yes, answered no. */
export function masksOf({ facts }: Compiled, answers: Answers): { yes: number; no: number } {
  let yes = 0;
  let no = 0;
  facts.forEach((fact, index) => {
    const answer = (answers as Readonly<Record<string, unknown>>)[fact];
    if (answer === 'yes') yes |= 1 << index;
    if (answer === 'no') no |= 1 << index;
  });
  return { yes, no };
}
