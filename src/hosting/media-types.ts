/**
 * The types that a server gives files by the last ending of their names. Text that cannot say its
 * own encoding has it said here.
 */
export const mediaTypesByExtension = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
} as const;

/** The type of what has none of these endings: the files of the search index. */
export const defaultMediaType = 'application/octet-stream';

/**
 * The types that no host knows by itself, by the paths that have them, with `*` for anything. They
 * travel as headers.
 */
export const nonStandardMediaTypes = {
  '/data/*.akn.xml': 'application/akn+xml',
  '/data/*.atom': 'application/atom+xml',
  '/data/*.bib': 'application/x-bibtex; charset=utf-8',
  '/data/*.csl.json': 'application/vnd.citationstyles.csl+json',
  '/data/*.jsonld': 'application/ld+json',
  '/data/*.ris': 'application/x-research-info-systems; charset=utf-8',
  '/data/*.tmx': 'application/x-tmx+xml',
  '/data/schemas/*': 'application/schema+json',
  '/opensearch-*': 'application/opensearchdescription+xml',
} as const;

/** The type of a file by the last ending of its path. */
export function mediaTypeOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return ending in mediaTypesByExtension
    ? mediaTypesByExtension[ending as keyof typeof mediaTypesByExtension]
    : defaultMediaType;
}
