/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker?: boolean; ranking?: Readonly<Record<string, number | Readonly<Record<string, number>>>> }): Promise<void>;
  search(query: string, options?: { filters?: Filters }): Promise<{ results: readonly PagefindResult[] } | null>;
}

/** Filter by its name in records.ts: the value that a record must have. */
export type Filters = Readonly<Record<string, string>>;

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** What the place is called, of a sentence of the law. */
  readonly place?: string | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Loads the bundle of a language. Rejects when it is missing (as in `astro dev`) or cannot run. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Addresses in the index are complete. No worker: the page's Trusted Types would refuse to start one. A word in a title counts
  // most; how long a text is matters little, since all are short.
  await pagefind.options({ baseUrl: '/', noWorker: true, ranking: { metaWeights: { title: 4 }, pageLength: 0.4, termFrequency: 0.4 } });
  return pagefind;
}
