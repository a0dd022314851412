/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  /** Without words, everything that the filters let through. */
  search(query: string | null, options?: { filters?: Filters }): Promise<{ results: readonly PagefindResult[] } | null>;
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

interface Instance extends Pagefind {
  init(lang: string, options: { load_wasm: boolean }): Promise<void>;
}
type Ranking = Readonly<Record<string, number | Readonly<Record<string, number>>>>;
interface Script {
  readonly PagefindInstance: new (options: { basePath: string; baseUrl: string; primary: true; ranking: Ranking }) => Instance;
}

/** Loads the bundle of a language, whose address ends with its name. Rejects when it is missing (as in `astro dev`) or cannot run. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const { PagefindInstance } = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Script;
  // Addresses in the index are complete. A word in a title counts most; how long a text is matters little, since all are short.
  const pagefind = new PagefindInstance({ basePath: bundle, baseUrl: '/', primary: true, ranking: { metaWeights: { title: 4 }, pageLength: 0.4, termFrequency: 0.4 } });
  await pagefind.init(bundle.split('/').at(-2) ?? '', { load_wasm: true });
  return pagefind;
}
