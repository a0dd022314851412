import type { Corpus } from '../model/corpus.ts';
import { provisionsInForce, wordingsOf } from '../model/wordings.ts';
import { dayAfter } from '../model/in-force.ts';
import { type Provision, type Version, isSummary } from '../model/law.ts';
import type { ChangedProvision } from './changed-provision.ts';
import { provisionIdFault } from './provision-id.ts';
import { segmentFaults } from './segment-faults.ts';
import type { VersionRequest } from './version-request.ts';

/** The changes of a new version, with the provisions of the content that they refer to. */
export interface ResolvedVersion {
  readonly changed: readonly ChangedProvision[];
  /** The provisions that the act adds, by their ids. */
  readonly inserted: readonly string[];
  /** The provisions that the act repeals, as in force until then. */
  readonly repealed: readonly Provision[];
  /** The kind of text of the version: `summary` if it changes a summary. */
  readonly text: 'consolidated' | 'summary';
}

/** A resolved request, or messages that say why it is impossible. */
export type ResolvedRequest =
  | { readonly resolved: ResolvedVersion; readonly faults?: undefined }
  | { readonly resolved?: undefined; readonly faults: readonly string[] };

/**
 * Finds the provisions and segments of a request.
 *
 * @param corpus as of the day before the version begins; its `work` includes depth `text`
 */
export function resolveVersion({ work }: Corpus, request: VersionRequest): ResolvedRequest {
  const { id, provisions, inserted, repealed } = request;
  const all = work.provisions.join(', ');
  const touched = [...provisions, ...repealed];
  const faults = [
    ...(work.versions.some((version) => version.id === id)
      ? [`Version "${id}" already exists. Use a different id, such as --id ${id}-2.`]
      : []),
    ...(touched.length + inserted.length === 0
      ? [
          'Specify what the act changes with --provision, adds with --insert or repeals with ' +
            `--repeal. The provisions are ${all}.`,
        ]
      : []),
    ...touched
      .filter((provision) => !work.provisions.includes(provision))
      .map((provision) => `${work.id} has no provision "${provision}". It has ${all}.`),
    ...inserted.flatMap((provision) =>
      work.provisions.includes(provision)
        ? [`${work.id} already has ${provision}. Use --provision to change it.`]
        : provisionIdFault(provision),
    ),
    ...work.provisions
      .filter((provision) => touched.includes(provision))
      .flatMap((provision) => dateFaults(work, provision, request.day)),
  ];
  if (faults.length > 0) return { faults };
  const inForce = provisionsInForce(work);
  const changed = inForce
    .filter(({ provision }) => provisions.includes(provision.id))
    .map(({ provision }) => ({
      provision,
      segments: provision.segments.filter((segment) => request.segments.includes(segment.id)),
    }));
  const leaving = inForce
    .map(({ provision }) => provision)
    .filter((provision) => repealed.includes(provision.id));
  const summaries = [...changed.map(({ provision }) => provision), ...leaving].map((provision) =>
    isOfSummary(work, provision),
  );
  const conflicts = [
    ...segmentFaults(changed, request),
    ...leaving.filter(({ depth }) => depth !== 'text').map(annotatedRepeal),
    ...baseFaults(changed),
    ...(new Set(summaries).size > 1
      ? [
          'Some of these provisions are summaries, and others have the text of the law. ' +
            'Create a version for each kind, with --id.',
        ]
      : []),
  ];
  if (conflicts.length > 0) return { faults: conflicts };
  const isOfSummaries = summaries[0] ?? work.versions.every(isSummary);
  return {
    resolved: {
      changed,
      inserted,
      repealed: leaving,
      text: isOfSummaries ? 'summary' : 'consolidated',
    },
  };
}

type Law = Corpus['work'];

const isOfSummary = ({ versions }: Law, { version }: Provision): boolean =>
  versions.some((one) => one.id === version && isSummary(one));

const annotatedRepeal = ({ id }: Provision): string =>
  `${id} has notes, but only provisions of depth "text" can be repealed. Change its depth ` +
  'first (CONTRIBUTING.md, "A provision with notes that is repealed").';

/** Checks that a version can begin on this day, after all other wordings of a provision. */
function dateFaults(work: Law, id: string, day: string): readonly string[] {
  const wordings = wordingsOf(work, id);
  const later = wordings.findLast(
    ({ provision: { inForceFrom = '', inForceOn = '' } }) => inForceFrom >= day || inForceOn >= day,
  );
  if (later) return [tooEarly(day, id, later.version, later.provision)];
  const undated = wordings.findLast(
    ({ provision: { role, inForceFrom } }) => role === 'deferred' && inForceFrom === undefined,
  );
  if (undated)
    return [
      `Version ${undated.version.id} of ${id} is enacted but has no first day, so no ` +
        'version can follow it. If it is in force, add "inForceFrom". If the new act ends it ' +
        'or enacts the same text again, remove it first (CONTRIBUTING.md, "A wording that ' +
        'never began").',
    ];
  const inForce = wordings.find(({ provision }) => provision.role === 'current');
  if (!inForce)
    return [`No wording of ${id} is in force on ${dayAfter(day, -1)}, so it cannot be changed.`];
  return inForce.provision.repealed
    ? [`${id} was repealed by version ${inForce.version.id}, so it cannot be changed.`]
    : [];
}

const tooEarly = (day: string, id: string, version: Version, provision: Provision): string => {
  const { inForceFrom = '', inForceOn } = provision;
  const since =
    inForceFrom >= day ? `begins on ${inForceFrom}` : `was read as in force on ${inForceOn}`;
  return (
    `${day} is too early: version ${version.id} of ${id} ${since}, and the new version must ` +
    'begin later.'
  );
};

/** Checks that all annotated provisions are from one version, the base of amendments.yaml. */
function baseFaults(changed: readonly ChangedProvision[]): readonly string[] {
  const annotated = changed.filter(({ provision }) => provision.depth !== 'text');
  const bases = new Set(annotated.map(({ provision }) => provision.version));
  const each = annotated.map(
    ({ provision }) => `${provision.id} is from version ${provision.version}`,
  );
  return bases.size < 2
    ? []
    : [
        `${each.join(', ')}, but amendments.yaml can derive from one version only. Create a ` +
          'version for each, with --id.',
      ];
}
