import { type VersionId, newestVersion, versionsUntil } from '../../rules/index.ts';

/** The version whose rules are today's: the build knows the day, and with it which has begun. */
export const currentVersion: VersionId =
  (import.meta.env?.RULES_IN_FORCE as VersionId | undefined) ?? newestVersion;

/** The versions that a result answers from, the oldest first. */
export const begunVersions: readonly VersionId[] = versionsUntil(currentVersion);
