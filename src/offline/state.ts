/**
 * What is known on the device about the kept copy. The files of each version lie in a cache of its own; this says which of
 * them is complete and chosen by the reader. Both the page and the worker read it.
 */
export interface State {
  /** The version that answers. */
  readonly current: string;
  /** When the reader chose it: a date as "2026-01-31". */
  readonly since: string;
  /** Earlier versions, each with the ids of the tabs and frames that were opened with it and may still ask for its files. */
  readonly old: readonly { readonly version: string; readonly clients: readonly string[] }[];
}

// A server may hold several copies of this site, each under a path of its own: the name says whose cache it is.
const prefixOf = (scope: string): string => `umbral ${new URL(scope).pathname} `;
export const cacheName = (scope: string, version: string): string => prefixOf(scope) + version;
const stateName = (scope: string): string => cacheName(scope, 'state');
const stateUrl = (scope: string): string => `${scope}.offline-state`;
const newestUrl = (scope: string): string => `${scope}.offline-newest`;

/**
 * Does a piece of work that changes what is kept, with no other at the same time, in whatever tab or worker.
 *
 * @returns what the work returns; with `orNot`, undefined without working when another is under way
 */
export const alone = <T>(scope: string, work: () => Promise<T>, { orNot = false } = {}): Promise<T | undefined> =>
  navigator.locks.request(prefixOf(scope), { ifAvailable: orNot }, (lock) => (lock ? work() : Promise.resolve(undefined)));

/** What is known; undefined when nothing is kept. Never makes a cache. */
export async function readState(scope: string): Promise<State | undefined> {
  const found = await caches.match(stateUrl(scope), { cacheName: stateName(scope) });
  return (await found?.json().catch(() => undefined)) as State | undefined;
}

export async function writeState(scope: string, state: State): Promise<void> {
  const cache = await caches.open(stateName(scope));
  await cache.put(stateUrl(scope), new Response(JSON.stringify(state)));
}

/** The newest version that the server is known to have. It has an entry of its own, since another worker writes it than writes the state. */
export async function readNewest(scope: string): Promise<string | undefined> {
  return (await caches.match(newestUrl(scope), { cacheName: stateName(scope) }))?.text();
}

export async function writeNewest(scope: string, version: string): Promise<void> {
  await (await caches.open(stateName(scope))).put(newestUrl(scope), new Response(version));
}

/** Deletes the caches of this site, but for those of the versions to spare. */
export async function deleteCaches(scope: string, spared: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  await Promise.all(names.filter((name) => !spared.some((version) => name === cacheName(scope, version))).map((name) => caches.delete(name)));
}
