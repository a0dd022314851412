import type { PagefindData } from './pagefind.ts';
import { small } from './small.ts';
import { rootOf, wordsOf } from './words.ts';

/** A stretch of a result's words, and whether it matched. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

/** What stands where words of a page are left out; it is none of them. */
export const cut = '…';
const left: Stretch = { text: cut, match: false };

/** A result as it is shown. */
export interface ShownResult {
  readonly url: string;
  readonly title: string;
  /** The id of the wording in time, for sentences of the law. */
  readonly version: string;
  readonly words: readonly Stretch[];
}

/** The results in their groups, each in the order of the search. */
export interface ShownResults {
  /** Whether the law stands first: when a sentence of it answers about as well as anything. */
  readonly lawFirst: boolean;
  readonly law: readonly ShownResult[];
  readonly other: readonly ShownResult[];
  /** Sentences not in force that say nearly what a sentence of `law` says: they stand last. */
  readonly earlier: readonly ShownResult[];
}

/** A record that was loaded: how much of the query it holds, and with what its name adds to that. */
export interface Loaded {
  readonly data: PagefindData;
  readonly held: number;
  readonly score: number;
}

/** A sentence of the law is shown whole; of a page, this many words around the first match. */
const around = 14;
/** A sentence that holds less of the query than this, against the best result, does not stand before it; and one that answers much less, not at all. Sentences have no names, so names do not count here. */
const first = 0.9;
const fair = 0.6;

/** Two sentences that share this much of their words are wordings of one sentence. */
const alike = 0.35;

const isLaw = (data: PagefindData): boolean => data.filters['kind']?.includes('law') ?? false;

/**
 * Sorts results into the law and the rest. In the law, of two sentences that answer alike the one in force comes first; an
 * earlier wording of a sentence that is shown stands in a group of its own.
 *
 * @param sought the words searched for, whose family is marked.
 * @param notInForce the versions that were replaced or have not begun.
 */
export function viewOf(found: readonly Loaded[], sought: readonly string[], notInForce: readonly string[]): ShownResults {
  const most = Math.max(...found.map(({ held }) => held), 0);
  const isCurrent = ({ data }: Loaded): boolean => !notInForce.includes(data.filters['version']?.[0] ?? '');
  const standing = (one: Loaded): number => one.score * (isCurrent(one) ? 1 : 0.85);
  const roots = new Set(sought.flatMap(wordsOf).filter((word) => !small.has(word)).map(rootOf));
  const law = found.filter(({ data, held }) => isLaw(data) && held >= fair * most).sort((a, b) => standing(b) - standing(a));
  const other = found.filter(({ data }) => !isLaw(data));
  const current = law.filter(isCurrent).map(({ data }) => rootSet(data.content));
  const isEarlier = (one: Loaded): boolean => !isCurrent(one) && current.some((words) => overlap(words, rootSet(one.data.content)) >= alike);
  return {
    lawFirst: law.some(({ held }) => held >= first * most),
    law: law.filter((one) => !isEarlier(one)).map(({ data }) => shown(data, roots, true)),
    other: other.map(({ data }) => shown(data, roots, false)),
    earlier: law.filter(isEarlier).map(({ data }) => shown(data, roots, true)),
  };
}

const rootSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(rootOf));

/** How much two sets share, of all that is in either: 0 to 1 (the Jaccard index). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

function shown(data: PagefindData, roots: ReadonlySet<string>, whole: boolean): ShownResult {
  const words = data.content.split(/\s+/);
  const matches = words.map((word) => wordsOf(word).some((part) => roots.has(rootOf(part))));
  const first = matches.indexOf(true);
  const from = whole ? 0 : Math.max(0, first - around);
  // Without a match, as many words from the beginning.
  const to = whole ? words.length : Math.min(words.length, first < 0 ? 2 * around : first + around);
  const stretches = words.slice(from, to).map((text, index) => ({ text, match: matches[from + index] ?? false }));
  return { url: data.url, title: data.meta['title'] ?? data.place ?? data.url, version: data.filters['version']?.[0] ?? '', words: [...(from > 0 ? [left] : []), ...stretches, ...(to < words.length ? [left] : [])] };
}
