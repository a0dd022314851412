/** The text of the law. */

/** The text of a segment, with the id of the segment. */
export const segment = 'data-segment';
/** A phrase on a page with both languages, with the id that it has in each. */
export const phrase = 'data-phrase';
