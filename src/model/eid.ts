import type { Provision, Segment } from './law.ts';

/**
 * The eId of a provision: its own, or one of its id: "art-40" is art_40. What is no article is a
 * container.
 */
export const provisionEId = ({ id, eid }: Pick<Provision, 'id' | 'eid'>): string =>
  eid ?? (id.startsWith('art-') ? id.replace('-', '_') : `hcontainer_${id}`);

/** What a segment is called in an eId, where it is no paragraph of its own. */
const namesOfRoles: Readonly<Partial<Record<Segment['role'], string>>> = {
  heading: 'hcontainer',
  table: 'hcontainer',
  note: 'hcontainer',
};

/**
 * The eId of a segment: its own, or that of a paragraph of its provision, or of a point of the
 * segment that it is a point of.
 */
export function eIdOf(
  provision: Pick<Provision, 'id' | 'eid'> & Partial<Pick<Provision, 'segments'>>,
  { id, eid, within, role }: Pick<Segment, 'id' | 'eid'> & Partial<Segment>,
): string {
  if (eid !== undefined) return eid;
  const segments = provision.segments ?? [];
  const own = segments.findIndex((segment) => segment.id === id);
  // What stands after it cannot be its parent: the check refuses it, and a circle has no eId.
  const parent = segments.find((segment, index) => segment.id === within && index < own);
  const name = (role && namesOfRoles[role]) ?? (within === undefined ? 'para' : 'point');
  const above = parent ? eIdOf(provision, parent) : provisionEId(provision);
  return `${above}__${name}_${id}`;
}

/**
 * The id that an element has in the original wording, which later ones keep: what is in letter
 * m today was letter k.
 */
export function wIdOf({ wids }: Pick<Provision, 'wids'>, eId: string): string {
  const known = Object.keys(wids).find((one) => eId === one || eId.startsWith(`${one}__`));
  return known === undefined ? eId : `${wids[known]}${eId.slice(known.length)}`;
}
