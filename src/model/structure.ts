import type { Provision, Segment } from './law.ts';

/** A segment with the points that it is divided into. */
export interface Block {
  readonly segment: Segment;
  readonly points: readonly Block[];
}

/** The segments of a provision as they stand within each other. */
export function blocksOf({ segments }: Pick<Provision, 'segments'>): readonly Block[] {
  const pointsOf = Map.groupBy(segments, ({ within }) => within);
  const blocksIn = (id: string | undefined): readonly Block[] =>
    (pointsOf.get(id) ?? []).map((segment) => ({ segment, points: blocksIn(segment.id) }));
  return blocksIn(undefined);
}
