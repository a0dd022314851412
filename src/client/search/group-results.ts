import type { CitationCard } from './citation/cards.ts';
import { type CitablePlace, type CitationIndex, isInForce } from './citation/places.ts';
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

/** A result, or a place of the law that a query cites. */
export type AnswerItem = CitationCard | ResultView;

/** The address, the title and the version of an item. */
export const placeOf = (item: AnswerItem): Pick<CitablePlace, 'url' | 'title' | 'version'> =>
  'place' in item ? item.place : item;

/** The open groups: situations; the law in force; terms, places for help and other pages. */
export const openGroups = ['situation', 'law', 'reference'] as const;
/** The group of sentences that are not in force. */
export const earlierGroup = 'earlier';
/** The group of results in the other language. */
export const otherLanguageGroup = 'other-language';
type OwnGroup = (typeof openGroups)[number] | typeof earlierGroup;

/** A group as it is shown. */
export interface AnswerGroup {
  readonly name: OwnGroup | typeof otherLanguageGroup;
  readonly items: readonly AnswerItem[];
  /** Whether it shows its items before the reader asks for them. */
  readonly isOpen: boolean;
}

/** The cited places and the results of an answer. */
export interface GroupedAnswer {
  /** In the order in which they are shown. */
  readonly groups: readonly AnswerGroup[];
  /** Whether what is not in force answers best, and nothing in force answers at all. */
  readonly isEarlierFirst: boolean;
  /** Whether open groups have more results than they show. */
  readonly hasMore: boolean;
}

/** A loaded record with the share of the query that it matches, and its score. */
export interface LoadedHit {
  readonly data: RecordData;
  readonly matched: number;
  readonly score: number;
}

/** What is shown of an answer beside its records. */
export interface AnswerContext {
  /** The places of the law that the query cites. */
  readonly cards: readonly CitationCard[];
  /** Whether the query has terms besides its citation. */
  readonly hasOtherTerms: boolean;
  /** The searched texts; words with the same stems are marked. */
  readonly texts: readonly string[];
  /** Whether groups show all loaded records, and not only their best. */
  readonly showAll: boolean;
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

const hasKind = ({ data }: LoadedHit, kind: string): boolean =>
  data.filters['kind']?.includes(kind) ?? false;
/** Whether it is a provision of depth `text`: its version is named with its law. */
const isTextOnly = ({ data }: LoadedHit): boolean =>
  data.filters['version']?.[0]?.includes('/') ?? false;
/** The score of a record, less the penalty if its title counts, and that of a law not in force. */
const penalizedScore = (penalty: number, one: LoadedHit): number =>
  one.score -
  (isTextOnly(one) ? penalty : 0) -
  (hasKind(one, notInForceKind) ? notInForcePenalty : 0);

function groupOf(one: LoadedHit): OwnGroup {
  if (hasKind(one, 'law')) return hasKind(one, notInForceKind) ? earlierGroup : 'law';
  return hasKind(one, 'category') ? 'situation' : 'reference';
}

/** Sorts records and cited places into groups, and the groups into their order. */
export function groupResults(
  hits: readonly LoadedHit[],
  { cards, hasOtherTerms, texts, showAll }: AnswerContext,
  { places, notInForce }: CitationIndex,
): GroupedAnswer {
  const bestMatch = Math.max(...hits.map(({ matched }) => matched), 0);
  const best = Math.max(...hits.map(({ score }) => score), 0);
  const stems = new Set(
    texts
      .flatMap(tokenize)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
  const ranked = hits
    .filter((one) => !hasKind(one, 'law') || one.matched >= minLawShare * bestMatch)
    .sort((a, b) => b.score - a.score);
  const inGroup = (name: OwnGroup): readonly LoadedHit[] =>
    ranked
      .filter((one) => groupOf(one) === name)
      .sort((a, b) => penalizedScore(titlePenalty, b) - penalizedScore(titlePenalty, a));
  // The first sentence of the site's own law is shown if no result has more of the query.
  const ownLaw = inGroup('law').find((one) => !isTextOnly(one) && one.matched === bestMatch);
  const isShown = (one: LoadedHit, at: number): boolean =>
    showAll || at === 0 || one === ownLaw || (at < maxShown && one.score >= minShownScore * best);
  const bestOf = (name: OwnGroup): number =>
    Math.max(-1, ...inGroup(name).map((one) => penalizedScore(titlePenaltyOfGroup, one))) -
    (name === 'reference' ? referencePenalty : 0);

  const isEarlier = ({ place: { version = '', provision } }: CitationCard): boolean =>
    !isInForce(notInForce, version, provision);
  const isEarlierFirst = cards[0]
    ? isEarlier(cards[0])
    : ranked[0] !== undefined && groupOf(ranked[0]) === earlierGroup && inGroup('law').length === 0;
  // "art. 36 amnistía" asks about an article: the best answer stands before its card.
  const isArticleWithTerms = hasOtherTerms && cards[0]?.place.version === undefined;
  const groupNamed = (name: OwnGroup): AnswerGroup => {
    const shown = inGroup(name).filter((one, at) => name === earlierGroup || isShown(one, at));
    const found = shown.map(({ data }) => resultView(data, stems, places));
    const cited = cards.filter((card) => name === (isEarlier(card) ? earlierGroup : 'law'));
    const before = isArticleWithTerms && name === 'law' ? 1 : 0;
    return {
      name,
      items: [...found.slice(0, before), ...cited, ...found.slice(before)],
      isOpen: name !== earlierGroup || isEarlierFirst,
    };
  };
  // A citation alone goes straight to the law.
  const isLawFirst = cards.length > 0 && !isArticleWithTerms;
  const rankOf = (name: OwnGroup): number =>
    isLawFirst && name === 'law' ? Infinity : bestOf(name);
  const open = [...openGroups].sort((a, b) => rankOf(b) - rankOf(a)).map(groupNamed);
  const earlier = groupNamed(earlierGroup);
  return {
    groups: isEarlierFirst ? [earlier, ...open] : [...open, earlier],
    isEarlierFirst,
    hasMore: openGroups.some((name) => !inGroup(name).every(isShown)),
  };
}

function resultView(
  { url, content, meta, filters }: RecordData,
  stems: ReadonlySet<string>,
  places: CitationIndex['places'],
): ResultView {
  const title = meta['title'];
  const words = content.split(/\s+/);
  const matches = words.map((word) => tokenize(word).some((part) => stems.has(stem(part))));
  const first = matches.indexOf(true);
  // A sentence of the law, which has no title of its own, is shown whole.
  const from = title === undefined ? 0 : Math.max(0, first - snippetRadius);
  // Without a match, as many words from the beginning.
  const end = first < 0 ? 2 * snippetRadius : first + snippetRadius;
  const to = title === undefined ? words.length : Math.min(words.length, end);
  const parts = words
    .slice(from, to)
    .map((text, index) => ({ text, match: matches[from + index] ?? false }));
  return {
    url,
    title: title ?? places.find((place) => place.url === url)?.title ?? url,
    version: filters['version']?.[0] ?? '',
    words: [...(from > 0 ? [omission] : []), ...parts, ...(to < words.length ? [omission] : [])],
  };
}
