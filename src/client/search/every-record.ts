/**
 * A word that every record of a Pagefind index has at its end: a search for it finds them all. A
 * search without words would load every chunk of the index, which is 2 MB at 10,000 articles.
 * Nobody types it, not even its beginning.
 */
export const everyRecord = 'ωωω';

/** The content of a record as it is indexed. */
export const withEveryRecord = (content: string): string => `${content} ${everyRecord}`;

/** The content of a record as it was before it was indexed. */
export const withoutEveryRecord = (content: string): string =>
  content.endsWith(everyRecord) ? content.slice(0, -everyRecord.length).trimEnd() : content;
