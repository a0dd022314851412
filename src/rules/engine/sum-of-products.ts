/**
 * Boolean functions as sums of products over up to 31 numbered variables. A complete sum (the Blake
 * canonical form) holds all prime implicants of its function and nothing else. Fixing
 * variables in it leaves, after absorption, the complete sum of what remains, so that constancy and
 * dependence can be read off exactly.
 */

/**
 * A product of literals: the variables that must be true and those that must be false, as bit
 * masks.
 */
export type Product = readonly [yes: number, no: number];

export type Sum = readonly Product[];

export const TRUE: Sum = [[0, 0]];

/** Whether every literal of the first product is in the second. */
export const isSubset = ([aYes, aNo]: Product, [yes, no]: Product): boolean =>
  !((aYes & ~yes) | (aNo & ~no));

/** The sum without the terms that another term absorbs; of equal terms the first stays. */
export const absorb = (sum: Sum): Sum =>
  sum.filter(
    (term, index) =>
      !sum.some(
        (other, place) => isSubset(other, term) && (place < index || !isSubset(term, other)),
      ),
  );

/** The sum that is true where both are: their conjunction. */
export const multiply = (a: Sum, b: Sum): Sum =>
  absorb(
    a
      .flatMap(([aYes, aNo]) => b.map(([bYes, bNo]): Product => [aYes | bYes, aNo | bNo]))
      .filter(([yes, no]) => !(yes & no)),
  );

/**
 * The complete sum of the same function, by Tison's method: the consensus of all terms on each
 * variable in turn.
 */
export function completeSum(sum: Sum): Sum {
  let terms = absorb(sum);
  for (const bit of singleBits(variablesIn(sum))) {
    const bare = (side: 0 | 1): Sum =>
      terms.filter((term) => term[side] & bit).map(([yes, no]) => [yes & ~bit, no & ~bit]);
    terms = absorb([...terms, ...multiply(bare(0), bare(1))]);
  }
  return terms;
}

/** What remains of a complete sum when some variables are known to be true and some to be false. */
export const restrict = (sum: Sum, [yes, no]: Product): Sum =>
  absorb(
    sum.flatMap(([tYes, tNo]) =>
      (tYes & no) | (tNo & yes) ? [] : [[tYes & ~yes, tNo & ~no] as const],
    ),
  );

/** Whether a complete sum is true for the known values, whatever the other variables are. */
export const isSatisfied = (sum: Sum, known: Product): boolean =>
  sum.some((term) => isSubset(term, known));

/** The variables that a sum mentions: those a complete sum depends on. */
export const variablesIn = (sum: Sum): number =>
  sum.reduce((mask, [yes, no]) => mask | yes | no, 0);

/** The bits that are set in a mask, each as a mask of one bit, the lowest first. */
export const singleBits = (mask: number): number[] =>
  Array.from({ length: 31 }, (_, index) => 1 << index).filter((bit) => mask & bit);
