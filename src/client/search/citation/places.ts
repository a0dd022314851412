/** A work, an article or a segment that a query can cite. */
export interface CitablePlace {
  /**
   * What it is cited by: "29.2.k", "k-4", "art_36__para_1". The first of a segment is its id, that
   * of a work its number.
   */
  readonly keys: readonly string[];
  /** The number of its law. */
  readonly work: string;
  readonly url: string;
  readonly title: string;
  /** The id of its version; undefined for a page. */
  readonly version?: string;
  /** The id of its provision; undefined for a page. */
  readonly provision?: string;
  /** Its name in a citation, where that differs from its title. */
  readonly pin?: string;
  /** The id of the segment that it replaced: letter m of today replaced letter k of 2017. */
  readonly replaces?: string;
}

/** The places of the law that can be cited. */
export interface CitationIndex {
  /** The first is the site's own law. */
  readonly places: readonly CitablePlace[];
  /** As in `isInForce`. */
  readonly notInForce: readonly string[];
  /** The laws by their names, folded, with their numbers; of two that fit, the first counts. */
  readonly lawNames: readonly (readonly [name: string, number: string])[];
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

/** The places that replaced some, those that replaced these, and so on. */
export function successorsOf(
  named: readonly CitablePlace[],
  places: readonly CitablePlace[],
): CitablePlace[] {
  const all = new Set(named);
  // What is added to a set while it is iterated is visited too.
  for (const { keys } of all)
    for (const place of places) if (place.replaces === keys[0]) all.add(place);
  return [...all].slice(named.length);
}
