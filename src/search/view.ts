import type { PagefindData } from './pagefind.ts';

/** A stretch of a result's words, and whether it matched. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

/** A result as it is shown. */
export interface ShownResult {
  readonly url: string;
  readonly title: string;
  /** The wording in time, for sentences of the law. */
  readonly version: string;
  readonly words: readonly Stretch[];
}

/** The results in their two groups, each in the order of the search. */
export interface ShownResults {
  readonly law: readonly ShownResult[];
  readonly other: readonly ShownResult[];
}

/** A sentence of the law is shown whole; of a page, this many words around the first match. */
const around = 14;

/** Sorts results into the law and the rest; in the law, its own words come before our summaries of the later wording. */
export function viewOf(found: readonly PagefindData[]): ShownResults {
  const isLaw = (data: PagefindData): boolean => data.filters['kind']?.includes('law') ?? false;
  const isSummary = (data: PagefindData): number => (data.filters['text']?.includes('summary') ? 1 : 0);
  const law = found.filter(isLaw).sort((a, b) => isSummary(a) - isSummary(b));
  return { law: law.map((data) => shown(data, true)), other: found.filter((data) => !isLaw(data)).map((data) => shown(data, false)) };
}

function shown(data: PagefindData, whole: boolean): ShownResult {
  const words = data.content.split(/\s+/);
  const first = Math.min(...data.locations, words.length - 1);
  const from = whole ? 0 : Math.max(0, first - around);
  const to = whole ? words.length : Math.min(words.length, first + around);
  const stretches = words.slice(from, to).map((word, index) => ({ text: word, match: data.locations.includes(from + index) }));
  return { url: data.url, title: data.meta['title'] ?? data.url, version: data.meta['version'] ?? '', words: stretches };
}
