/**
 * A page that differs from another kept page in one place only: what it has instead of the
 * characters between `start` and `end` of that one.
 */
export interface Variant {
  /** The address of the other page. */
  readonly of: string;
  readonly start: number;
  /** Counted from the end of the text. */
  readonly end: number;
  readonly text: string;
}

/**
 * What a kept copy of the site holds. Addresses are relative to the top of the site: '', 'es/',
 * '_astro/x.js', '404.html'.
 */
export interface Copy {
  /** Made from all that follows: two copies with the same version are the same. */
  readonly version: string;
  /** How many bytes the files have, unpacked. */
  readonly bytes: number;
  /** The SHA-256 of each file in base64, by its address. */
  readonly files: Readonly<Record<string, string>>;
  /** Pages that are not fetched, but made of another page of the copy. */
  readonly variants: Readonly<Record<string, Variant>>;
}

/** The text of a variant, from the text of the page it is made of. */
export const applyPatch = (text: string, { start, end, text: own }: Variant): string =>
  text.slice(0, start) + own + text.slice(text.length - end);

/** Whether a copy has a page or a file at an address. */
export const hasAddress = ({ files, variants }: Copy, address: string): boolean =>
  hasOwn(files, address) || hasOwn(variants, address);

// Object.hasOwn is missing before Chrome 93 and Safari 15.4.
const hasOwn = (record: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(record, key);
