import type { RecordData, SearchFilters } from './search-index.ts';

/** The part of Pagefind's browser interface in use: https://pagefind.app/docs/api/ */
export interface Pagefind {
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
