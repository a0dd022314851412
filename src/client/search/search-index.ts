/** Values that a record must have, by the name of the filter (src/search/search-record.ts). */
export type SearchFilters = Readonly<Record<string, string>>;

/** A record as the index stores it. */
export interface RecordData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A record that matches a search. */
export interface IndexHit {
  /** Identifies the record among all hits of one index. */
  readonly id: string;
  /** Relevance; comparable only with other hits of the same search. */
  readonly score: number;
  /** Loads the record. Rejects when it cannot be loaded. */
  load(): Promise<RecordData>;
}

/** A full-text index of records in one language. */
export interface SearchIndex {
  /**
   * Finds the records that contain all terms and pass all filters.
   *
   * @param terms words, or a phrase in double quotes; null for every record that passes the
   * filters.
   * @throws Error when a part of the index cannot be loaded.
   */
  search(terms: string | null, filters?: SearchFilters): Promise<readonly IndexHit[]>;
}
