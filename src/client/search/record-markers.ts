/**
 * A word that every record of a Pagefind index has at its end: a search for it finds them all. A
 * search without words would load every chunk of the index, which is 2 MB at 10,000 articles. It is
 * in Greek letters, so that no query begins it.
 */
export const everyRecord = 'ωωω';

/**
 * A word that only the last record has. Finding it shows that an index loaded; to find every record
 * takes Pagefind a time that grows with the square of their number.
 */
export const lastRecord = 'ψψψ';

const markers = new RegExp(` ?${everyRecord}(?: ${lastRecord})?$`);

/** Adds the words to the content of a record, for the index. */
export const addMarkers = (content: string, isLast: boolean): string =>
  `${content} ${everyRecord}${isLast ? ` ${lastRecord}` : ''}`;

/** Removes the words from the content of a record of the index. */
export const removeMarkers = (content: string): string => content.replace(markers, '').trimEnd();
