import { posix } from 'node:path';

/**
 * Reads the path and the query of a request's address. The file and its headers are looked up by
 * this path: it is decoded, without doubled slashes and parts of dots, as in nginx. It is undefined
 * if the address has no valid path.
 *
 * @param {string} url @returns {{ path: string | undefined, search: string }}
 */
export function readAddress(url) {
  const [, raw = '', search = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  try {
    const path = posix.normalize(`/${decodeURIComponent(raw)}`);
    return { path: /[\0\\]/.test(path) ? undefined : path, search };
  } catch {
    return { path: undefined, search };
  }
}

/** Encodes a path for an address. @param {string} path */
export const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/');

/**
 * Returns the range of a file that a request may have; undefined, for the whole file, if it is not
 * one range as in RFC 9110. @fastify/send takes "5-2" and "1-2-3" for ranges, and refuses a suffix
 * that is longer than the file.
 *
 * @param {string | undefined} range the header
 * @param {number} size of the file, in bytes
 */
export function usableRange(range, size) {
  const [, first, last, suffix] = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(range ?? '') ?? [];
  if (suffix) return `bytes=-${Math.min(Number(suffix), size)}`;
  return first === undefined || (last && Number(last) < Number(first)) ? undefined : range;
}

/**
 * Returns whether a browser accepts a content coding.
 *
 * @param {string | string[] | undefined} header Accept-Encoding
 * @param {string} coding
 */
export function acceptsCoding(header, coding) {
  return String(header ?? '')
    .toLowerCase()
    .split(',')
    .some((choice) => {
      const [name, ...parameters] = choice.split(';').map((part) => part.trim());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}
