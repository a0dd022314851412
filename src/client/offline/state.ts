/**
 * What is known on the device about the kept copy. The files of each version lie in a cache of its
 * own; this says which of them is complete and chosen by the reader. Both the page and the worker
 * read it.
 */
export interface OfflineState {
  /** The version that answers. */
  readonly current: string;
  /** When the reader chose it, in ISO 8601. */
  readonly since: string;
  /** The newest version that the server is known to have; any but the current one is newer. */
  readonly newest: string;
  /** Earlier versions that tabs may still ask for. */
  readonly old: readonly OldVersion[];
}

/** An earlier version, with the ids of the tabs and frames that were opened with it. */
export interface OldVersion {
  readonly version: string;
  readonly clients: readonly string[];
}

// A server may hold several copies of this site, each under a path of its own: the name says whose
// cache it is.
const prefixOf = (scope: string): string => `umbral ${new URL(scope).pathname} `;
export const cacheName = (scope: string, version: string): string => prefixOf(scope) + version;
const stateName = (scope: string): string => cacheName(scope, 'state');
const stateUrl = (scope: string): string => `${scope}.offline-state`;

/**
 * Runs `work` under an exclusive lock on what is kept, across tabs and workers.
 *
 * @returns what the work returns; with `ifAvailable`, undefined without working when another is
 * under way
 */
export const withLock = async <T>(
  scope: string,
  work: () => Promise<T>,
  { ifAvailable = false } = {},
): Promise<T | undefined> =>
  navigator.locks.request(prefixOf(scope), { ifAvailable }, (lock) =>
    lock ? work() : Promise.resolve(undefined),
  );

/**
 * Whether a value read from storage is a state: another version of the site, or a fault of the
 * device, may have written it.
 */
function isState(value: unknown): value is OfflineState {
  const { current, since, old } = (value ?? {}) as Partial<Record<keyof OfflineState, unknown>>;
  return (
    typeof current === 'string' &&
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since)) &&
    Array.isArray(old) &&
    old.every(isOld)
  );
}

function isOld(value: unknown): value is OldVersion {
  const { version, clients } = (value ?? {}) as Partial<Record<keyof OldVersion, unknown>>;
  return (
    typeof version === 'string' &&
    Array.isArray(clients) &&
    clients.every((id) => typeof id === 'string')
  );
}

/**
 * What is known; undefined when nothing is kept, or what is stored is no state. Never makes a
 * cache.
 */
export async function readState(scope: string): Promise<OfflineState | undefined> {
  const found = await caches.match(stateUrl(scope), { cacheName: stateName(scope) });
  const state: unknown = await found?.json().catch(() => undefined);
  return isState(state) ? state : undefined;
}

export async function writeState(scope: string, state: OfflineState): Promise<void> {
  const cache = await caches.open(stateName(scope));
  await cache.put(stateUrl(scope), new Response(JSON.stringify(state)));
}

/** Changes what is known, if anything is kept, while nothing else changes it. */
export const updateState = (
  scope: string,
  change: (state: OfflineState) => OfflineState,
): Promise<void> =>
  withLock(scope, async () => {
    const state = await readState(scope);
    if (state) await writeState(scope, change(state));
  });

/** Deletes the caches of this site, but for those of the versions to spare. */
export async function deleteCaches(scope: string, spared: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  await Promise.all(
    names
      .filter((name) => !spared.some((version) => name === cacheName(scope, version)))
      .map((name) => caches.delete(name)),
  );
}
