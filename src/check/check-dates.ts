import type { Corpus, ProvisionPlace } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * The wordings of each provision in time: none ends before it begins, each that follows another ends
 * it, and no two are in force on one day.
 *
 * @param corpus with the whole law at hand
 */
export function checkDates(corpus: Corpus): Problem[] {
  const { versions } = corpus.work;
  const places = versions.flatMap((version) =>
    version.provisions.map((provision) => ({ provision, version })),
  );
  return [...Map.groupBy(places, ({ provision }) => provision.id).values()].flatMap((wordings) =>
    wordings.flatMap((place, index) => wordingProblems(corpus, place, wordings.slice(0, index))),
  );
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
