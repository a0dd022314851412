// What the worker uses of its surroundings. The types of TypeScript's own "webworker" cannot stand
// beside those of a page.

interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}

export interface AskedEvent extends Waiting {
  readonly request: Request;
  /** The page that asks; empty when a page itself is asked for. */
  readonly clientId: string;
  /** The page that will come of it. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface ToldEvent extends Waiting {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Client {
  readonly id: string;
  readonly frameType: 'auxiliary' | 'top-level' | 'nested' | 'none';
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    get(id: string): Promise<Client | undefined>;
    /** Those used last come first. */
    matchAll(options: {
      includeUncontrolled: boolean;
      type: 'all' | 'window';
    }): Promise<readonly Client[]>;
  };
  addEventListener(type: 'install', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}
