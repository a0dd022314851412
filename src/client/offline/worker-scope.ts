// The part of ServiceWorkerGlobalScope that the worker uses. TypeScript cannot load its library
// "webworker" together with "dom", which the pages need.

interface ExtendableEventLike {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEventLike extends ExtendableEventLike {
  readonly request: Request;
  /** The page that sends the request; empty if a page itself is requested. */
  readonly clientId: string;
  /** The page that the request opens; empty if it opens none. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface ExtendableMessageEventLike extends ExtendableEventLike {
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
    /** In the order of last use, the latest first. */
    matchAll(options: {
      includeUncontrolled: boolean;
      type: 'all' | 'window';
    }): Promise<readonly Client[]>;
  };
  addEventListener(type: 'install', listener: (event: ExtendableEventLike) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEventLike) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableMessageEventLike) => void): void;
}
