import type { Copy } from './copy.ts';
import { downloadCopy, downloadFailure } from './download.ts';
import { keepMessage, type Reply } from './messages.ts';
import { answerFrom, readFileList, type WorkerStrings } from './serve.ts';
import {
  withLock,
  deleteCaches,
  readNewest,
  readState,
  type OfflineState,
  writeNewest,
  writeState,
} from './state.ts';
import type { AskedEvent, WorkerScope } from './worker-scope.ts';

// Written in by the build: the files of this build, and what the worker says itself.
declare const COPY: Copy;
declare const WORDS: WorkerStrings;

/**
 * The worker that answers from the kept copy. Which version answers is the reader's choice and
 * stands in the state, whatever worker happens to run: browsers put a new worker in place when they
 * like, and that must not change what is read. So none hurries to its place either.
 */
const worker = self as unknown as WorkerScope;
const scope = worker.registration.scope;

/** The copy that is being kept now: two tabs that ask for it share it. */
let keeping: Promise<void> | undefined;
const tellers = new Set<(done: number, all: number) => void>();
/** Lists that have been read. */
const lists = new Map([[COPY.version, COPY]]);
/** Pages that this worker has answered, which the browser may not count among the open ones yet. */
const answered = new Set<string>();
/** Whether this worker has just come: then the page that brought it is about to ask. */
let fresh = false;

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

async function keep(): Promise<void> {
  const before = await readState(scope);
  if (before?.current === COPY.version) return;
  await downloadCopy(COPY, scope, before?.current, (done, all) =>
    tellers.forEach((tell) => tell(done, all)),
  );
  const clients = before
    ? [
        ...new Set([
          ...(await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(
            ({ id }) => id,
          ),
          ...answered,
        ]),
      ]
    : [];
  // Tabs of an earlier version stay with it: the list of those older still goes first.
  const listed = new Set(before?.old.flatMap((old) => old.clients));
  const old = before
    ? [...before.old, { version: before.current, clients: clients.filter((id) => !listed.has(id)) }]
    : [];
  await writeState(scope, {
    current: COPY.version,
    since: today(),
    old: old.filter(({ version }) => version !== COPY.version),
  });
  await writeNewest(scope, COPY.version);
}

/**
 * Deletes what no open tab needs any more; without a chosen version, which is what an interrupted
 * attempt leaves, the worker as well.
 */
async function tidy(): Promise<void> {
  const state = await readState(scope);
  if (!state) {
    if (fresh) return;
    await deleteCaches(scope);
    await worker.registration.unregister();
    return;
  }
  const old: OfflineState['old'][number][] = [];
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
const earlier = (state: OfflineState, clientId: string) =>
  state.old.find(({ clients }) => clients.includes(clientId));

/**
 * Who asks for a frame is not told; frames here open at a press, so it is the page that the reader
 * used last.
 */
async function lastUsed(): Promise<string> {
  const windows = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return windows.find(({ frameType }) => frameType === 'top-level')?.id ?? '';
}

/**
 * A page is of the chosen version, its files are of the version that it is of itself, and so is a
 * frame in it.
 */
async function answer({ request, clientId, resultingClientId }: AskedEvent): Promise<Response> {
  const state = await readState(scope);
  if (!state) return fetch(request);
  const frame = request.mode === 'navigate' && request.destination !== 'document';
  const old =
    state.old.length === 0 || request.destination === 'document'
      ? undefined
      : earlier(state, frame ? await lastUsed() : clientId);
  if (old && resultingClientId)
    await withLock(scope, () => addClient(old.version, resultingClientId));
  const version = old?.version ?? state.current;
  const copy = lists.get(version) ?? (await readFileList(scope, version));
  if (!copy) return fetch(request);
  lists.set(version, copy);
  return answerFrom(
    { scope, copy, words: WORDS, newer: (await readNewest(scope)) !== state.current },
    request,
  );
}

async function addClient(version: string, client: string): Promise<void> {
  const state = await readState(scope);
  if (state)
    await writeState(scope, {
      ...state,
      old: state.old.map((old) =>
        old.version === version ? { ...old, clients: [...old.clients, client] } : old,
      ),
    });
}

/**
 * A worker that comes to a device where the site is kept only says that it came: nothing is fetched
 * before the reader asks.
 */
async function announce(): Promise<void> {
  const state = await readState(scope);
  if (state) await writeNewest(scope, COPY.version);
}

worker.addEventListener('install', (event) => {
  fresh = true;
  event.waitUntil(announce());
});

worker.addEventListener('fetch', (event) => {
  const { request, resultingClientId } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (resultingClientId) answered.add(resultingClientId);
  // A storage that fails must not take away what the server still gives.
  event.respondWith(answer(event).catch(() => fetch(request)));
  if (request.mode === 'navigate')
    event.waitUntil(withLock(scope, tidy, { ifAvailable: true }).catch(() => undefined));
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const reply = (say: Reply): void => port?.postMessage(say);
  if (event.data !== keepMessage) return;
  fresh = false;
  const tell = (done: number, all: number): void => reply({ say: 'doing', done, all });
  tellers.add(tell);
  keeping ??= withLock(scope, keep).finally(() => (keeping = undefined));
  event.waitUntil(
    keeping
      .then(
        () => reply({ say: 'kept' }),
        (error: unknown) => reply({ say: 'failed', why: downloadFailure(error) }),
      )
      .finally(() => tellers.delete(tell)),
  );
});
