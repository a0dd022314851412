import { type Corpus, provisionsInForce } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';
import { workOf } from '../model/works.ts';
import { listingPath } from './check-parts.ts';

/**
 * A reader is shown the wording in force: every provision with notes must have one. `checkRepeals`
 * refuses one that has been repealed.
 */
export function checkInForce(corpus: Corpus): Problem[] {
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
        'Give "inForceFrom" to the version that has its words of that day, and "inForceTo" only to one that ended.',
      ),
    );
}
