import type { Hook } from '../hooks.ts';
import { type Failure, failureOf, keepMessage, type Reply } from './messages.ts';
import * as hooks from './offline-hooks.ts';
import { withLock, deleteCaches, readState } from './state.ts';

/** What the element shows; each is a part of its HTML with that name in `hooks.when`. */
type Shown = 'off' | 'keeping' | 'kept' | 'newer' | 'failed' | 'impossible';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}

/** The address of the top of the site. */
const scope = new URL(import.meta.env.BASE_URL, location.href).href;
/** The address of the worker's script. */
const script = `${scope}sw.js`;
/** Trusted Types ask for a policy for that address: it can name no other. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy(
  'umbral-offline',
  { createScriptURL: () => script },
);

/** A worker that says nothing for so long, in milliseconds, was stopped by the browser. */
const patience = 90_000;

/**
 * The part of a page that keeps the site on the device, says what is kept, and takes it away again.
 * Every sentence stands in its HTML. Nothing is registered or stored before the reader presses its
 * button.
 */
class OfflineCopy extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    this.hidden = false;
    this.#on(hooks.keep, () => this.#keep());
    this.#on(hooks.update, () => this.#keep());
    this.#on(hooks.remove, () => this.#remove());
    // Another tab may have changed what is kept; but what failed here stays to be read.
    document.addEventListener(
      'visibilitychange',
      () =>
        document.visibilityState === 'visible' &&
        !this.#busy &&
        !this.dataset['state']?.includes('failed') &&
        void this.#look(),
    );
    void this.#look();
  }

  #on(hook: Hook, act: () => Promise<void>): void {
    this.querySelector(`button[${hook}]`)!.addEventListener('click', () => {
      if (this.#busy) return;
      this.#busy = true;
      // Storage that was there when the page opened may be taken away later.
      void act()
        .catch(() => this.#show('impossible'))
        .finally(() => (this.#busy = false));
    });
  }

  #show(...shown: readonly Shown[]): void {
    for (const part of this.querySelectorAll<HTMLElement>(`[${hooks.when}]`)) {
      const states = part.getAttribute(hooks.when)!.split(' ');
      part.hidden = !states.some((state) => shown.includes(state as Shown));
    }
    // Tests wait for this.
    this.dataset['state'] = shown.join(' ');
  }

  #fill(name: string, text: string): void {
    this.querySelector(`[${hooks.fill}="${name}"]`)!.textContent = text;
  }

  /** Says a sentence of the live region to screen readers, and shows it; without one, nothing. */
  #say(sentence?: Hook): void {
    const status = this.querySelector('[role="status"]')!;
    status.textContent = sentence ? status.getAttribute(sentence) : '';
  }

  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const found = await navigator.serviceWorker.getRegistration(scope);
    return found?.scope === scope ? found : undefined;
  }

  /** Looks at what is kept, and shows it. */
  async #look(): Promise<void> {
    try {
      // Keeping needs locks, which browsers have later than the rest: from Safari 15.4 and Firefox
      // 96 on.
      if (!('locks' in navigator)) return this.#show('impossible');
      // The state first: where storage is blocked this is refused quietly, and asking for the
      // worker is an error in Firefox's console.
      const state = await readState(scope);
      const registration = await this.#registration();
      // What a browser left when it took one of the two away.
      if (!registration && state) await this.#forget();
      if (!registration || !state) return this.#show('off');
      this.#watch(registration);
      const lang = document.documentElement.lang;
      this.#fill('version', state.current.slice(0, 7));
      this.#fill(
        'since',
        new Intl.DateTimeFormat(lang === 'es' ? 'es-PE' : 'en-GB', { dateStyle: 'long' }).format(
          new Date(state.since),
        ),
      );
      if (state.newest === state.current) this.#show('kept');
      else this.#show('kept', 'newer');
    } catch {
      // No service workers (an address without https, an old browser), or no storage (a private
      // window).
      this.#show('impossible');
    }
  }

  /** Looks anew when the browser has found another version. */
  #watch(registration: ServiceWorkerRegistration): void {
    const follow = (): void => {
      const worker = registration.installing;
      if (worker) worker.onstatechange = () => this.#busy || void this.#look();
    };
    registration.onupdatefound = follow;
    follow();
  }

  /**
   * Keeps the newest version. With an earlier one kept, this page then opens anew; other tabs stay
   * as they are.
   */
  async #keep(): Promise<void> {
    const before = await readState(scope);
    this.#say();
    this.#progress(0, 0);
    this.#show('keeping');
    let end: Failure | 'kept';
    try {
      const registration = before
        ? await this.#registration()
        : await navigator.serviceWorker.register(policy?.createScriptURL(script) ?? script, {
            scope,
            updateViaCache: 'none',
          });
      const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
      if (!worker) throw new Error('There is no worker.');
      const reply = await askToKeep(worker, (done, all) => this.#progress(done, all));
      end = reply.say === 'failed' ? reply.why : 'kept';
    } catch (error) {
      // A worker's script that does not come is a TypeError.
      end = error instanceof TypeError ? 'network' : failureOf(error);
    }
    if (end === 'kept') {
      if (before) return location.reload();
      this.#say(hooks.kept);
      return this.#look();
    }
    if (!before) await this.#forget();
    for (const why of this.querySelectorAll<HTMLElement>(`[${hooks.why}]`))
      why.hidden = why.getAttribute(hooks.why) !== end;
    this.#show('failed', ...(before ? (['kept', 'newer'] as const) : (['off'] as const)));
    this.querySelector<HTMLElement>(`[${hooks.when}="failed"]`)!.focus();
  }

  #progress(done: number, all: number): void {
    const bar = this.querySelector('progress')!;
    if (all === 0) bar.removeAttribute('value');
    else Object.assign(bar, { max: all, value: done });
    this.#fill('done', String(done));
    this.#fill('all', all === 0 ? '…' : String(all));
  }

  async #remove(): Promise<void> {
    await this.#forget();
    this.#show('off');
    this.#say(hooks.removed);
    this.querySelector<HTMLElement>(`button[${hooks.keep}]`)!.focus();
  }

  /** Takes everything away: the worker, and all that it stored. */
  async #forget(): Promise<void> {
    await withLock(scope, async () => {
      await (await this.#registration())?.unregister();
      await deleteCaches(scope);
    });
  }
}

/** Asks a worker to keep its version, and gives its last answer. Rejects when none comes. */
async function askToKeep(
  worker: ServiceWorker,
  doing: (done: number, all: number) => void,
): Promise<Reply> {
  const { port1, port2 } = new MessageChannel();
  try {
    return await new Promise<Reply>((done, failed) => {
      const late = (): ReturnType<typeof setTimeout> =>
        setTimeout(() => failed(new Error('The worker does not answer.')), patience);
      let timer = late();
      port1.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer);
        if (data.say !== 'doing') return done(data);
        timer = late();
        doing(data.done, data.all);
      };
      worker.postMessage(keepMessage, [port2]);
    });
  } finally {
    port1.close();
  }
}

customElements.define('offline-copy', OfflineCopy);
