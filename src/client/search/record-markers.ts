/**
 * A word that every record of a Pagefind index has at its end: a search for it finds them all. A
 * search without words would load every chunk of the index, which is 2 MB at 10,000 articles. It is
 * in Greek letters, so that no query begins it.
 */
export const everyRecord = 'ωωω';

/**
 * The word that only the last record of an edition has. Finding it shows that the index has loaded
 * and is of that edition; to find every record takes Pagefind a time that grows with the square of
 * their number.
 *
 * @param edition Greek letters, as in `SearchDictionary`.
 */
export const lastRecord = (edition: string): string => `ψψψ${edition}`;

const markers = new RegExp(` ?${everyRecord}(?: ${lastRecord('\\S*')})?$`);

/**
 * Adds the words to the content of a record.
 *
 * @param edition that of the index, for its last record only.
 */
export const addMarkers = (content: string, edition?: string): string =>
  `${content} ${everyRecord}${edition === undefined ? '' : ` ${lastRecord(edition)}`}`;

/** Removes the words from the content of a record of the index. */
export const removeMarkers = (content: string): string => content.replace(markers, '').trimEnd();
