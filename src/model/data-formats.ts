/** A format of files under /data/. */
export interface FormatData {
  readonly mediaType: string;
  /** The encoding, if a file of this format cannot state it itself. */
  readonly charset?: 'utf-8';
  /** The paths of its files, with `*` for anything. */
  readonly paths: `/data/${string}`;
}

/** The formats of the files under /data/. A server gets the media types that it does not know. */
export const dataFormats = {
  akn: { mediaType: 'application/akn+xml', paths: '/data/*.akn.xml' },
  txt: { mediaType: 'text/plain', charset: 'utf-8', paths: '/data/*.txt' },
  json: { mediaType: 'application/json', paths: '/data/*.json' },
  bibtex: { mediaType: 'application/x-bibtex', charset: 'utf-8', paths: '/data/*.bib' },
  ris: {
    mediaType: 'application/x-research-info-systems',
    charset: 'utf-8',
    paths: '/data/*.ris',
  },
  csl: { mediaType: 'application/vnd.citationstyles.csl+json', paths: '/data/*.csl.json' },
  tmx: { mediaType: 'application/x-tmx+xml', paths: '/data/*.tmx' },
  jsonld: { mediaType: 'application/ld+json', paths: '/data/*.jsonld' },
  skos: { mediaType: 'application/ld+json', paths: '/data/*.jsonld' },
  atom: { mediaType: 'application/atom+xml', paths: '/data/*.atom' },
  rules: { mediaType: 'application/json', paths: '/data/rules.json' },
  vectors: { mediaType: 'application/json', paths: '/data/rules-vectors.json' },
  schema: { mediaType: 'application/schema+json', paths: '/data/schemas/*' },
  manifest: { mediaType: 'application/json', paths: '/data/manifest.json' },
} as const satisfies Readonly<Record<string, FormatData>>;

export type Format = keyof typeof dataFormats;

/** A format that every provision has files of, as pages name it. */
export interface NamedFormat {
  readonly format: Format;
  readonly name: string;
  /** Its name where there is little room. */
  readonly shortName?: string;
}

/** The formats of the text of a provision, in the order of the data page. */
export const textFormats = [
  { format: 'txt', name: 'TXT' },
  { format: 'json', name: 'JSON' },
  { format: 'akn', name: 'XML' },
] as const satisfies readonly NamedFormat[];

/** The formats of the citation of a provision, in the order of the data page. */
export const citationFormats = [
  { format: 'bibtex', name: 'BibTeX' },
  { format: 'ris', name: 'RIS' },
  { format: 'csl', name: 'CSL-JSON', shortName: 'CSL' },
] as const satisfies readonly NamedFormat[];

/** All formats that every provision has files of. */
export const provisionFormats: readonly NamedFormat[] = [...textFormats, ...citationFormats];

/** A format of files that are of a law, or of the site, as a whole. */
export type WholeFormat = Exclude<
  Format,
  (typeof textFormats | typeof citationFormats)[number]['format']
>;

/** Whether files of this format are of a law, or of the site, as a whole. */
export const isWholeFormat = (format: Format): format is WholeFormat =>
  provisionFormats.every((named) => named.format !== format);
