import type { Copy } from './copy.ts';
import { type Failure, failureOf } from './messages.ts';
import { cacheName } from './state.ts';

/** A copy that could not be kept, and why. */
export class DownloadError extends Error {
  readonly why: Failure;
  constructor(why: Failure, what: string) {
    super(what);
    this.why = why;
  }
}

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
 * @throws DownloadError `network` for no response in time, an abort or a status of 500 and above;
 *   `changed` for any other status than success, or another hash
 */
export async function fetchExactly(
  url: string,
  hash: string,
  stop?: AbortSignal,
): Promise<Response> {
  // Not AbortSignal.timeout or .any: browsers have them from Chrome 116 and Safari 17.4 on only.
  const request = new AbortController();
  const abort = (): void => request.abort();
  const timer = setTimeout(abort, requestTimeout);
  stop?.addEventListener('abort', abort);
  if (stop?.aborted) abort();
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url, { cache: 'no-store', signal: request.signal });
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new DownloadError('network', `${url}: ${String(error)}`);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', abort);
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

/** A file that an earlier version has already, when it is the same. */
async function cachedFile(url: string, hash: string, from: string): Promise<Response | undefined> {
  const found = await caches.match(url, { cacheName: from, ignoreVary: true });
  return found && (await sha256(await found.clone().arrayBuffer())) === hash ? found : undefined;
}

/** The reason for which a download failed. */
export const downloadFailure = (error: unknown): Failure =>
  error instanceof DownloadError ? error.why : failureOf(error);

/**
 * Fetches every file of a copy into a cache of its own, what an `earlier` version holds already
 * from there. All or nothing: when one file fails the cache is deleted.
 *
 * @throws DownloadError as `fetchExactly`
 */
export async function downloadCopy(
  copy: Copy,
  scope: string,
  earlier: string | undefined,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const name = cacheName(scope, copy.version);
  const files = Object.entries(copy.files);
  const stop = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  let next = 0;
  let done = 0;
  try {
    // What an interrupted attempt has left.
    await caches.delete(name);
    const cache = await caches.open(name);
    const work = async (): Promise<void> => {
      for (let file = files[next++]; file; file = files[next++]) {
        const [address, hash] = file;
        const url = scope + address;
        const response =
          (earlier && (await cachedFile(url, hash, cacheName(scope, earlier)))) ||
          (await fetchExactly(url, hash, stop.signal));
        if (failure) return;
        await cache.put(url, response);
        tell((done += 1), files.length);
      }
    };
    const fail = (error: unknown): void => {
      failure ??= { error };
      stop.abort();
    };
    // To the end of each, so that nothing is put into a cache that has been deleted.
    await Promise.all(Array.from({ length: concurrency }, () => work().catch(fail)));
    if (failure) throw failure.error;
    await cache.put(listUrl(scope), new Response(JSON.stringify(copy)));
  } catch (error) {
    await caches.delete(name).catch(() => false);
    throw new DownloadError(downloadFailure(error), String(error));
  }
}
