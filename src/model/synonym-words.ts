/** The longest expression that may have synonyms, in words. */
export const maxSynonymWords = 7;
