import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesOf } from '../../src/rules/engine/condition.ts';
import { versionIds } from '../../src/rules/index.ts';
import { ruleSet } from '../../src/rules/dl-1350/index.ts';
import { compiledRules } from '../../src/rules/engine/compiled-rules.ts';
import {
  type Sum,
  TRUE,
  type Product,
  absorb,
  singleBits,
  completeSum,
  restrict,
  isSatisfied,
  multiply,
  variablesIn,
  isSubset,
} from '../../src/rules/engine/sum-of-products.ts';

fc.configureGlobal({ seed: 1350 });

const VARIABLES = 5;
const points = Array.from({ length: 1 << VARIABLES }, (_, point) => point);
const fits = ([yes, no]: Product, point: number): boolean =>
  (yes & ~point) === 0 && (no & point) === 0;
const isTrueAt = (sum: Sum, point: number): boolean => sum.some((term) => fits(term, point));
const table = (sum: Sum): boolean[] => points.map((point) => isTrueAt(sum, point));
const text = (sum: Sum): string[] => sum.map(([yes, no]) => `${yes}/${no}`).sort();

const mask = fc.nat((1 << VARIABLES) - 1);
const term: fc.Arbitrary<Product> = fc
  .tuple(mask, mask)
  .map(([yes, no]): Product => [yes, no & ~yes]);
const sums = fc.array(term, { maxLength: 6 });

/**
 * All prime implicants by definition: the terms that imply the function and stop doing so when a
 * literal is dropped.
 */
function primes(sum: Sum): Sum {
  const implies = (one: Product): boolean =>
    points.every((point) => !fits(one, point) || isTrueAt(sum, point));
  const terms = points.flatMap((yes) =>
    points.filter((no) => (yes & no) === 0).map((no): Product => [yes, no]),
  );
  const bits = points.filter((bit) => bit > 0 && !(bit & (bit - 1)));
  return terms.filter(
    ([yes, no]) =>
      implies([yes, no]) &&
      !bits.some((bit) => bit & (yes | no) && implies([yes & ~bit, no & ~bit])),
  );
}

test('a complete sum has exactly the prime implicants of its function', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      expect(text(completeSum(sum))).toEqual(text(primes(sum)));
    }),
    { numRuns: 150 },
  );
});

test('restricting a complete sum gives the complete sum of the rest', () => {
  fc.assert(
    fc.property(sums, term, (sum, known) => {
      const rest = restrict(completeSum(sum), known);
      expect(text(rest)).toEqual(text(completeSum(rest)));
      expect(variablesIn(rest) & (known[0] | known[1])).toBe(0);
      for (const point of points)
        if (fits(known, point)) expect(isTrueAt(rest, point)).toBe(isTrueAt(sum, point));
    }),
    { numRuns: 300 },
  );
});

test('multiply is "and", and isSatisfied means true at every point left open', () => {
  fc.assert(
    fc.property(sums, sums, term, (a, b, known) => {
      expect(table(multiply(a, b))).toEqual(
        points.map((point) => isTrueAt(a, point) && isTrueAt(b, point)),
      );
      expect(isSatisfied(completeSum(a), known)).toBe(
        points.filter((point) => fits(known, point)).every((point) => isTrueAt(a, point)),
      );
    }),
  );
});

test('absorb keeps the function and leaves no term that implies another', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      const kept = absorb([...sum, ...sum]);
      expect(table(kept)).toEqual(table(sum));
      expect(kept.some((a, i) => kept.some((b, j) => i !== j && isSubset(a, b)))).toBe(false);
    }),
  );
});

test('TRUE is one term without literals', () => {
  expect(TRUE).toEqual([[0, 0]]);
  fc.assert(
    fc.property(sums, (sum) => {
      expect(text(multiply(sum, TRUE))).toEqual(text(absorb(sum)));
    }),
  );
});

test('singleBits lists the 31 bits of a mask, the lowest first', () => {
  expect(singleBits(0b10110)).toEqual([0b10, 0b100, 0b10000]);
  expect(singleBits(2 ** 31 - 1).map(Math.log2)).toEqual(
    Array.from({ length: 31 }, (_, index) => index),
  );
});

test('the variables of a rule are its facts and readings, each once, and fit into a mask', () => {
  for (const version of versionIds) {
    for (const { rules, whole, grounds } of compiledRules(ruleSet, version)) {
      const idsOf = (ground: string): string[] =>
        leavesOf(rules.grounds[ground]!).map(({ id }) => id);
      for (const [ground, { variables }] of Object.entries(grounds))
        expect(variables).toEqual([...new Set(idsOf(ground))]);
      expect(whole.variables).toEqual([...new Set(Object.keys(grounds).flatMap(idsOf))]);
      expect(whole.variables.length).toBeLessThanOrEqual(31);
    }
  }
});
