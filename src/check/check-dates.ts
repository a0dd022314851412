import type { Corpus } from '../model/corpus.ts';
import { type ProvisionPlace, allProvisions } from '../model/wordings.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * The versions of a law stand in the order of time. Of the wordings of a provision none ends before
 * it begins, each that follows another ends it, and no two are in force on one day.
 *
 * @param corpus with the whole law at hand
 */
export function checkDates(corpus: Corpus): Problem[] {
  const wordings = [
    ...Map.groupBy(allProvisions(corpus.work), ({ provision }) => provision.id).values(),
  ];
  return [
    ...wordings.flatMap((own) =>
      own.flatMap((place, index) => wordingProblems(corpus, place, own.slice(0, index))),
    ),
    ...unordered(corpus),
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
      `${name} begins on ${inForceFrom} and ends before, on ${inForceTo}.`,
      'Correct the days; a later wording begins after the one before it, and ends it.',
    );
  const before = earlier.at(-1);
  if (!before) return [];
  if (inForceFrom === undefined && inForceOn !== undefined)
    return fault(
      `${name} has no first day, so that it would not end version ${before.version.id}.`,
      'Write "inForceFrom"; or no day, if it is not known to be in force.',
    );
  const undated = earlier.find(
    ({ provision: one }) =>
      one.inForceFrom === undefined && one.inForceTo === undefined && one.inForceOn === undefined,
  );
  if (inForceFrom !== undefined && undated)
    return fault(
      `${name} begins on ${inForceFrom}, after version ${undated.version.id}, which has no day.`,
      `Say when version ${undated.version.id} was in force, or remove what it states of ${id}.`,
    );
  const second = earlier.find((one) => role === 'current' && one.provision.role === 'current');
  return second
    ? fault(
        `${name} is in force, and so is version ${second.version.id}.`,
        'Correct the days: a page can show one of them only.',
      )
    : [];
}

const unordered = ({ work, locate }: Corpus): Problem[] =>
  work.versions.flatMap(({ id, published }, index) => {
    const before = work.versions[index - 1];
    return before && published < before.published
      ? [
          problem(
            'order-differs',
            locate(`works/${work.id}/work.yaml`, 'versions', index),
            `Version ${id} was published before version ${before.id} and stands after it.`,
            'List the versions from the oldest to the newest.',
          ),
        ]
      : [];
  });
