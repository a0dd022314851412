import { dayAfter } from '../model/in-force.ts';
import { type Provision, type Segment, segmentLabel } from '../model/law.ts';
import type { ChangedProvision } from './changed-provision.ts';
import type { VersionRequest } from './version-request.ts';

/**
 * Messages for segments that are not in force, and for provisions without a changed segment. They
 * list the segments in force.
 */
export function segmentFaults(
  changed: readonly ChangedProvision[],
  { day, segments }: VersionRequest,
): readonly string[] {
  const known = new Set(changed.flatMap(({ provision }) => provision.segments.map(({ id }) => id)));
  const unknown = segments.filter((id) => !known.has(id));
  const until = dayAfter(day, -1);
  if (unknown.length > 0 && changed.length === 0)
    return [`Specify the provision of "${unknown.join('", "')}" with --provision.`];
  return changed.flatMap(({ provision, segments: own }) => {
    const list = provision.segments
      .map((segment) => `\n  ${segment.id}: ${placeOf(provision, segment)}`)
      .join('');
    if (unknown.length > 0)
      return [
        `No segment "${unknown.join('", "')}" is in force on ${until}. ${provision.id} ` +
          `has:${list}`,
      ];
    return own.length > 0
      ? []
      : [`Specify each segment of ${provision.id} that changes with --segment:${list}`];
  });
}

/** The label or number of a segment, and its first words. */
function placeOf(provision: Provision, segment: Segment): string {
  const words = firstWords(segment.text.es || segment.text.en);
  if (provision.labels[segment.id]) return `${segmentLabel(provision, segment, 'en')}: ${words}`;
  return segment.num === undefined ? words : `${segment.num} ${words}`;
}

const firstWords = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, text.lastIndexOf(' ', 40))} …`;
