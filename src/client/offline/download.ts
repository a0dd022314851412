import type { Copy } from './copy.ts';
import { DownloadError } from './messages.ts';
import { cacheName } from './state.ts';

/** How many files are downloaded at the same time. */
const concurrency = 6;
/** Milliseconds after which the download of a file is aborted. */
const requestTimeout = 60_000;
/**
 * Headers about the transfer or about other responses. They are not stored: the stored file is not
 * compressed, and is the same for every request.
 */
const transferHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** The key of the list of files (`Copy`) in the cache of its version. */
export const listUrl = (scope: string): string => `${scope}.offline-list`;

/** Returns the SHA-256 in base64. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

/**
 * Fetches a file of the site if it has the expected hash. Bypasses the HTTP cache, which would
 * store the file a second time.
 *
 * @param hash SHA-256 in base64
 * @throws DownloadError `network` without a response in time or for a status of 500 and above;
 *   `changed` for every other error status, or if the hash differs
 */
export async function fetchExactly(url: string, hash: string): Promise<Response> {
  // AbortSignal.timeout is missing before Chrome 103 and Safari 16.
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
    throw new DownloadError('changed', `${url}: not the expected file`);
  const headers = new Headers(response.headers);
  for (const name of transferHeaders) headers.delete(name);
  return new Response(bytes, { headers });
}

/** Returns a file from the cache of a version; undefined if it is missing or its hash differs. */
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
 * Writes every file of a copy into the cache of its version. Files that the cache of an `earlier`
 * version has are taken from there, and the others are downloaded. If one file fails, deletes the
 * cache.
 *
 * @param onProgress called after each file with the number of files so far and of all files
 * @throws DownloadError as `fetchExactly`; DOMException if the browser has no space for a file
 */
export async function downloadCopy(
  copy: Copy,
  scope: string,
  earlier: string | undefined,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const name = cacheName(scope, copy.version);
  const queue = Object.entries(copy.files);
  const all = queue.length;
  let done = 0;
  try {
    // An interrupted download may have left files.
    await caches.delete(name);
    const cache = await caches.open(name);
    const downloadFromQueue = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const [address, hash] = file;
        const response =
          (earlier && (await readCached(scope, earlier, address, hash))) ||
          (await fetchExactly(scope + address, hash));
        await cache.put(scope + address, response);
        onProgress((done += 1), all);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, downloadFromQueue));
    await cache.put(listUrl(scope), new Response(JSON.stringify(copy)));
  } catch (error) {
    // Downloads in progress end in the deleted cache object, which nothing reads.
    queue.length = 0;
    await caches.delete(name).catch(() => false);
    throw error;
  }
}
