import type { RecordData, SearchFilters } from './search-index.ts';

/** The part of Pagefind's browser interface in use: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    ranking: Readonly<Record<string, unknown>>;
  }): PagefindInstance;
}
export interface PagefindInstance {
  search(
    terms: string,
    options: { filters: SearchFilters },
  ): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      data(): Promise<RecordData>;
    }[];
    readonly unfilteredResultCount: number;
    readonly totalFilters: Readonly<Record<string, unknown>>;
  }>;
}

/** The browser does not run WebAssembly: it is switched off, or a policy forbids it. */
export class WebAssemblyBlockedError extends Error {}

/** How to load after a failure. */
export interface LoadOptions {
  /** How often loading has failed. A module that failed is imported again under another address. */
  readonly failures: number;
  /** Whether to bypass the HTTP cache. */
  readonly reload: boolean;
  /** Imports Pagefind's script; needed in Node, which imports no modules over HTTP. */
  readonly importModule?: (address: string) => Promise<unknown>;
}

/**
 * Loads Pagefind's script. Its published interface says nothing of what fails: here are the checks
 * and second tries that it lacks.
 *
 * @param bundle address of the folder that Pagefind wrote, with a slash at its end.
 * @throws WebAssemblyBlockedError before anything is loaded; Error when the script cannot be
 * loaded.
 */
export async function loadPagefind(
  bundle: string,
  { failures, reload, importModule }: LoadOptions,
): Promise<Pagefind> {
  requireWebAssembly();
  ignoreUnhandledRejections();
  if (reload) await refetch(bundle);
  const script = `${bundle}pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  return (await (importModule?.(script) ?? import(/* @vite-ignore */ script))) as Pagefind;
}

function requireWebAssembly(): void {
  try {
    // The empty module.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new WebAssemblyBlockedError();
  }
}

let isIgnoring = false;

/**
 * An instance starts to load before anything can handle its failure; the first search rejects with
 * the same error.
 */
function ignoreUnhandledRejections(): void {
  if (isIgnoring || typeof addEventListener === 'undefined') return;
  isIgnoring = true;
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof Error && event.reason.stack?.includes('/pagefind.js'))
      event.preventDefault();
  });
}

/** Replaces what the browser's cache holds of a bundle; Pagefind has no option for it. */
async function refetch(bundle: string): Promise<void> {
  const prefix = new URL(bundle, location.href).href;
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
  await Promise.all(
    [...new Set(addresses)]
      .filter((address) => address.startsWith(prefix))
      .map((address) =>
        fetch(address, { cache: 'reload' })
          .then((response) => response.arrayBuffer())
          .catch(() => undefined),
      ),
  );
}
