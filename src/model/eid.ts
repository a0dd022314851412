import type { Provision, Segment } from './law.ts';

/** The eId of a provision: its own, or one of its id: "art-40" is art_40. */
export const provisionEId = ({ id, eid }: Pick<Provision, 'id' | 'eid'>): string =>
  eid ?? id.replace('-', '_');

/** The eId of a segment: its own, or that of a paragraph of its provision. */
export const eIdOf = (
  provision: Pick<Provision, 'id' | 'eid'>,
  { id, eid }: Pick<Segment, 'id' | 'eid'>,
): string => eid ?? `${provisionEId(provision)}__para_${id}`;

/**
 * The id that an element has in the original wording, which later ones keep: what stands in letter m
 * today was letter k.
 */
export function wIdOf({ wids }: Pick<Provision, 'wids'>, eId: string): string {
  const known = Object.keys(wids).find((one) => eId === one || eId.startsWith(`${one}__`));
  return known === undefined ? eId : `${wids[known]}${eId.slice(known.length)}`;
}
