/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  /** Records that were asked for, by their ids; one that failed stays so until it is taken out. */
  readonly loaded_fragments: Record<string, unknown>;
  /** Without words, everything that the filters let through. */
  search(
    query: string | null,
    options?: { filters?: SearchFilters },
  ): Promise<{ results: readonly PagefindResult[] } | null>;
}

/** Filter by its name in records.ts: the value that a record must have. */
export type SearchFilters = Readonly<Record<string, string>>;

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<RecordData>;
}

/** The number of a record, in the order of records.ts, which ends its id after the language and a hash: see steady.ts. */
export const numberOf = ({ id }: Pick<PagefindResult, 'id'>): number =>
  Number.parseInt(id.slice('es_'.length + 8), 36);

export interface RecordData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** What the place is called, of a sentence of the law. */
  readonly place?: string | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** How to load after something failed. */
export interface LoadOptions {
  /** How often it has failed. A script that broke, and one whose memory was left in disorder, is loaded under another address. */
  readonly failures: number;
  /** Whether the browser should ask the server even for what it has kept, since that may be what is broken. */
  readonly reload: boolean;
}

/** The browser does not let pages run WebAssembly: it was switched off, or a policy added on the way forbids it. */
export class WebAssemblyBlockedError extends Error {}

interface Instance extends Pagefind {
  fetching: RequestInit | undefined;
  init(lang: string, options: { load_wasm: boolean }): Promise<void>;
}
type Ranking = Readonly<Record<string, number | Readonly<Record<string, number>>>>;
interface Script {
  readonly PagefindInstance: new (options: {
    basePath: string;
    baseUrl: string;
    primary: true;
    ranking: Ranking;
  }) => Instance;
}

/** Loads the bundle of a language, whose address ends with its name. Rejects when it is missing (as in `astro dev`) or broken; with `Blocked` when it cannot run here. */
export async function loadPagefind(
  bundle: string,
  { failures, reload }: LoadOptions,
): Promise<Pagefind> {
  try {
    // The empty module. Tried before 90 kB are loaded in vain.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new WebAssemblyBlockedError();
  }
  const { PagefindInstance } = (await import(
    /* @vite-ignore */ `${bundle}pagefind.js${failures > 0 ? `?${failures}` : ''}`
  )) as Script;
  // Addresses in the index are complete. A word in a title counts most; how long a text is matters little, since all are short.
  const pagefind = new PagefindInstance({
    basePath: bundle,
    baseUrl: '/',
    primary: true,
    ranking: { metaWeights: { title: 4 }, pageLength: 0.4, termFrequency: 0.4 },
  });
  pagefind.fetching = requestInit(reload);
  await pagefind.init(bundle.split('/').slice(-2)[0] ?? '', { load_wasm: true });
  return pagefind;
}

export const requestInit = (reload: boolean): RequestInit | undefined =>
  reload ? { cache: 'reload' } : undefined;
