import { isInForce } from './citation/places.ts';
import type { RecordData } from './search-index.ts';
import { stopWords } from './stop-words.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokenizer.ts';

/** A word of a result, and whether it matched. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

/** Stands where words of a record are left out. */
const omission: SnippetPart = { text: '…', match: false };

/** A result as it is rendered. */
export interface ResultView {
  readonly url: string;
  readonly title: string;
  /** The id of its version; '' for a record that is no sentence of the law. */
  readonly version: string;
  readonly words: readonly SnippetPart[];
}

/** The open groups: situations; the law in force; terms, places for help and other pages. */
export const openGroups = ['situation', 'law', 'reference'] as const;
export type OpenGroup = (typeof openGroups)[number];
/** The group of results in the other language. */
export const otherLanguageGroup = 'other-language';

/** Results by group, each in the order of their scores. */
export interface GroupedResults extends Readonly<Record<OpenGroup, readonly ResultView[]>> {
  /** Sentences that are not in force. */
  readonly earlier: readonly ResultView[];
  /** The open groups, the one with the best result first. */
  readonly order: readonly OpenGroup[];
  /** Whether a sentence that is not in force answers best, and none in force answers at all. */
  readonly onlyEarlier: boolean;
  /** Whether open groups have more results than they show. */
  readonly hasMore: boolean;
}

/** A loaded record with the share of the query that it matches, and its score. */
export interface LoadedHit {
  readonly data: RecordData & { readonly title: string };
  readonly matched: number;
  readonly score: number;
}

/** The words of a page shown on each side of the first match; sentences of the law are whole. */
const snippetRadius = 14;
/**
 * Sentences of the law that match less than this share of the best match are left out. Scores do
 * not count here, since sentences have no titles.
 */
const minLawShare = 0.6;
/** How many results a group shows at first. */
const maxShown = 3;
/** After its first result a group shows those that score at least this share of the best of all. */
const minShownScore = 0.52;
/** The reference group comes first only if it scores higher than the others by more than this. */
const referencePenalty = 0.05;

/**
 * Subtracted from the score of a provision of depth `text` where results of a group are ordered. It
 * has a title, which scores higher than words within a text; sentences of the site's own law have
 * none.
 */
const titlePenalty = 0.6;
/** The same where groups are ordered. It is smaller, since a title says what a text is about. */
const titlePenaltyOfGroup = 0.2;

/** The kind, besides its own, of a record of a law that is not in force. */
export const notInForceKind = 'not-in-force';
/** Subtracted from the score of such a record: today's law comes first. */
const notInForcePenalty = 0.3;

const isLaw = ({ data }: LoadedHit): boolean => data.filters['kind']?.includes('law') ?? false;
/** Whether it is a provision of depth `text`: its version is named with its law. */
const isTextOnly = ({ data }: LoadedHit): boolean =>
  data.filters['version']?.[0]?.includes('/') ?? false;
/** The score of a record, less the penalty if its title counts, and that of a law not in force. */
const penalizedScore = (penalty: number, one: LoadedHit): number =>
  one.score -
  (isTextOnly(one) ? penalty : 0) -
  (one.data.filters['kind']?.includes(notInForceKind) ? notInForcePenalty : 0);

/**
 * Sorts results into groups.
 *
 * @param texts the searched texts; words with the same stems are marked.
 * @param notInForce as in `isInForce`.
 * @param showAll whether to show all results, and not only the best of each group.
 */
export function groupResults(
  hits: readonly LoadedHit[],
  texts: readonly string[],
  notInForce: readonly string[],
  showAll = false,
): GroupedResults {
  const bestMatch = Math.max(...hits.map(({ matched }) => matched), 0);
  const best = Math.max(...hits.map(({ score }) => score), 0);
  const stems = new Set(
    texts
      .flatMap(tokenize)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
  const ranked = [...hits]
    .filter((one) => !isLaw(one) || one.matched >= minLawShare * bestMatch)
    .sort((a, b) => b.score - a.score);
  const groupOf = (one: LoadedHit): OpenGroup | 'earlier' => {
    if (isLaw(one)) {
      const { version = [], provision = [] } = one.data.filters;
      return isInForce(notInForce, version[0] ?? '', provision[0]) ? 'law' : 'earlier';
    }
    return one.data.filters['kind']?.includes('category') ? 'situation' : 'reference';
  };
  const inGroup = (name: OpenGroup | 'earlier'): readonly LoadedHit[] =>
    ranked
      .filter((one) => groupOf(one) === name)
      .sort((a, b) => penalizedScore(titlePenalty, b) - penalizedScore(titlePenalty, a));
  const groups = {
    situation: inGroup('situation'),
    law: inGroup('law'),
    reference: inGroup('reference'),
    earlier: inGroup('earlier'),
  };
  // The first sentence of the site's own law is shown if no result has more of the query.
  const ownLaw = groups.law.find((one) => !isTextOnly(one) && one.matched === bestMatch);
  const isShownFirst = (one: LoadedHit, at: number): boolean =>
    at === 0 || one === ownLaw || (at < maxShown && one.score >= minShownScore * best);
  const shownFirst = (all: readonly LoadedHit[]): readonly LoadedHit[] =>
    showAll ? all : all.filter(isShownFirst);
  const view = (some: readonly LoadedHit[]): ResultView[] =>
    some.map((one) =>
      // A sentence of the law has no title of its own.
      resultView(one.data, stems, isLaw(one) && one.data.meta['title'] === undefined),
    );
  const bestOf = (name: OpenGroup): number =>
    Math.max(-1, ...groups[name].map((one) => penalizedScore(titlePenaltyOfGroup, one))) -
    (name === 'reference' ? referencePenalty : 0);
  const law = view(shownFirst(groups.law));
  return {
    situation: view(shownFirst(groups.situation)),
    law,
    reference: view(shownFirst(groups.reference)),
    earlier: view(groups.earlier),
    order: [...openGroups].sort((a, b) => bestOf(b) - bestOf(a)),
    hasMore:
      !showAll && openGroups.some((name) => shownFirst(groups[name]).length < groups[name].length),
    onlyEarlier: law.length === 0 && ranked.length > 0 && groupOf(ranked[0]!) === 'earlier',
  };
}

function resultView(
  data: LoadedHit['data'],
  stems: ReadonlySet<string>,
  isWhole: boolean,
): ResultView {
  const words = data.content.split(/\s+/);
  const matches = words.map((word) => tokenize(word).some((part) => stems.has(stem(part))));
  const first = matches.indexOf(true);
  const from = isWhole ? 0 : Math.max(0, first - snippetRadius);
  // Without a match, as many words from the beginning.
  const end = first < 0 ? 2 * snippetRadius : first + snippetRadius;
  const to = isWhole ? words.length : Math.min(words.length, end);
  const parts = words
    .slice(from, to)
    .map((text, index) => ({ text, match: matches[from + index] ?? false }));
  return {
    url: data.url,
    title: data.title,
    version: data.filters['version']?.[0] ?? '',
    words: [...(from > 0 ? [omission] : []), ...parts, ...(to < words.length ? [omission] : [])],
  };
}
