import type { Corpus } from '../model/corpus.ts';
import { latestReading, wordingReadUntil } from '../model/sources.ts';
import { provisionsInForce } from '../model/wordings.ts';
import { dayAfter } from '../model/in-force.ts';
import { type Problem, problem } from '../model/problem.ts';
import { workOf } from '../model/works.ts';
import { listingPath } from './check-parts.ts';

/**
 * A reader is shown the wording in force: every provision with notes must have one, and the content
 * must not speak of it as past.
 */
export const checkInForce = (corpus: Corpus): Problem[] => [
  ...checkMissing(corpus),
  ...checkEndedSince(corpus),
];

/** `checkRepeals` refuses a provision that has been repealed. */
function checkMissing(corpus: Corpus): Problem[] {
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
 * Of a wording whose version says that it had ended when its sources were read, the banner and the
 * pages say so too. A site for a day on which it was in force would contradict itself.
 */
function checkEndedSince(corpus: Corpus): Problem[] {
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
