import type { Corpus } from '../model/corpus.ts';
import { latestReading, wordingReadUntil } from '../model/sources.ts';
import { provisionsInForce } from '../model/wordings.ts';
import { dayAfter } from '../model/in-force.ts';
import { type Problem, problem } from '../model/problem.ts';
import { workOf } from '../model/works.ts';
import { listingPath } from './check-parts.ts';

/**
 * Checks that every annotated provision has a wording in force, and that the content does not
 * describe that wording as replaced.
 */
export const checkInForce = (corpus: Corpus): Problem[] => [
  ...missingProblems(corpus),
  ...endedSinceProblems(corpus),
];

/** Leaves out repealed provisions, which `checkRepeals` reports. */
function missingProblems(corpus: Corpus): Problem[] {
  const { work, asOf, locate } = corpus;
  const repealed = provisionsInForce(workOf(corpus, work.id)).filter(
    ({ provision }) => provision.repealed,
  );
  const inForce = new Set(
    [...provisionsInForce(work), ...repealed].map(({ provision }) => provision.id),
  );
  return work.provisions
    .filter((id) => !inForce.has(id))
    .map((id) =>
      problem(
        'version-role',
        locate(`works/${work.id}/work.yaml`, ...listingPath(workOf(corpus, work.id), id)),
        `No wording of ${id} is in force on ${asOf}, so no page would show it.`,
        'Add "inForceFrom" to the version with the text of that day. Set "inForceTo" only on ' +
          'a version that ended.',
      ),
    );
}

/**
 * If a wording had ended when its sources were read, the banner and the pages describe it as
 * former. On a site for a day on which it was in force, they would be wrong.
 */
function endedSinceProblems(corpus: Corpus): Problem[] {
  const { work, asOf, locate } = corpus;
  return provisionsInForce(work).flatMap((place) => {
    const { version, provision } = place;
    const { id, inForceTo, replacedBy } = provision;
    const read = wordingReadUntil(corpus, place) ?? '';
    if (inForceTo === undefined || inForceTo >= read || replacedBy !== undefined) return [];
    return problem(
      'version-role',
      locate(`works/${work.id}/work.yaml`, 'versions', work.versions.indexOf(version)),
      `Version ${version.id} of ${id} is in force on ${asOf}, but the content was ` +
        `written after it ended on ${inForceTo} and describes it as replaced.`,
      `Set AS_OF to ${dayAfter(inForceTo, 1)} or later, or leave it unset to build for ` +
        `${latestReading(corpus)}.`,
    );
  });
}
