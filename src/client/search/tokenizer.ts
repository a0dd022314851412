/**
 * Removes format characters (soft hyphen, zero-width space) and makes plain letters of ligatures
 * and full-width forms. Latin-1 stays as written, "N.º" too.
 */
export const normalizeCharacters = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![\0-\xff])[\p{L}\p{N}]/gu, (sign) => sign.normalize('NFKC'));

/** Lower case, without accents. */
export const fold = (text: string): string =>
  normalizeCharacters(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a query has quotation marks: what they quote is searched as a phrase. */
export const hasQuotes = (query: string): boolean => /["“”«»]/.test(query);

/** The words of a text, folded. Citations such as "29.2" are parsed before (citation/parse.ts). */
export const tokenize = (text: string): string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];
