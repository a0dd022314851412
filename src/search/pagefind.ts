/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker?: boolean }): Promise<void>;
  search(query: string): Promise<{ results: readonly PagefindResult[] } | null>;
}

export interface PagefindResult {
  readonly score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Which words of the content matched, counted from 0. */
  readonly locations: readonly number[];
}

/** Loads the bundle of a language. Rejects when it is missing (as in `astro dev`) or cannot run. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Addresses in the index are complete. No worker: the page's Trusted Types would refuse to start one.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  return pagefind;
}
