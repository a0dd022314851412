/** A fact, or a reading taken in its strong option, that must be so or must not be so. */
export interface Leaf {
  readonly kind: 'fact' | 'reading';
  readonly id: string;
  readonly is: boolean;
}

/** What must hold for a ground. */
export type Condition =
  | Leaf
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** A condition that holds if all of these do. */
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
/** A condition that holds if at least one of these does. */
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

/** The leaves of a condition, in the order in which they are written. */
export const leavesOf = (condition: Condition): Leaf[] =>
  'of' in condition ? condition.of.flatMap(leavesOf) : [condition];
