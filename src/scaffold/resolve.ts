import { type Corpus, provisionsInForce } from '../model/corpus.ts';
import { type Provision, type Segment, dayAfter, segmentLabel } from '../model/law.ts';
import type { VersionRequest } from './request.ts';

/** A provision as it is in force until the new version begins, and its sentences that change. */
export interface ChangedProvision {
  readonly provision: Provision;
  readonly segments: readonly Segment[];
}

/** What a request asks for, found in the content; or every reason why it cannot be done. */
export type ResolvedRequest =
  | { readonly changed: readonly ChangedProvision[]; readonly faults?: undefined }
  | { readonly changed?: undefined; readonly faults: readonly string[] };

/**
 * Finds the provisions and sentences of a request.
 *
 * @param corpus as of the day before the version begins
 */
export function resolveRequest(corpus: Corpus, request: VersionRequest): ResolvedRequest {
  const { work } = corpus;
  if (request.work !== work.id)
    return { faults: [`There is no work "${request.work}": there is ${work.id}.`] };
  const { id } = request;
  const exists = work.versions.some((version) => version.id === id)
    ? [`Version "${id}" exists already: give the new one an id of its own, as --id ${id}-2.`]
    : [];
  const inForce = provisionsInForce(work).map(({ provision }) => provision);
  const all = work.provisions.join(', ');
  const faults = [
    ...exists,
    ...(request.provisions.length === 0
      ? [`Name what the act changes with --provision: ${all}.`]
      : []),
    ...request.provisions
      .filter((provision) => !work.provisions.includes(provision))
      .map((provision) => `${work.id} has no provision "${provision}": it has ${all}.`),
    ...work.provisions
      .filter((provision) => request.provisions.includes(provision))
      .flatMap((provision) => dateFaults(corpus, provision, request.day)),
  ];
  if (faults.length > 0) return { faults };
  const changed = inForce
    .filter(({ id: provision }) => request.provisions.includes(provision))
    .map((provision) => ({
      provision,
      segments: provision.segments.filter((segment) => request.segments.includes(segment.id)),
    }));
  const unfit = [...segmentFaults(changed, request), ...baseFaults(changed)];
  return unfit.length > 0 ? { faults: unfit } : { changed };
}

/** A wording begins after every other of its provision, and changes the one in force before it. */
function dateFaults({ work }: Corpus, provision: string, day: string): readonly string[] {
  const later = work.versions.findLast(
    ({ inForceFrom = '', provisions }) =>
      inForceFrom >= day && provisions.some(({ id }) => id === provision),
  );
  if (later)
    return [
      `${day} is too early: version ${later.id} of ${provision} begins on ${later.inForceFrom}, and the new one must begin later.`,
    ];
  const undated = work.versions.findLast(
    ({ inForceFrom, provisions }) =>
      inForceFrom === undefined &&
      provisions.some(({ id, role }) => id === provision && role === 'deferred'),
  );
  if (undated)
    return [
      `Version ${undated.id} of ${provision} is enacted and has no first day: give it "inForceFrom", or remove it if the act repeals it, before a later one is added.`,
    ];
  return provisionsInForce(work).some((place) => place.provision.id === provision)
    ? []
    : [`No wording of ${provision} is in force on ${dayAfter(day, -1)}, so none can be changed.`];
}

function segmentFaults(
  changed: readonly ChangedProvision[],
  { day, segments }: VersionRequest,
): readonly string[] {
  const known = new Set(changed.flatMap(({ provision }) => provision.segments.map(({ id }) => id)));
  const unknown = segments.filter((id) => !known.has(id));
  const until = dayAfter(day, -1);
  return changed.flatMap(({ provision, segments: own }) => {
    const list = provision.segments
      .map(
        (segment) =>
          `\n  ${segment.id}: ${segmentLabel(provision, segment, 'en')}: ${firstWords(segment.text.es)}`,
      )
      .join('');
    if (unknown.length > 0)
      return [
        `No sentence "${unknown.join('", "')}" is in force on ${until}. ${provision.id} has:${list}`,
      ];
    return own.length > 0
      ? []
      : [`Name each sentence of ${provision.id} that changes with --segment:${list}`];
  });
}

const firstWords = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, text.lastIndexOf(' ', 40))} …`;

/** amendments.yaml derives all of its sentences from one version. */
function baseFaults(changed: readonly ChangedProvision[]): readonly string[] {
  const bases = new Set(changed.map(({ provision }) => provision.version));
  return bases.size < 2
    ? []
    : [
        `${changed.map(({ provision }) => `${provision.id} stands in version ${provision.version}`).join(', ')}: amendments.yaml derives from one. Make a version for each, with --id.`,
      ];
}
