import type { Corpus } from './corpus.ts';
import type { VersionRole } from './in-force.ts';
import { groupBy, memoizeByObject } from './memoize.ts';
import type { CategoryData } from './schemas.ts';
import { type SegmentPlace, segmentInForce, segmentOf } from './segments.ts';

/** The category of that id; an unknown id throws. */
export function categoryOf({ categories }: Corpus, id: string): CategoryData {
  const category = categories.find((candidate) => candidate.id === id);
  if (!category) throw new RangeError(`No category "${id}".`);
  return category;
}

/**
 * The sentences of a category that are in wordings of a role, in the order of the category; an
 * unknown id throws. Of one that was replaced, what stands in its place is of the category too.
 */
export function categoryPlaces(
  corpus: Corpus,
  id: string,
  role: VersionRole,
): readonly SegmentPlace[] {
  const { work } = corpus;
  const places = categoryOf(corpus, id).segments.flatMap((segment) => {
    const place = segmentOf(work, segment);
    const today = role === 'current' ? segmentInForce(work, segment) : undefined;
    return today ? [place, today] : [place];
  });
  return [...new Set(places)].filter(({ provision }) => provision.role === role);
}

/** The categories of a segment, in their order. */
export const categoriesOf = (corpus: Corpus, segment: string): readonly CategoryData[] =>
  categoriesBySegment(corpus).get(segment) ?? [];

const categoriesBySegment = memoizeByObject(
  ({ categories }: Corpus): ReadonlyMap<string, readonly CategoryData[]> =>
    groupBy(categories, ({ segments }) => segments),
);
