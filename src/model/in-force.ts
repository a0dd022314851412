/** The status of a wording in time: in force, replaced, or enacted and not yet in force. */
export type VersionRole = 'current' | 'former' | 'deferred';

/**
 * Whether a wording is law today: one in force that says that its provision was repealed is not.
 */
export const isLawToday = ({
  role,
  repealed,
}: {
  readonly role: VersionRole;
  readonly repealed: boolean;
}): boolean => role === 'current' && !repealed;

/** The first and the last day in force, as "2023-11-15", where they are known. */
export interface InForce {
  readonly inForceFrom?: string | undefined;
  readonly inForceTo?: string | undefined;
  /** A day on which it was in force, of a wording whose first day is not known. */
  readonly inForceOn?: string | undefined;
}

/**
 * The role of a wording on a day, from its dates. Of one that has ended by then the beginning may
 * be unknown; one without dates has not begun.
 *
 * @param day as "2026-06-12"; the first and the last day in force belong to the wording
 */
export function roleAt(dates: InForce, day: string): VersionRole {
  if (dates.inForceTo !== undefined && dates.inForceTo < day) return 'former';
  const begins = beginningOf(dates);
  return begins !== undefined && begins <= day ? 'current' : 'deferred';
}

/**
 * The first day on which a wording is known to be in force; '' where it ended and began who knows
 * when.
 */
const beginningOf = ({ inForceFrom, inForceOn, inForceTo }: InForce): string | undefined =>
  inForceFrom ?? inForceOn ?? (inForceTo === undefined ? undefined : '');

/** Whether there is a day on which both wordings are in force. */
export function areInForceTogether(one: InForce, other: InForce): boolean {
  const begins = [beginningOf(one), beginningOf(other)].sort().at(-1);
  return begins !== undefined && [one, other].every((dates) => roleAt(dates, begins) === 'current');
}

/**
 * Whether a wording has ended since its own version was written, whose sentences do not know of it.
 */
export const isReplaced = ({
  role,
  replacedBy,
}: {
  readonly role: VersionRole;
  readonly replacedBy?: string | undefined;
}): boolean => role === 'former' && replacedBy !== undefined;

/** The day after the last of a wording that was replaced: when another took its place. */
export function replacedOn({ inForceTo }: InForce): string {
  if (inForceTo === undefined) throw new RangeError('This wording was not replaced.');
  return dayAfter(inForceTo, 1);
}

/** The day that many days later, or earlier, as "2023-11-15". */
export function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
