import { type ReadingId, type VersionId, readings, rulesets } from './dl-1350/index.ts';

/** The law that the engine evaluates. No other file of the engine says which one that is. */
export * from './dl-1350/index.ts';

/** The versions that have rules, the oldest first. */
export const versionIds = Object.keys(rulesets) as VersionId[];

/**
 * The newest version that has rules. Whether it has begun is not known here: who asks for a day
 * says which version is in force.
 */
export const newestVersion: VersionId = versionIds[versionIds.length - 1]!;

/** The strong option of a reading, and the arguable one. */
export function optionsOf(reading: ReadingId): readonly [string, string] {
  const [strong, arguable] = readings.find(({ id }) => id === reading)!.options;
  return [strong.id, arguable.id];
}
