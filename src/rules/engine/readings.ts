import type { Ids, ReadingOf } from './rule-set.ts';

/** The strong option of a reading, and the arguable one. */
export function optionsOf<I extends Ids>(
  readings: readonly ReadingOf<I['reading']>[],
  reading: I['reading'],
): readonly [string, string] {
  const [strong, arguable] = readings.find(({ id }) => id === reading)!.options;
  return [strong.id, arguable.id];
}
