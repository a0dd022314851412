import { createHash } from 'node:crypto';
import { type Format, dataFormats } from '../model/data-formats.ts';
import type { Language } from '../model/language.ts';
import type { Licence } from './licences.ts';

interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** The size and the SHA-256 of a text in UTF-8. */
export const fingerprintOf = (text: string): Fingerprint => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

/**
 * A file under /data/. Its text is made when it is asked for, so that thousands do not have to be
 * held at once.
 */
export interface DataFile {
  /** From the top of the site, without a slash before it. */
  readonly path: string;
  readonly format: Format;
  readonly mediaType: string;
  readonly licence: readonly Licence[];
  readonly lang?: Language;
  text(): string;
  /**
   * Its size and hash. Kept from when its text was made, so that the lists of files do not make
   * them all again.
   */
  fingerprint(): Fingerprint;
}

/**
 * Creates a file under /data/.
 *
 * @param path where it is within that folder
 * @param makeText makes its text
 */
export function createDataFile(
  format: Format,
  path: string,
  licence: readonly Licence[],
  makeText: () => string,
  lang?: Language,
): DataFile {
  let known: Fingerprint | undefined;
  const text = (): string => {
    const made = makeText();
    known ??= fingerprintOf(made);
    return made;
  };
  const fingerprint = (): Fingerprint => {
    known ??= fingerprintOf(makeText());
    return known;
  };
  return {
    path: `data/${path}`,
    format,
    mediaType: dataFormats[format].mediaType,
    licence,
    text,
    fingerprint,
    ...(lang && { lang }),
  };
}
