import { type Condition, all, any } from '../engine/condition.ts';
import type { FactId, NeverAsked } from './facts.ts';
import type { OptionOf, ReadingId } from './readings.ts';

// What the grounds of this law are written with. The compiler knows its facts and readings.
export { type Condition, all, any };

/** The fact is true. */
export const is = (id: FactId | NeverAsked): Condition => ({ kind: 'fact', id, is: true });

/** The fact is false. */
export const isNot = (id: FactId): Condition => ({ kind: 'fact', id, is: false });

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
