/** A phrase of the law, with its id, where the id is no anchor. */
export const phrase = 'data-phrase';
