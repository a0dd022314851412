/** A work, an article or a segment that a query can cite. */
export interface CitablePlace {
  /** What it is cited by: "29.2.k", "k-4", "art_36__para_1". */
  readonly keys: readonly string[];
  /** The number of its law, where that is another than the site's own: it is cited with its law. */
  readonly work?: string;
  readonly url: string;
  readonly title: string;
  /** The id of its version; undefined for a page. */
  readonly version?: string;
  /** The id of its provision; undefined for a page. */
  readonly provision?: string;
  /** Its name in a citation, where that differs from its title. */
  readonly pin?: string;
  /** The first key of the place that it replaced: letter m of today replaced letter k of 2017. */
  readonly replaces?: string;
}

/** The places of the law that can be cited. */
export interface CitationIndex {
  readonly places: readonly CitablePlace[];
  /** As in `isInForce`. */
  readonly notInForce: readonly string[];
  /** The laws by their names, folded, with the numbers that stand for them: "ley del refugiado". */
  readonly lawNames?: readonly (readonly [name: string, number: string])[];
}

/**
 * Whether a wording is in force.
 *
 * @param notInForce the versions that are former or deferred, by id: "2017"; of one that is partly
 *   in force the provisions that are not: "2023 art-29-2".
 */
export const isInForce = (
  notInForce: readonly string[],
  version: string,
  provision = '',
): boolean => !notInForce.includes(version) && !notInForce.includes(`${version} ${provision}`);

/**
 * The sentences that a card shows: that of its place; for the heading of a letter, all of the
 * letter.
 */
export function sentencePlaces(
  place: CitablePlace,
  places: readonly CitablePlace[],
): readonly CitablePlace[] {
  const [, letter] = /^([a-z])-title$/.exec(place.keys[0] ?? '') ?? [];
  if (!letter) return place.version === undefined ? [] : [place];
  return places.filter(
    ({ version, provision, keys }) =>
      version === place.version &&
      provision === place.provision &&
      keys[0]!.startsWith(`${letter}-`),
  );
}

/** The places that replaced some, those that replaced these, and so on. */
export function successorsOf(
  named: readonly CitablePlace[],
  places: readonly CitablePlace[],
): CitablePlace[] {
  const successors: CitablePlace[] = [];
  for (let older = named; older.length > 0;) {
    older = places
      .filter(({ replaces }) => older.some(({ keys }) => keys[0] === replaces))
      .filter((place) => !named.includes(place) && !successors.includes(place));
    successors.push(...older);
  }
  return successors;
}

/** The place that a place replaced. */
export const predecessorOf = (
  { replaces }: CitablePlace,
  places: readonly CitablePlace[],
): CitablePlace | undefined =>
  replaces === undefined ? undefined : places.find(({ keys }) => keys[0] === replaces);
