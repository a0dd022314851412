import { createHash } from 'node:crypto';
import type { Language } from '../model/language.ts';
import type { Licence } from './licences.ts';

/** The formats, each with its media type. */
const mediaTypes = {
  akn: 'application/akn+xml',
  txt: 'text/plain',
  json: 'application/json',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
  tmx: 'application/x-tmx+xml',
  jsonld: 'application/ld+json',
  skos: 'application/ld+json',
  atom: 'application/atom+xml',
  rules: 'application/json',
  vectors: 'application/json',
  schema: 'application/schema+json',
  manifest: 'application/json',
} as const;

export type Format = keyof typeof mediaTypes;

interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** The size and the SHA-256 of a text in UTF-8. */
export const fingerprint = (text: string): Fingerprint => ({
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

type Make = (
  format: Format,
  path: string,
  licence: readonly Licence[],
  text: () => string,
  lang?: Language,
) => DataFile;
/** A file under /data/ of a format, at a path within that folder, whose text `make` gives. */
export const dataFile: Make = (format, path, licence, make, lang) => {
  let print: Fingerprint | undefined;
  const text = (): string => {
    const made = make();
    print ??= fingerprint(made);
    return made;
  };
  const known = (): Fingerprint => print ?? (text(), known());
  return {
    path: `data/${path}`,
    format,
    mediaType: mediaTypes[format],
    licence,
    text,
    fingerprint: known,
    ...(lang && { lang }),
  };
};
