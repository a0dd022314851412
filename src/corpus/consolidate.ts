import { type InForce, dayAfter, roleAt } from '../model/in-force.ts';
import type { Provision, Segment } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { type Depth, depthOf } from '../model/depth.ts';
import type { WorkData } from '../model/schemas.ts';
import type { StatedProvision } from './read-provision.ts';
import type { ReadResult } from './read-yaml.ts';

type VersionData = WorkData['versions'][number];

/** The entry of a version in work.yaml, with its provisions as their files state them. */
export interface StatedVersion {
  readonly data: VersionData;
  readonly provisions: readonly StatedProvision[];
}

/**
 * Returns the provisions of each version, with inherited segments and with dates. A wording ends
 * the day before the next wording of the same provision begins.
 *
 * @param versions in the order of the work, the oldest first
 * @param depth of the work
 * @param day for which the roles (`current`, `former`, `deferred`) are computed, as "2026-04-30"
 */
export function consolidate(
  versions: readonly StatedVersion[],
  depth: Depth,
  day: string,
): ReadResult<readonly (readonly Provision[])[]> {
  const problems: Problem[] = [];
  const consolidated = new Map<string, Provision>();
  const datesByProvision = Map.groupBy(
    versions.flatMap(({ data, provisions }) =>
      provisions.map((stated) => ({ id: stated.id, dates: statedDates(data, stated) })),
    ),
    ({ id }) => id,
  );
  const consolidatedVersions = versions.map(({ data, provisions }) =>
    provisions.map((stated): Provision => {
      const base =
        stated.inherits === undefined
          ? undefined
          : consolidated.get(`${stated.inherits}/${stated.id}`);
      if (stated.inherits !== undefined && !base)
        problems.push(
          problem(
            'reference-unresolved',
            fileStart(stated.file),
            `This provision inherits from version "${stated.inherits}", which is not an ` +
              `earlier version with ${stated.id}.`,
            'Set "inherits" to an earlier version that contains this provision.',
          ),
        );
      const { segments, problems: found } =
        base && !stated.repealed
          ? inherit(base, stated, data.gone)
          : { segments: stated.segments, problems: [] };
      problems.push(...found);
      const dates = datesOf(
        datesByProvision.get(stated.id)!.map((one) => one.dates),
        data.id,
      );
      const role = roleAt(dates, day);
      const provision: Provision = {
        ...stated,
        // A repealed provision has no text to annotate.
        depth: stated.repealed ? 'text' : (stated.depth ?? depthOf(data, depth)),
        repealed: stated.repealed ?? false,
        num: stated.num ?? base?.num ?? { es: '', en: '' },
        title: stated.title ?? base?.title ?? { es: '', en: '' },
        eid: stated.eid ?? base?.eid,
        wids: { ...base?.wids, ...stated.wids },
        labels: base ? labelsOf(segments, base, stated) : stated.labels,
        isShown: false,
        segments,
        ...dates,
        role,
      };
      consolidated.set(`${data.id}/${stated.id}`, provision);
      return provision;
    }),
  );
  return { value: markShownWordings(consolidatedVersions), problems };
}

/** Sets `isShown` on the wording of each provision that its page shows. */
function markShownWordings(
  versions: readonly (readonly Provision[])[],
): readonly (readonly Provision[])[] {
  const wordings = Map.groupBy(versions.flat(), ({ id }) => id);
  const shown = new Set(
    [...wordings.values()].map(
      (own) =>
        own.find(({ role }) => role === 'current') ??
        own.find(({ role }) => role === 'deferred') ??
        own.at(-1),
    ),
  );
  return versions.map((provisions) =>
    provisions.map((provision) => ({ ...provision, isShown: shown.has(provision) })),
  );
}

/** The dates of a wording as stated in its file or, failing that, its version. */
type StatedDates = InForce & { readonly version: string };

const statedDates = (
  { id, inForceFrom, inForceTo, inForceOn }: VersionData,
  stated: StatedProvision,
): StatedDates => ({
  version: id,
  inForceFrom: stated.inForceFrom ?? inForceFrom,
  inForceTo: stated.inForceTo ?? inForceTo,
  inForceOn,
});

/**
 * Merges the segments of a later wording into those of the base. A replacement takes the position
 * of the replaced segment, and its points.
 */
function inherit(
  base: Provision,
  stated: StatedProvision,
  gone: readonly string[],
): { readonly segments: readonly Segment[]; readonly problems: readonly Problem[] } {
  const kept = new Set(base.segments.map(({ id }) => id).filter((id) => !gone.includes(id)));
  const problems = stated.segments
    .filter(({ replaces, after }) => !kept.has(replaces ?? after ?? ''))
    .map(({ id, at, replaces, after }) =>
      problem(
        'reference-unresolved',
        at,
        replaces === undefined && after === undefined
          ? `Segment "${id}" has no position in ${base.id}.`
          : `Segment "${id}" ${replaces === undefined ? 'follows' : 'replaces'} ` +
              `"${replaces ?? after}", which does not exist in ${base.id} of version ` +
              `${base.version}.`,
        `Add replaces="…" or after="…" with the id of a segment of ${base.file}.`,
      ),
    );
  const successors = new Map(
    stated.segments.flatMap(({ id, replaces }) => (replaces === undefined ? [] : [[replaces, id]])),
  );
  const segments = base.segments.flatMap((segment): readonly Segment[] => {
    // Of duplicate ids, which are reported for the earlier version, only the first is inherited.
    if (!kept.delete(segment.id)) return [];
    const parent = successors.get(segment.within ?? '');
    const within = parent ?? segment.within;
    const replacements = stated.segments
      .filter(({ replaces }) => replaces === segment.id)
      .map((own) => ({
        ...(segment.eid && { eid: segment.eid }),
        ...(within !== undefined && { within }),
        ...own,
      }));
    const next = stated.segments.filter(
      ({ replaces, after }) => replaces === undefined && after === segment.id,
    );
    const unchanged = parent === undefined ? segment : { ...segment, within: parent };
    return [...(replacements.length > 0 ? replacements : [unchanged]), ...next];
  });
  return { segments, problems };
}

/** Inherited and replaced segments keep the labels of the base, unless new ones are stated. */
const labelsOf = (
  segments: readonly Segment[],
  base: Provision,
  stated: StatedProvision,
): Provision['labels'] => ({
  ...Object.fromEntries(
    segments.flatMap(({ id, replaces }) => {
      const label = base.labels[id] ?? base.labels[replaces ?? ''];
      return label ? [[id, label]] : [];
    }),
  ),
  ...stated.labels,
});

/**
 * The dates of a wording, and the version that replaced it: the later one that begins first, unless
 * the wording had ended before.
 *
 * @param wordings of the provision, the oldest first
 * @param version of the wording
 */
function datesOf(
  wordings: readonly StatedDates[],
  version: string,
): Pick<Provision, keyof InForce | 'replacedBy'> {
  const own = wordings.findIndex((one) => one.version === version);
  const { inForceFrom, inForceTo, inForceOn } = wordings[own]!;
  // A wording without dates has not begun, so it cannot be replaced.
  if (inForceFrom === undefined && inForceTo === undefined && inForceOn === undefined) return {};
  const [next] = wordings
    .slice(own + 1)
    .flatMap(({ version: id, inForceFrom: from }) => (from ? [{ id, from }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const until = next && dayAfter(next.from, -1);
  const isEnded = until !== undefined && (inForceTo === undefined || until < inForceTo);
  return {
    inForceFrom,
    inForceOn,
    inForceTo: isEnded ? until : inForceTo,
    ...(isEnded && { replacedBy: next!.id }),
  };
}
