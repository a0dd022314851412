/** The text of the law. */

/** The text of a segment, with the id of the segment. */
export const segment = 'data-segment';
/** A phrase of the law, with its id, where the id is no anchor. */
export const phrase = 'data-phrase';
