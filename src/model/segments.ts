import type { Segment, Work } from './law.ts';
import { memoizeByObject } from './memoize.ts';
import { type ProvisionPlace, allProvisions, wordingsOf } from './wordings.ts';

/** Where a segment is: itself, its provision and its version. */
export interface SegmentPlace extends ProvisionPlace {
  readonly segment: Segment;
}

/**
 * Every segment of every version, in order, by id. One that several wordings have is in the one
 * in force, else in the last that was, else in the first to come.
 */
export const segmentsOf = memoizeByObject((work: Work): ReadonlyMap<string, SegmentPlace> => {
  const places = new Map<string, SegmentPlace>();
  for (const { provision, version } of allProvisions(work)) {
    for (const segment of provision.segments) {
      const held = places.get(segment.id);
      if (
        !held ||
        provision.role === 'current' ||
        (held.provision.role === 'former' && provision.role === 'former')
      )
        places.set(segment.id, { segment, provision, version });
    }
  }
  return places;
});

/**
 * The sentence in force in the place of that segment: itself, or what has replaced it, over any
 * number of versions; nothing where none has.
 */
export function segmentInForce(work: Work, id: string): SegmentPlace | undefined {
  for (let segment: string | undefined = id; segment !== undefined;) {
    const place = segmentOf(work, segment);
    if (place.provision.role !== 'former')
      return place.provision.role === 'current' ? place : undefined;
    segment = successorsOf(work).get(segment)?.id;
  }
  return undefined;
}

/** The sentences that a sentence took the place of, the last first. */
export function predecessorsOf(work: Work, { replaces }: Segment): readonly SegmentPlace[] {
  if (replaces === undefined) return [];
  const place = segmentOf(work, replaces);
  return [place, ...predecessorsOf(work, place.segment)];
}

/**
 * Every segment that takes the place of one of an earlier version, by the id of that other; of
 * several the first.
 */
export const successorsOf = memoizeByObject((work: Work): ReadonlyMap<string, Segment> => {
  const places = segmentsOf(work);
  const order = new Map(work.versions.map(({ id }, index) => [id, index]));
  return new Map(
    [...places.values()]
      .flatMap(({ segment }) => {
        const replaced = places.get(segment.replaces ?? '')?.segment;
        return replaced && order.get(replaced.version)! < order.get(segment.version)!
          ? [[replaced.id, segment] as const]
          : [];
      })
      .reverse(),
  );
});

/**
 * Whether a heading of an earlier wording is the title that the provision still has today, with
 * other capitals or its number before it.
 */
export function isTitleToday(work: Work, { segment, provision }: SegmentPlace): boolean {
  const today = wordingsOf(work, provision.id).find((one) => one.provision.role === 'current');
  const title = today?.provision.title[work.authentic].toLowerCase();
  return (
    segment.role === 'heading' &&
    Boolean(title) &&
    segment.text[work.authentic].toLowerCase().includes(title!)
  );
}

/** Where the segment of that id is; an unknown id throws. */
export function segmentOf(work: Work, id: string): SegmentPlace {
  const place = segmentsOf(work).get(id);
  if (!place) throw new RangeError(`No segment "${id}".`);
  return place;
}

/**
 * The place that a link of the prose leads to: in the version that it names, else in the wording
 * that the page of the provision shows. A sentence that was replaced leads to the one that stands
 * in its place. An unknown id throws.
 *
 * @param work the whole law that the link names
 */
export function linkedPlace(
  work: Work,
  provision: string,
  version: string | undefined,
  segment: string | undefined,
): ProvisionPlace & { readonly segment?: Segment | undefined } {
  const known = wordingsOf(work, provision);
  const place =
    version === undefined
      ? known.find((one) => one.provision.isShown)
      : known.find((one) => one.version.id === version);
  if (!place) throw new RangeError(`No provision "${provision}" of ${work.id}.`);
  if (version !== undefined)
    return {
      ...place,
      segment: segment === undefined ? undefined : segmentOf(work, segment).segment,
    };
  return segment === undefined
    ? place
    : (segmentInForce(work, segment) ?? segmentOf(work, segment));
}
