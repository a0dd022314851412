import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sum, type Term, complete, given, isTrue, product, without } from '../../src/rules/sum.ts';

fc.configureGlobal({ seed: 1350 });

const VARIABLES = 5;
const points = Array.from({ length: 1 << VARIABLES }, (_, point) => point);
const holds = (sum: Sum, point: number): boolean => sum.some(({ yes, no }) => (yes & ~point) === 0 && (no & point) === 0);
const table = (sum: Sum): boolean[] => points.map((point) => holds(sum, point));
const text = (sum: Sum): string[] => sum.map(({ yes, no }) => `${yes}/${no}`).sort();

const mask = fc.nat((1 << VARIABLES) - 1);
const term: fc.Arbitrary<Term> = fc.tuple(mask, mask).map(([yes, no]) => ({ yes, no: no & ~yes }));
const sums = fc.array(term, { maxLength: 6 });

/** All prime implicants by definition: the terms that imply the function and stop doing so when a literal is dropped. */
function primes(sum: Sum): Sum {
  const implies = ({ yes, no }: Term): boolean => points.every((point) => (yes & ~point) !== 0 || (no & point) !== 0 || holds(sum, point));
  const terms = points.flatMap((yes) => points.filter((no) => (yes & no) === 0).map((no) => ({ yes, no })));
  return terms.filter((one) => implies(one) && !points.some((bit) => bit & (bit - 1) ? false : bit & (one.yes | one.no) && implies({ yes: one.yes & ~bit, no: one.no & ~bit })));
}

test('a complete sum holds all prime implicants of its function, and nothing else', () => {
  fc.assert(fc.property(sums, (sum) => { expect(text(complete(sum))).toEqual(text(primes(sum))); }), { numRuns: 150 });
});

test('what remains of a complete sum is the complete sum of what remains', () => {
  fc.assert(
    fc.property(sums, term, (sum, { yes, no }) => {
      const rest = given(complete(sum), yes, no);
      expect(text(rest)).toEqual(text(complete(rest)));
      for (const point of points) if ((yes & ~point) === 0 && (no & point) === 0) expect(holds(rest, point)).toBe(holds(sum, point));
    }),
    { numRuns: 300 },
  );
});

test('a product is "and", and a complete sum that is always true says so', () => {
  fc.assert(
    fc.property(sums, sums, (a, b) => {
      expect(table(product(a, b))).toEqual(points.map((point) => holds(a, point) && holds(b, point)));
      expect(isTrue(complete(a))).toBe(table(a).every(Boolean));
    }),
  );
});

test('quantifying a variable away keeps what is true for some value of it', () => {
  fc.assert(
    fc.property(sums, mask, (sum, gone) => {
      expect(table(without(sum, gone))).toEqual(points.map((point) => points.some((other) => (other & ~gone) === (point & ~gone) && holds(sum, other))));
    }),
  );
});
