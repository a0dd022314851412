import type { FactId, NeverAsked } from './facts.ts';
import type { OptionOf, ReadingId } from './readings.ts';

/**
 * A fact, or a reading taken in its strong option, that must be so or must not be so. The phrases
 * behind a fact are in the citations of each version.
 */
export type Leaf =
  | { readonly kind: 'fact'; readonly id: FactId | NeverAsked; readonly is: boolean }
  | { readonly kind: 'reading'; readonly id: ReadingId; readonly is: boolean };

/** What must hold for a ground. */
export type Condition =
  | Leaf
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** The fact is true. */
export const is = (id: FactId | NeverAsked): Condition => ({ kind: 'fact', id, is: true });

/** The fact is false. */
export const isNot = (id: FactId): Condition => ({ kind: 'fact', id, is: false });

export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

/**
 * The condition depends on how an ambiguous passage is read: one condition for each option, the
 * strong one first.
 */
export const byReading = <R extends ReadingId>(
  id: R,
  options: Readonly<Record<OptionOf<R>, Condition>>,
): Condition =>
  any(
    ...Object.values<Condition>(options).map((option, index) =>
      all({ kind: 'reading', id, is: index === 0 }, option),
    ),
  );

/** The leaves of a condition, in the order in which they are written. */
export const leavesOf = (condition: Condition): Leaf[] =>
  'of' in condition ? condition.of.flatMap(leavesOf) : [condition];
