import type { Copy } from './copy.ts';
import { downloadCopy } from './download.ts';
import { failureOf, keepMessage, type Reply } from './messages.ts';
import { answerFrom, readFileList, type WorkerStrings } from './serve.ts';
import {
  withLock,
  deleteCaches,
  readState,
  type OfflineState,
  type OldVersion,
  updateState,
  writeState,
} from './state.ts';
import type { FetchEventLike, WorkerScope } from './worker-scope.ts';

// Constants of the build (src/offline/integration.ts): its files, and the strings of the worker.
declare const COPY: Copy;
declare const STRINGS: WorkerStrings;

/**
 * The service worker that answers from the offline copy. The reader chooses the version, which is
 * stored in the state: browsers may activate a new worker at any time, and that must not change the
 * version that is read. Never call `skipWaiting()`: the reader decides when to switch versions.
 */
const worker = self as unknown as WorkerScope;
const scope = worker.registration.scope;

/** The download in progress, shared by all tabs that ask for it. */
let download: Promise<void> | undefined;
/** Listeners to the progress of the download. */
const progressListeners = new Set<(done: number, all: number) => void>();
/** File lists that have been read, by version. */
const lists = new Map([[COPY.version, COPY]]);
/** Ids of the pages that this worker has answered; `clients.matchAll()` may not list them yet. */
const answeredClients = new Set<string>();
/** Whether this worker was just installed: its page is about to ask for the copy. */
let isJustInstalled = false;

/** Saves the version of this build and makes it the current one. */
async function keep(): Promise<void> {
  const before = await readState(scope);
  if (before?.current === COPY.version) return;
  await downloadCopy(COPY, scope, before?.current, (done, all) =>
    progressListeners.forEach((listener) => listener(done, all)),
  );
  const old = before ? [...before.old, await currentWithTabs(before)] : [];
  await writeState(scope, {
    current: COPY.version,
    since: new Date().toISOString(),
    newest: COPY.version,
    old: old.filter(({ version }) => version !== COPY.version),
  });
}

/**
 * Returns the current version with the ids of the open tabs and frames that have it: all but those
 * of earlier versions.
 */
async function currentWithTabs({ current, old }: OfflineState): Promise<OldVersion> {
  const all = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const open = new Set([...all.map(({ id }) => id), ...answeredClients]);
  for (const id of old.flatMap(({ clients }) => clients)) open.delete(id);
  return { version: current, clients: [...open] };
}

/**
 * Deletes the caches of versions that no open tab needs. Without a chosen version, as after an
 * interrupted download, deletes all caches and unregisters the worker.
 */
async function tidy(): Promise<void> {
  const state = await readState(scope);
  if (!state) {
    if (isJustInstalled) return;
    await deleteCaches(scope);
    await worker.registration.unregister();
    return;
  }
  const old: OldVersion[] = [];
  for (const { version, clients } of state.old) {
    const open = (await Promise.all(clients.map((id) => worker.clients.get(id)))).flatMap(
      (client) => client?.id ?? [],
    );
    if (open.length > 0) old.push({ version, clients: open });
  }
  if (old.length < state.old.length) await writeState(scope, { ...state, old });
  await deleteCaches(scope, ['state', state.current, ...old.map(({ version }) => version)]);
}

/** The earlier version that a page or frame was opened with; undefined for all others. */
const earlierVersionOf = (state: OfflineState, clientId: string) =>
  state.old.find(({ clients }) => clients.includes(clientId));

/**
 * The id of the page that the reader used last, or ''. The request for a frame does not name the
 * page that contains it; frames here open at a press, so it is this one.
 */
async function lastUsedPage(): Promise<string> {
  const windows = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return windows.find(({ frameType }) => frameType === 'top-level')?.id ?? '';
}

/**
 * Answers a request. A page has the chosen version; its files and its frames have the version of
 * the page.
 */
async function answer({ request, clientId, resultingClientId }: FetchEventLike): Promise<Response> {
  const state = await readState(scope);
  if (!state) return fetch(request);
  const isFrame = request.mode === 'navigate' && request.destination !== 'document';
  const old =
    state.old.length === 0 || request.destination === 'document'
      ? undefined
      : earlierVersionOf(state, isFrame ? await lastUsedPage() : clientId);
  if (old && resultingClientId) await addClient(old.version, resultingClientId);
  const version = old?.version ?? state.current;
  const copy = lists.get(version) ?? (await readFileList(scope, version));
  if (!copy) return fetch(request);
  lists.set(version, copy);
  const hasNewerVersion = state.newest !== state.current;
  return answerFrom({ scope, copy, strings: STRINGS, hasNewerVersion }, request);
}

/** Notes that a tab or frame was opened with an earlier version. */
const addClient = (version: string, client: string): Promise<void> =>
  updateState(scope, (state) => ({
    ...state,
    old: state.old.map((old) =>
      old.version === version ? { ...old, clients: [...old.clients, client] } : old,
    ),
  }));

worker.addEventListener('install', (event) => {
  isJustInstalled = true;
  // Downloads nothing: the reader has to ask for this version.
  event.waitUntil(updateState(scope, (state) => ({ ...state, newest: COPY.version })));
});

worker.addEventListener('fetch', (event) => {
  const { request, resultingClientId } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (resultingClientId) answeredClients.add(resultingClientId);
  // If storage fails or is damaged, the server may still have the file.
  event.respondWith(answer(event).catch(() => fetch(request)));
  if (request.mode === 'navigate')
    event.waitUntil(withLock(scope, tidy, { ifAvailable: true }).catch(() => undefined));
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const reply = (say: Reply): void => port?.postMessage(say);
  if (event.data !== keepMessage) return;
  isJustInstalled = false;
  const onProgress = (done: number, all: number): void => reply({ say: 'doing', done, all });
  progressListeners.add(onProgress);
  download ??= withLock(scope, keep).finally(() => (download = undefined));
  event.waitUntil(
    download
      .then(
        () => reply({ say: 'kept' }),
        (error: unknown) => reply({ say: 'failed', why: failureOf(error) }),
      )
      .finally(() => progressListeners.delete(onProgress)),
  );
});
