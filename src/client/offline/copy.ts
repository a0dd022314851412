/**
 * A page that differs from another page of the copy in one place only. It has `text` where the
 * other has the characters from `start` to `end`.
 */
export interface Variant {
  /** The address of the other page. */
  readonly of: string;
  /** How many characters both begin with. */
  readonly start: number;
  /** How many characters both end with. */
  readonly end: number;
  readonly text: string;
}

/**
 * The list of the files of an offline copy. Addresses are relative to the top of the site: '',
 * 'es/', '_astro/x.js', '404.html'.
 */
export interface Copy {
  /** A hash of `files` and `variants`: copies with the same version have the same files. */
  readonly version: string;
  /** The size of all files, uncompressed. */
  readonly bytes: number;
  /** The SHA-256 of each file in base64, by its address. */
  readonly files: Readonly<Record<string, string>>;
  /** Pages that are not downloaded, but made from another page of the copy, by their address. */
  readonly variants: Readonly<Record<string, Variant>>;
}

/** Returns the text of a variant, given the text of the page that it is made from. */
export const applyPatch = (text: string, { start, end, text: own }: Variant): string =>
  text.slice(0, start) + own + text.slice(text.length - end);

/** Returns whether a copy has a file or a variant at an address. */
export const hasAddress = ({ files, variants }: Copy, address: string): boolean =>
  hasOwn(files, address) || hasOwn(variants, address);

// Object.hasOwn is missing before Chrome 93 and Safari 15.4.
const hasOwn = (record: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(record, key);
