/**
 * Boolean functions as sums of products over up to 31 numbered variables. A complete sum (the Blake canonical form) holds
 * all prime implicants of its function and nothing else. What makes it worth having: fixing variables in it leaves, after
 * absorption, the complete sum of what remains, so that constancy and dependence can be read off exactly.
 */

/** A product of literals: the variables that must be true and those that must be false, as bit masks. */
export interface Term {
  readonly yes: number;
  readonly no: number;
}

export type Sum = readonly Term[];

export const TRUE: Sum = [{ yes: 0, no: 0 }];

const covers = (a: Term, b: Term): boolean => (a.yes & ~b.yes) === 0 && (a.no & ~b.no) === 0;

/** The sum without the terms that another term makes needless. */
export function absorbed(sum: Sum): Sum {
  const kept: Term[] = [];
  for (const term of sum) {
    if (kept.some((other) => covers(other, term))) continue;
    let size = 0;
    for (const other of kept) if (!covers(term, other)) kept[size++] = other;
    kept.length = size;
    kept.push(term);
  }
  return kept;
}

/** Both hold. */
export const product = (a: Sum, b: Sum): Sum =>
  absorbed(
    a.flatMap((one) => b.map((two) => ({ yes: one.yes | two.yes, no: one.no | two.no }))).filter(({ yes, no }) => (yes & no) === 0),
  );

/** The complete sum of the same function, by Tison's method: the consensus of all terms on each variable in turn. */
export function complete(sum: Sum): Sum {
  let terms = absorbed(sum);
  for (let bit = 1; bit > 0; bit <<= 1) {
    const positive = terms.filter(({ yes }) => yes & bit).map(({ yes, no }) => ({ yes: yes & ~bit, no }));
    const negative = terms.filter(({ no }) => no & bit).map(({ yes, no }) => ({ yes, no: no & ~bit }));
    terms = absorbed([...terms, ...product(positive, negative)]);
  }
  return terms;
}

/** What remains of a complete sum when some variables are known to be true and some to be false. */
export function given(sum: Sum, yes: number, no: number): Sum {
  const rest: Term[] = [];
  for (const term of sum) if ((term.yes & no) === 0 && (term.no & yes) === 0) rest.push({ yes: term.yes & ~yes, no: term.no & ~no });
  return absorbed(rest);
}

/** The sum holds whatever the variables are; asked of a complete sum. */
export const isTrue = (sum: Sum): boolean => sum.some(({ yes, no }) => (yes | no) === 0);

/** The variables that a sum mentions: those a complete sum depends on. */
export const variablesIn = (sum: Sum): number => sum.reduce((mask, { yes, no }) => mask | yes | no, 0);

/** True for some value of the given variables (existential quantification), as a complete sum. */
export const without = (sum: Sum, variables: number): Sum =>
  complete(sum.map(({ yes, no }) => ({ yes: yes & ~variables, no: no & ~variables })));
