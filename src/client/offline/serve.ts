import { resolveAddress } from './address.ts';
import { type Copy, applyPatch } from './copy.ts';
import { fetchExactly, listUrl, readCached } from './download.ts';
import { DownloadError } from './messages.ts';
import { cacheName } from './state.ts';

/** What the worker says itself, where no page can. HTML, made at build. */
export interface WorkerStrings {
  /** The page in place of one that is damaged. */
  readonly damaged: string;
  /** The page in place of a file that is not kept. */
  readonly notKept: string;
  /** What stands above a page when there is a newer version, in each language. */
  readonly newer: Readonly<Record<string, string>>;
}

/**
 * A version of the site to answer from. `newer`: whether its pages should say that there is
 * another.
 */
export interface VersionSource {
  readonly scope: string;
  readonly copy: Copy;
  readonly words: WorkerStrings;
  readonly newer: boolean;
}

const html = (body: string, status: number): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/**
 * The list of a version, as it lies in its cache; undefined when it is lost or no JSON. One of
 * another shape leads to errors or other hashes when it is used.
 */
export async function readFileList(scope: string, version: string): Promise<Copy | undefined> {
  const found = await caches.match(listUrl(scope), { cacheName: cacheName(scope, version) });
  return (await found?.json().catch(() => undefined)) as Copy | undefined;
}

/**
 * The answer to a request, from one version alone: whatever that version has never comes from the
 * server, which may have another version by now. What it has not comes from there.
 */
export async function answerFrom(source: VersionSource, request: Request): Promise<Response> {
  const { scope, copy, words } = source;
  const page = request.mode === 'navigate';
  const place = resolveAddress(copy, request.url, scope);
  if (place.kind === 'moved') return page ? Response.redirect(place.to, 302) : fetch(request);
  try {
    if (place.kind === 'file') return await fileOf(source, place.address, request);
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return page ? html(words.damaged, 503) : Response.error();
  }
  return fetch(request).catch(async (error: unknown) => {
    if (!page) throw error;
    const file = /\.\w+$/.test(new URL(request.url).pathname);
    if (file) return html(words.notKept, 503);
    const lost = await fileOf(source, '404.html', request).catch(() => html(words.damaged, 503));
    return new Response(lost.body, { status: 404, headers: lost.headers });
  });
}

/** A file of the copy, made of another where it is a variant. */
async function fileOf(source: VersionSource, address: string, request: Request): Promise<Response> {
  const variant = source.copy.variants[address];
  const file = await readVerified(source, variant?.of ?? address);
  const told =
    source.newer && request.destination === 'document'
      ? source.words.newer[address.slice(0, 2)]
      : undefined;
  if (!variant && !told) return file;
  const text = await file.text();
  const own = variant ? applyPatch(text, variant) : text;
  return new Response(told ? own.replace('<main id="main">', (main) => main + told) : own, {
    headers: file.headers,
  });
}

/**
 * A kept file, compared with its hash each time. One that is damaged or gone is fetched anew, if
 * the server still has the very same; no other will do.
 *
 * @throws DownloadError if the server does not have it either
 */
async function readVerified({ scope, copy }: VersionSource, address: string): Promise<Response> {
  const hash = copy.files[address]!;
  const kept = await readCached(scope, copy.version, address, hash);
  if (kept) return kept;
  const fetched = await fetchExactly(scope + address, hash);
  const name = cacheName(scope, copy.version);
  // Not into a cache that has been removed meanwhile: opening it would make it again.
  if (await caches.has(name)) await (await caches.open(name)).put(scope + address, fetched.clone());
  return fetched;
}
