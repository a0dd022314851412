/**
 * The state of the offline copy on this device. Each version has a cache with its files. The state
 * says which version is complete and chosen by the reader. Page and worker read it.
 */
export interface OfflineState {
  /** The version that requests are answered from. */
  readonly current: string;
  /** When the reader chose it, in ISO 8601. */
  readonly since: string;
  /** The newest version that the server is known to have: `current`, or a newer one. */
  readonly newest: string;
  /** Earlier versions that open tabs still need. */
  readonly old: readonly OldVersion[];
}

/** An earlier version, with the ids of the tabs and frames that were opened with it. */
export interface OldVersion {
  readonly version: string;
  readonly clients: readonly string[];
}

// A host may have several sites of this kind, each under its own path, and they share the caches.
const prefixOf = (scope: string): string => `umbral ${new URL(scope).pathname} `;
export const cacheName = (scope: string, version: string): string => prefixOf(scope) + version;
const stateName = (scope: string): string => cacheName(scope, 'state');
const stateUrl = (scope: string): string => `${scope}.offline-state`;

/**
 * Runs `work` under an exclusive lock on the offline copy, across tabs and workers.
 *
 * @param options `ifAvailable`: whether to do nothing if the lock is taken, instead of waiting
 * @returns what `work` returns; undefined if it did not run
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
 * Returns whether a value read from storage is a state. It may be damaged, or written by another
 * version of the site.
 */
function isState(value: unknown): value is OfflineState {
  const { current, since, old } = (value ?? {}) as Partial<Record<keyof OfflineState, unknown>>;
  return (
    typeof current === 'string' &&
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since)) &&
    Array.isArray(old) &&
    old.every(isOldVersion)
  );
}

function isOldVersion(value: unknown): value is OldVersion {
  const { version, clients } = (value ?? {}) as Partial<Record<keyof OldVersion, unknown>>;
  return (
    typeof version === 'string' &&
    Array.isArray(clients) &&
    clients.every((id) => typeof id === 'string')
  );
}

/** Reads the state; undefined if nothing is saved or the stored value is no state. */
export async function readState(scope: string): Promise<OfflineState | undefined> {
  // Unlike `caches.open`, this creates no cache.
  const found = await caches.match(stateUrl(scope), { cacheName: stateName(scope) });
  const state: unknown = await found?.json().catch(() => undefined);
  return isState(state) ? state : undefined;
}

export async function writeState(scope: string, state: OfflineState): Promise<void> {
  const cache = await caches.open(stateName(scope));
  await cache.put(stateUrl(scope), new Response(JSON.stringify(state)));
}

/** Changes the state under the lock, if there is one. */
export const updateState = (
  scope: string,
  change: (state: OfflineState) => OfflineState,
): Promise<void> =>
  withLock(scope, async () => {
    const state = await readState(scope);
    if (state) await writeState(scope, change(state));
  });

/** Deletes the caches of this site, except those of the versions in `except`. */
export async function deleteCaches(scope: string, except: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  await Promise.all(
    names
      .filter((name) => !except.some((version) => name === cacheName(scope, version)))
      .map((name) => caches.delete(name)),
  );
}
