/**
 * A word that every record of a Pagefind index has at its end: a search for it finds them all. A
 * search without words would load every chunk of the index, which is 2 MB at 10,000 articles. It is
 * in Greek letters, so that no query begins it.
 */
export const everyRecord = 'ωωω';

/** Adds the word to the content of a record, for the index. */
export const addMarker = (content: string): string => `${content} ${everyRecord}`;

/** Removes the word from the content of a record of the index. */
export const removeMarker = (content: string): string =>
  content.endsWith(everyRecord) ? content.slice(0, -everyRecord.length).trimEnd() : content;
