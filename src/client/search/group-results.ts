import type { RecordData } from './search-index.ts';
import { stopWords } from './stop-words.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenizer.ts';

/** A stretch of a result's words, and whether it matched. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

/** What stands where words of a page are left out; it is none of them. */
export const ellipsis = '…';
const left: SnippetPart = { text: ellipsis, match: false };

/** A result as it is shown. */
export interface ResultView {
  readonly url: string;
  readonly title: string;
  /** The id of the wording in time, for sentences of the law. */
  readonly version: string;
  readonly words: readonly SnippetPart[];
}

/**
 * The groups that stand open, by what a reader needs: what to do in a situation, the law in force,
 * and words, places for help and other pages.
 */
export const openGroups = ['situation', 'law', 'words'] as const;
export type OpenGroup = (typeof openGroups)[number];

/** The results in their groups, each in the order of the search. */
export interface GroupedResults extends Readonly<Record<OpenGroup, readonly ResultView[]>> {
  /** Sentences that are not in force: they stand closed, after the others. */
  readonly earlier: readonly ResultView[];
  /** The open groups, the one with the best result first. */
  readonly order: readonly OpenGroup[];
  /**
   * Whether such sentences answer best and the law in force says nothing of it: then they stand
   * first, and open.
   */
  readonly onlyEarlier: boolean;
  /** Whether some are left out at first. */
  readonly hasMore: boolean;
}

/**
 * A record that was loaded: how much of the query it holds, and with what its name adds to that.
 */
export interface LoadedHit {
  readonly data: RecordData & { readonly title: string };
  readonly matched: number;
  readonly score: number;
}

/** A sentence of the law is shown whole; of a page, this many words around the first match. */
const around = 14;
/**
 * A sentence of the law that holds less of the query than this, against the best result, is not
 * shown. Sentences have no names, so names do not count here.
 */
const fair = 0.6;
/**
 * At first a group shows its best result and those of its next two that answer about as well as the
 * best of all.
 */
const atMost = 3;
const asWell = 0.7;
/**
 * A situation or the law comes before words and places for help that answer better by no more than
 * this.
 */
const forNeed = 0.05;

const isLaw = ({ data }: LoadedHit): boolean => data.filters['kind']?.includes('law') ?? false;

/**
 * Sorts results into groups.
 *
 * @param sought the words searched for, whose family is marked.
 * @param notInForce the versions that were replaced or have not begun.
 * @param everything whether to show all of them, and not only the best of each group.
 */
export function groupResults(
  found: readonly LoadedHit[],
  sought: readonly string[],
  notInForce: readonly string[],
  everything = false,
): GroupedResults {
  const most = Math.max(...found.map(({ matched }) => matched), 0);
  const best = Math.max(...found.map(({ score }) => score), 0);
  const roots = new Set(
    sought
      .flatMap(tokenize)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
  const ranked = [...found]
    .filter((one) => !isLaw(one) || one.matched >= fair * most)
    .sort((a, b) => b.score - a.score);
  const groupOf = (one: LoadedHit): OpenGroup | 'earlier' => {
    if (isLaw(one))
      return notInForce.includes(one.data.filters['version']?.[0] ?? '') ? 'earlier' : 'law';
    return one.data.filters['kind']?.includes('category') ? 'situation' : 'words';
  };
  const inGroup = (name: OpenGroup | 'earlier'): LoadedHit[] =>
    ranked.filter((one) => groupOf(one) === name);
  const shownFirst = (all: readonly LoadedHit[]): readonly LoadedHit[] =>
    everything
      ? all
      : all.slice(0, atMost).filter(({ score }, at) => at === 0 || score >= asWell * best);
  const view = (name: OpenGroup | 'earlier'): ResultView[] =>
    (name === 'earlier' ? inGroup(name) : shownFirst(inGroup(name))).map((one) =>
      shown(one.data, roots, isLaw(one)),
    );
  const bestOf = (name: OpenGroup): number =>
    (inGroup(name)[0]?.score ?? -1) - (name === 'words' ? forNeed : 0);
  const law = view('law');
  return {
    situation: view('situation'),
    law,
    words: view('words'),
    earlier: view('earlier'),
    order: [...openGroups].sort((a, b) => bestOf(b) - bestOf(a)),
    hasMore:
      !everything &&
      openGroups.some((name) => shownFirst(inGroup(name)).length < inGroup(name).length),
    onlyEarlier: law.length === 0 && ranked.length > 0 && groupOf(ranked[0]!) === 'earlier',
  };
}

function shown(data: LoadedHit['data'], roots: ReadonlySet<string>, whole: boolean): ResultView {
  const words = data.content.split(/\s+/);
  const matches = words.map((word) => tokenize(word).some((part) => roots.has(stem(part))));
  const first = matches.indexOf(true);
  const from = whole ? 0 : Math.max(0, first - around);
  // Without a match, as many words from the beginning.
  const to = whole ? words.length : Math.min(words.length, first < 0 ? 2 * around : first + around);
  const stretches = words
    .slice(from, to)
    .map((text, index) => ({ text, match: matches[from + index] ?? false }));
  return {
    url: data.url,
    title: data.title,
    version: data.filters['version']?.[0] ?? '',
    words: [...(from > 0 ? [left] : []), ...stretches, ...(to < words.length ? [left] : [])],
  };
}
