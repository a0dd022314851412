import type { Hook } from '../hooks.ts';
import { type Failure, failureOf, keepMessage, type Reply } from './messages.ts';
import * as hooks from './offline-hooks.ts';
import { withLock, deleteCaches, readState } from './state.ts';

/** A state of the element. It shows the parts of its HTML that name the state in `hooks.when`. */
type ShownState = 'off' | 'keeping' | 'kept' | 'newer' | 'failed' | 'impossible';

/** The part of Trusted Types in use. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}

/** The address of the top of the site. */
const scope = new URL(import.meta.env.BASE_URL, location.href).href;
/** The address of the worker's script. */
const script = `${scope}sw.js`;
/** The Trusted Types policy that registering a worker needs. It can name no other script. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'umbral-offline',
  { createScriptURL: () => script },
);

/** Milliseconds without a reply after which the browser has probably stopped the worker. */
const replyTimeout = 90_000;

/**
 * `<offline-copy>`: saves the site on the device, shows what is saved, and deletes it. All its
 * sentences are in its HTML. Before the reader presses a button, it registers and stores nothing.
 */
class OfflineCopy extends HTMLElement {
  #isBusy = false;

  connectedCallback(): void {
    this.hidden = false;
    this.#on(hooks.keep, () => this.#keep());
    this.#on(hooks.update, () => this.#keep());
    this.#on(hooks.remove, () => this.#remove());
    // Another tab may have changed what is saved. A message about a failure stays.
    document.addEventListener(
      'visibilitychange',
      () =>
        document.visibilityState === 'visible' &&
        !this.#isBusy &&
        !this.dataset['state']?.includes('failed') &&
        void this.#refresh(),
    );
    void this.#refresh();
  }

  #on(hook: Hook, act: () => Promise<void>): void {
    this.querySelector(`button[${hook}]`)!.addEventListener('click', () => {
      if (this.#isBusy) return;
      this.#isBusy = true;
      // Storage may be blocked after the page was opened.
      void act()
        .catch(() => this.#show('impossible'))
        .finally(() => (this.#isBusy = false));
    });
  }

  #show(...shown: readonly ShownState[]): void {
    for (const part of this.querySelectorAll<HTMLElement>(`[${hooks.when}]`)) {
      const states = part.getAttribute(hooks.when)!.split(' ');
      part.hidden = !states.some((state) => shown.includes(state as ShownState));
    }
    // Tests wait for this.
    this.dataset['state'] = shown.join(' ');
  }

  #setText(name: string, text: string): void {
    this.querySelector(`[${hooks.fill}="${name}"]`)!.textContent = text;
  }

  /** Announces a sentence in the live region, or empties the region. */
  #announce(sentence?: Hook): void {
    const status = this.querySelector('[role="status"]')!;
    status.textContent = sentence ? status.getAttribute(sentence) : '';
  }

  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const found = await navigator.serviceWorker.getRegistration(scope);
    return found?.scope === scope ? found : undefined;
  }

  /** Shows what is saved. */
  async #refresh(): Promise<void> {
    try {
      // Saving needs locks, which are missing before Safari 15.4 and Firefox 96.
      if (!('locks' in navigator)) return this.#show('impossible');
      // Read the state first: where storage is blocked, asking for the worker first would log an
      // error in Firefox.
      const state = await readState(scope);
      const registration = await this.#registration();
      // The browser has deleted the worker but not the caches.
      if (!registration && state) await this.#deleteAll();
      if (!registration || !state) return this.#show('off');
      this.#watch(registration);
      const lang = document.documentElement.lang;
      this.#setText('version', state.current.slice(0, 7));
      this.#setText(
        'since',
        new Intl.DateTimeFormat(lang === 'es' ? 'es-PE' : 'en-GB', { dateStyle: 'long' }).format(
          new Date(state.since),
        ),
      );
      if (state.newest === state.current) this.#show('kept');
      else this.#show('kept', 'newer');
    } catch {
      // There are no service workers (no https, an old browser) or no storage (a private window).
      this.#show('impossible');
    }
  }

  /** Refreshes when the browser has found another version. */
  #watch(registration: ServiceWorkerRegistration): void {
    const watchInstalling = (): void => {
      const worker = registration.installing;
      if (worker) worker.onstatechange = () => this.#isBusy || void this.#refresh();
    };
    registration.onupdatefound = watchInstalling;
    watchInstalling();
  }

  /**
   * Saves the newest version. If an earlier one was saved, reloads this page; other tabs keep their
   * version.
   */
  async #keep(): Promise<void> {
    const before = await readState(scope);
    this.#announce();
    this.#showProgress(0, 0);
    this.#show('keeping');
    let outcome: Failure | 'kept';
    try {
      const registration = before
        ? await this.#registration()
        : await navigator.serviceWorker.register(policy?.createScriptURL(script) ?? script, {
            scope,
            updateViaCache: 'none',
          });
      const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
      if (!worker) throw new Error('There is no worker.');
      const reply = await askToKeep(worker, (done, all) => this.#showProgress(done, all));
      outcome = reply.say === 'failed' ? reply.why : 'kept';
    } catch (error) {
      // Registering throws a TypeError if the script cannot be loaded.
      outcome = error instanceof TypeError ? 'network' : failureOf(error);
    }
    if (outcome === 'kept') {
      if (before) return location.reload();
      this.#announce(hooks.kept);
      return this.#refresh();
    }
    if (!before) await this.#deleteAll();
    for (const why of this.querySelectorAll<HTMLElement>(`[${hooks.why}]`))
      why.hidden = why.getAttribute(hooks.why) !== outcome;
    this.#show('failed', ...(before ? (['kept', 'newer'] as const) : (['off'] as const)));
    this.querySelector<HTMLElement>(`[${hooks.when}="failed"]`)!.focus();
  }

  #showProgress(done: number, all: number): void {
    const bar = this.querySelector('progress')!;
    if (all === 0) bar.removeAttribute('value');
    else Object.assign(bar, { max: all, value: done });
    this.#setText('done', String(done));
    this.#setText('all', all === 0 ? '…' : String(all));
  }

  async #remove(): Promise<void> {
    await this.#deleteAll();
    this.#show('off');
    this.#announce(hooks.removed);
    this.querySelector<HTMLElement>(`button[${hooks.keep}]`)!.focus();
  }

  /** Unregisters the worker and deletes all that it stored. */
  async #deleteAll(): Promise<void> {
    await withLock(scope, async () => {
      await (await this.#registration())?.unregister();
      await deleteCaches(scope);
    });
  }
}

/** Asks a worker to save its version. Returns its last reply; rejects if replies stop before. */
async function askToKeep(
  worker: ServiceWorker,
  onProgress: (done: number, all: number) => void,
): Promise<Reply> {
  const { port1, port2 } = new MessageChannel();
  try {
    return await new Promise<Reply>((done, failed) => {
      const startTimer = (): ReturnType<typeof setTimeout> =>
        setTimeout(() => failed(new Error('The worker does not answer.')), replyTimeout);
      let timer = startTimer();
      port1.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer);
        if (data.say !== 'doing') return done(data);
        timer = startTimer();
        onProgress(data.done, data.all);
      };
      worker.postMessage(keepMessage, [port2]);
    });
  } finally {
    port1.close();
  }
}

customElements.define('offline-copy', OfflineCopy);
