import { type FormatData, dataFormats } from '../model/data-formats.ts';

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

/** The type of a file by the last ending of its path. */
export function mediaTypeOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return ending in mediaTypesByExtension
    ? mediaTypesByExtension[ending as keyof typeof mediaTypesByExtension]
    : defaultMediaType;
}

/**
 * The types that no host knows by itself, by the paths that have them, with `*` for anything. They
 * travel as headers.
 */
export const nonStandardMediaTypes: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.values<FormatData>(dataFormats)
    .map(({ mediaType, charset, paths }): [string, string] => [
      paths,
      charset ? `${mediaType}; charset=${charset}` : mediaType,
    ])
    .filter(([paths, type]) => mediaTypeOf(paths) !== type)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
  ['/opensearch-*', 'application/opensearchdescription+xml'],
]);
