import type { FactId, NeverAsked } from './facts.ts';
import type { OptionOf, ReadingId } from './readings.ts';

/** What must hold for a ground. Every leaf cites the phrases of the law that say so. */
export type Condition =
  | { readonly kind: 'fact'; readonly fact: FactId | NeverAsked; readonly is: boolean; readonly phrases: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'by-reading'; readonly reading: ReadingId; readonly options: Readonly<Record<string, Condition>> };

/** The fact is true. The first phrase is the one that names it. */
export const is = (fact: FactId | NeverAsked, ...phrases: [string, ...string[]]): Condition => ({ kind: 'fact', fact, is: true, phrases });

/** The fact is false. */
export const isNot = (fact: FactId, ...phrases: [string, ...string[]]): Condition => ({ kind: 'fact', fact, is: false, phrases });

export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

/** The condition depends on how an ambiguous passage is read: one condition for each option. */
export const byReading = <R extends ReadingId>(reading: R, options: Readonly<Record<OptionOf<R>, Condition>>): Condition => ({
  kind: 'by-reading',
  reading,
  options,
});

export type Leaf = Extract<Condition, { kind: 'fact' }>;

/** The leaves of a condition, in the order in which they are written. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case 'fact':
      return [condition];
    case 'by-reading':
      return Object.values(condition.options).flatMap(leavesOf);
    default:
      return condition.of.flatMap(leavesOf);
  }
}

/** The readings a condition depends on. */
export function readingsIn(condition: Condition): ReadingId[] {
  switch (condition.kind) {
    case 'fact':
      return [];
    case 'by-reading':
      return [...new Set([condition.reading, ...Object.values(condition.options).flatMap(readingsIn)])];
    default:
      return [...new Set(condition.of.flatMap(readingsIn))];
  }
}
