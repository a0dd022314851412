import type { CitationCard } from './citation/cards.ts';
import { isInForce } from './citation/places.ts';
import { type GroupedResults, type OpenGroup, type ResultView } from './group-results.ts';

/** The parts of an answer that are shown in groups. */
export interface GroupedAnswer {
  /** The places of the law that the query cites. */
  readonly cards: readonly CitationCard[];
  /** Whether the query has terms besides its citation. */
  readonly hasOtherTerms: boolean;
  readonly results: GroupedResults;
}

/** A cited place or a result. */
export type AnswerItem = CitationCard | ResultView;

/** A group as it is shown. */
export interface AnswerGroup {
  readonly name: OpenGroup | 'earlier';
  readonly items: readonly AnswerItem[];
}

/**
 * Puts cited places and results into groups, in the order in which they are shown.
 *
 * @param notInForce as in `isInForce`.
 */
export function arrangeGroups(
  answer: GroupedAnswer,
  notInForce: readonly string[],
): readonly AnswerGroup[] {
  const { cards, results } = answer;
  // "art. 36 amnistía" asks about an article: the best answer stands before its card.
  const isArticleWithTerms = answer.hasOtherTerms && cards[0]?.place.version === undefined;
  const groupOf = (name: OpenGroup | 'earlier'): AnswerGroup => {
    const own = cards.filter((card) => name === (isEarlier(card, notInForce) ? 'earlier' : 'law'));
    const before = isArticleWithTerms && name === 'law' ? 1 : 0;
    const found = results[name];
    return { name, items: [...found.slice(0, before), ...own, ...found.slice(before)] };
  };
  // A citation alone goes straight to the law.
  const order: readonly OpenGroup[] =
    cards.length > 0 && !isArticleWithTerms
      ? ['law', ...results.order.filter((name) => name !== 'law')]
      : results.order;
  const open = order.map(groupOf);
  const earlier = groupOf('earlier');
  return isEarlierFirst(answer, notInForce) ? [earlier, ...open] : [...open, earlier];
}

/** Whether what is not in force answers a query best: it is then shown first, and open. */
export const isEarlierFirst = (
  { cards, results }: GroupedAnswer,
  notInForce: readonly string[],
): boolean => (cards[0] ? isEarlier(cards[0], notInForce) : results.onlyEarlier);

const isEarlier = (
  { place: { version, provision } }: CitationCard,
  notInForce: readonly string[],
): boolean => version !== undefined && !isInForce(notInForce, version, provision);
