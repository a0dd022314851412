/**
 * A text without what no reader sees or types: format characters (soft hyphen, zero-width space)
 * are taken out, and ligatures
 * and full-width forms become plain letters and figures. Signs, Latin-1 and all else stay as
 * written, "N.º" too.
 */
export const normalizeCharacters = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![\0-\xff])[\p{L}\p{N}]/gu, (sign) => sign.normalize('NFKC'));

/** Plain, in lower case, without accents. */
export const fold = (text: string): string =>
  normalizeCharacters(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a query has quotation marks: what stands in them is sought as it stands. */
export const hasQuotes = (query: string): boolean => /["“”«»]/.test(query);

/**
 * The words of a text, folded. A figure with its letter or its parts ("29.2", "k-4") is not taken
 * apart here: see citation.ts.
 */
export const tokenize = (text: string): string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];
