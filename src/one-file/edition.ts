import { createHash } from 'node:crypto';

/** Stand for the edition and the size of the file until all of it is known. */
export const editionPlaceholder = '%edition%';
export const sizePlaceholder = '%size%';

/**
 * The beginning of the fingerprint of all that is in the file: the same content gives the same
 * edition.
 */
export const editionOf = (html: string): string =>
  createHash('sha256').update(html).digest('hex').slice(0, 12);
