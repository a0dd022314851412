import type { Copy } from './copy.ts';
import { DownloadError } from './messages.ts';
import { cacheName } from './state.ts';

/** How many files are asked for at once. */
const concurrency = 6;
/** A file that takes longer than this, in milliseconds, is not coming. */
const requestTimeout = 60_000;
/**
 * Headers that speak of the bytes on the wire, or of who may be given which: not true of what is
 * kept.
 */
const transferHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** Where a version's own list of files lies in its cache. */
export const listUrl = (scope: string): string => `${scope}.offline-list`;

/** The SHA-256 in base64. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

/**
 * Fetches a file of the site, bypassing the HTTP cache, which would keep a second copy.
 *
 * @throws DownloadError `network` for no response in time or a status of 500 and above;
 *   `changed` for any other status than success, or another hash
 */
export async function fetchExactly(url: string, hash: string): Promise<Response> {
  // Not AbortSignal.timeout: browsers have it from Chrome 103 and Safari 16 on only.
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), requestTimeout);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url, { cache: 'no-store', signal: request.signal });
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new DownloadError('network', `${url}: ${String(error)}`);
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok)
    throw new DownloadError(
      response.status >= 500 ? 'network' : 'changed',
      `${url}: status ${response.status}`,
    );
  if ((await sha256(bytes)) !== hash)
    throw new DownloadError('changed', `${url}: not the file expected`);
  const headers = new Headers(response.headers);
  for (const name of transferHeaders) headers.delete(name);
  return new Response(bytes, { headers });
}

/** A file of a kept version; undefined when it is gone or damaged. */
export async function readCached(
  scope: string,
  version: string,
  address: string,
  hash: string,
): Promise<Response | undefined> {
  const found = await caches.match(scope + address, { cacheName: cacheName(scope, version) });
  const bytes = await found
    ?.clone()
    .arrayBuffer()
    .catch(() => undefined);
  return bytes && (await sha256(bytes)) === hash ? found : undefined;
}

/**
 * Fetches every file of a copy into a cache of its own, what an `earlier` version holds already
 * from there. All or nothing: when one file fails the cache is deleted.
 *
 * @throws DownloadError as `fetchExactly`; DOMException when the browser gives no room
 */
export async function downloadCopy(
  copy: Copy,
  scope: string,
  earlier: string | undefined,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const name = cacheName(scope, copy.version);
  const queue = Object.entries(copy.files);
  const all = queue.length;
  let done = 0;
  try {
    // What an interrupted attempt has left.
    await caches.delete(name);
    const cache = await caches.open(name);
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const [address, hash] = file;
        const response =
          (earlier && (await readCached(scope, earlier, address, hash))) ||
          (await fetchExactly(scope + address, hash));
        await cache.put(scope + address, response);
        tell((done += 1), all);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    await cache.put(listUrl(scope), new Response(JSON.stringify(copy)));
  } catch (error) {
    // Files that are still on their way go into the deleted cache, where nobody finds them.
    queue.length = 0;
    await caches.delete(name).catch(() => false);
    throw error;
  }
}
