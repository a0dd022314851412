import type { Provision, Segment } from './law.ts';

/** A segment with the points that it is divided into. */
export interface Block {
  readonly segment: Segment;
  readonly points: readonly Block[];
}

/**
 * The segments of a provision as they are within each other: a point within the last segment
 * before it that has the id it names. One that has none is left out.
 */
export function blocksOf({ segments }: Pick<Provision, 'segments'>): readonly Block[] {
  const outermost: Block[] = [];
  const pointsOf = new Map<string | undefined, Block[]>([[undefined, outermost]]);
  for (const segment of segments) {
    const points: Block[] = [];
    pointsOf.get(segment.within)?.push({ segment, points });
    pointsOf.set(segment.id, points);
  }
  return outermost;
}
