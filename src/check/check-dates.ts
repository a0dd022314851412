import type { Corpus } from '../model/corpus.ts';
import { type ProvisionPlace, allProvisions } from '../model/wordings.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * Checks that the versions of a law are in chronological order. Of the wordings of a provision,
 * none ends before it begins, each ends the previous one, and no two are in force on one day.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkDates(corpus: Corpus): Problem[] {
  const wordings = [
    ...Map.groupBy(allProvisions(corpus.work), ({ provision }) => provision.id).values(),
  ];
  return [
    ...wordings.flatMap((own) =>
      own.flatMap((place, index) => wordingProblems(corpus, place, own.slice(0, index))),
    ),
    ...versionOrderProblems(corpus),
  ];
}

function wordingProblems(
  { work, locate }: Corpus,
  { provision, version }: ProvisionPlace,
  earlier: readonly ProvisionPlace[],
): Problem[] {
  const { id, role, inForceFrom, inForceTo, inForceOn } = provision;
  const fault = (what: string, hint: string): Problem[] => [
    problem(
      'version-role',
      locate(`works/${work.id}/work.yaml`, 'versions', work.versions.indexOf(version)),
      what,
      hint,
    ),
  ];
  const name = `Version ${version.id} of ${id}`;
  if (inForceFrom !== undefined && inForceTo !== undefined && inForceTo < inForceFrom)
    return fault(
      `${name} begins on ${inForceFrom}, after it ends on ${inForceTo}.`,
      'Correct the dates. A later wording begins after the previous one, and ends it.',
    );
  const before = earlier.at(-1);
  if (!before) return [];
  if (inForceFrom === undefined && inForceOn !== undefined)
    return fault(
      `${name} has no first day, so it does not end version ${before.version.id}.`,
      'Add "inForceFrom", or remove all dates if it is not known to be in force.',
    );
  const undated = earlier.find(
    ({ provision: one }) =>
      one.inForceFrom === undefined && one.inForceTo === undefined && one.inForceOn === undefined,
  );
  if (inForceFrom !== undefined && undated)
    return fault(
      `${name} begins on ${inForceFrom}, after version ${undated.version.id}, which has no dates.`,
      `Add the dates of version ${undated.version.id}, or remove ${id} from it.`,
    );
  const second = earlier.find((one) => role === 'current' && one.provision.role === 'current');
  return second
    ? fault(
        `${name} is in force, and so is version ${second.version.id}.`,
        'Correct the dates: only one wording can be in force on a day.',
      )
    : [];
}

const versionOrderProblems = ({ work, locate }: Corpus): Problem[] =>
  work.versions.flatMap(({ id, published }, index) => {
    const before = work.versions[index - 1];
    return before && published < before.published
      ? [
          problem(
            'order-differs',
            locate(`works/${work.id}/work.yaml`, 'versions', index),
            `Version ${id} was published before version ${before.id}, but is listed after it.`,
            'List the versions from the oldest to the newest.',
          ),
        ]
      : [];
  });
