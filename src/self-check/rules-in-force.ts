import type { Work } from '../model/law.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { type VersionId, ruledWork, versionIds } from '../rules/index.ts';

/**
 * The versions of a law that have rules and have begun, the oldest first: what a result answers
 * from. Other laws than that of the rules have none, whatever their versions are called.
 */
export const begunRules = memoizeByObject((work: Work): readonly VersionId[] =>
  (work.id === ruledWork ? versionIds : []).filter((id) =>
    work.versions.some((version) => version.id === id && version.role !== 'deferred'),
  ),
);

/** The version whose rules are today's; the check has made sure that they are those of the law. */
export function rulesInForce(work: Work): VersionId {
  const version = begunRules(work).at(-1);
  if (!version) throw new RangeError(`No version of ${work.id} that has begun has rules.`);
  return version;
}

/** The versions before it that have rules, the newest first. */
export const formerRules = (work: Work): readonly VersionId[] =>
  begunRules(work).slice(0, -1).reverse();

/**
 * The version whose words the rules of a version are read with: its own, and for today's rules the
 * newest in force, which may be a later one that holds them to be right still.
 */
export const wordsOfRules = (work: Work, version: VersionId): string =>
  version === rulesInForce(work)
    ? (work.versions.findLast(({ role }) => role === 'current')?.id ?? version)
    : version;
