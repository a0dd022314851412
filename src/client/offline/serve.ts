import { resolveAddress } from './address.ts';
import { type Copy, applyPatch } from './copy.ts';
import { fetchExactly, listUrl, readCached } from './download.ts';
import { DownloadError } from './messages.ts';
import { cacheName } from './state.ts';

/** The HTML that the worker writes itself. It is made by the build (src/offline). */
export interface WorkerStrings {
  /** The page in place of one that is damaged and that the server does not have either. */
  readonly damaged: string;
  /** The page in place of a file that is not in the copy, without a connection. */
  readonly notKept: string;
  /** The line at the top of a page if there is a newer version, by language. */
  readonly newerVersion: Readonly<Record<string, string>>;
}

/** A saved version of the site. */
export interface VersionSource {
  readonly scope: string;
  readonly copy: Copy;
  readonly strings: WorkerStrings;
  /** Whether the server is known to have a newer version, so that pages say so. */
  readonly hasNewerVersion: boolean;
}

const html = (body: string, status: number): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/**
 * Reads the list of files from the cache of a version; undefined if it is missing or no JSON. Its
 * shape is not checked: a damaged list leads to errors or wrong hashes when it is used.
 */
export async function readFileList(scope: string, version: string): Promise<Copy | undefined> {
  const found = await caches.match(listUrl(scope), { cacheName: cacheName(scope, version) });
  return (await found?.json().catch(() => undefined)) as Copy | undefined;
}

/**
 * Answers a request from one version of the site. A file of that version is read from its cache. If
 * it is damaged or missing there, the server's file is used, provided that its hash is that of this
 * version; the server may have another version by now. Otherwise the answer is an error. Files that
 * are not in the version come from the server.
 */
export async function answerFrom(source: VersionSource, request: Request): Promise<Response> {
  const { scope, copy, strings } = source;
  const isPage = request.mode === 'navigate';
  const place = resolveAddress(copy, request.url, scope);
  if (place.kind === 'moved') return isPage ? Response.redirect(place.to, 302) : fetch(request);
  try {
    if (place.kind === 'file') return await fileOf(source, place.address, request);
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return isPage ? html(strings.damaged, 503) : Response.error();
  }
  return fetch(request).catch(async (error: unknown) => {
    if (!isPage) throw error;
    const isFile = /\.\w+$/.test(new URL(request.url).pathname);
    if (isFile) return html(strings.notKept, 503);
    const notFound = await fileOf(source, '404.html', request).catch(() =>
      html(strings.damaged, 503),
    );
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  });
}

/** Returns a file of the version. Makes variants, and adds the line about a newer version. */
async function fileOf(source: VersionSource, address: string, request: Request): Promise<Response> {
  const variant = source.copy.variants[address];
  const file = await readVerified(source, variant?.of ?? address);
  const notice =
    source.hasNewerVersion && request.destination === 'document'
      ? source.strings.newerVersion[address.slice(0, 2)]
      : undefined;
  if (!variant && !notice) return file;
  const text = await file.text();
  const own = variant ? applyPatch(text, variant) : text;
  return new Response(notice ? own.replace('<main id="main">', (main) => main + notice) : own, {
    headers: file.headers,
  });
}

/**
 * Returns a file from the cache of the version, if its hash is right. A file that is damaged or
 * missing is fetched from the server, if the hash of that file is right, and stored again.
 *
 * @throws DownloadError if the server does not have the file with this hash
 */
async function readVerified({ scope, copy }: VersionSource, address: string): Promise<Response> {
  const hash = copy.files[address]!;
  const kept = await readCached(scope, copy.version, address, hash);
  if (kept) return kept;
  const fetched = await fetchExactly(scope + address, hash);
  const name = cacheName(scope, copy.version);
  // `caches.open` would create a cache that was deleted meanwhile.
  if (await caches.has(name)) await (await caches.open(name)).put(scope + address, fetched.clone());
  return fetched;
}
