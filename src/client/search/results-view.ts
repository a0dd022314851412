import type { CitationCard } from './citation/cards.ts';
import { createCardItem, createResultItem } from './result-items.ts';
import type { QueryPlan } from './query-plan.ts';
import type { SearchStrings } from './search-strings.ts';
import { type OpenGroup, type GroupedResults, openGroups } from './group-results.ts';

/**
 * A query is read no further than so many letters: every part of it may be a citation, and of
 * thousands of words that would stop the page.
 */
const longest = 300;

/** What stands in the field of a search, as far as it is read. */
export const readQuery = (field: HTMLInputElement): string => field.value.trim().slice(0, longest);

/**
 * Puts the cited places and the results of an answer into their groups under an element, which then
 * stand in the order of the answer. A
 * citation goes straight to the law; of an article about which more is asked, what answers that
 * comes first. `marking` as in items.ts.
 */
export function renderGroups(
  under: Element,
  {
    cards,
    hasOtherTerms,
    results,
  }: {
    readonly cards: readonly CitationCard[];
    readonly hasOtherTerms: boolean;
    readonly results: GroupedResults;
  },
  strings: SearchStrings,
  notInForce: readonly string[],
  marking = true,
): void {
  const isEarlier = ({ place: { version } }: CitationCard): boolean =>
    version !== undefined && notInForce.includes(version);
  const isAside = hasOtherTerms && cards[0]?.place.version === undefined;
  const group = (name: string): HTMLElement => groupElement(under, name);
  const items = (name: OpenGroup | 'earlier'): HTMLElement[] => {
    const own = cards
      .filter(
        (card) => (name === 'earlier' && isEarlier(card)) || (name === 'law' && !isEarlier(card)),
      )
      .map((card) => createCardItem(card, strings));
    const shown = results[name].map((one) => createResultItem(one, strings.versions, marking));
    const before = isAside && name === 'law' ? 1 : 0;
    return [...shown.slice(0, before), ...own, ...shown.slice(before)];
  };
  for (const name of [...openGroups, 'earlier'] as const) {
    const all = items(name);
    group(name).hidden = all.length === 0;
    replaceChildren(group(name).querySelector('ol')!, all);
  }
  const earlierFirst = cards.length > 0 ? isEarlier(cards[0]!) : results.onlyEarlier;
  const versions = [
    ...new Set([
      ...cards.filter(isEarlier).map(({ place }) => place.version),
      ...results.earlier.map(({ version }) => version),
    ]),
  ];
  const earlier = group('earlier');
  earlier.querySelector('details')!.open = earlierFirst;
  earlier.querySelector('summary')!.textContent = strings.earlier
    .replace('{{versions}}', versions.join(', '))
    .replace('{{count}}', String(earlier.querySelectorAll('li').length));
  const order =
    cards.length > 0 && !isAside
      ? ['law', ...results.order.filter((name) => name !== 'law')]
      : results.order;
  earlier.parentElement!.append(
    ...(earlierFirst ? [earlier, ...order.map(group)] : [...order.map(group), earlier]),
  );
}

/**
 * Says under an element that nothing was found about a query; the results, if any, are then closed
 * until the reader opens them.
 *
 * @param about the query about which nothing was found; without one it takes that back.
 * @returns what it says; '' when something was found.
 */
export function renderNoResults(under: Element, strings: SearchStrings, about?: string): string {
  const isNothing = about !== undefined;
  const said = isNothing ? strings.nothing.replace('{{query}}', () => about) : '';
  const container = under.querySelector<HTMLDetailsElement>('details[data-results]')!;
  const count = container.querySelectorAll('section:not([hidden]) a[data-result]').length;
  const summary = container.querySelector<HTMLElement>('summary')!;
  under.querySelector<HTMLElement>('[data-nothing]')!.hidden = !isNothing;
  under.querySelector('[data-nothing] h2')!.textContent = said;
  container.hidden = count === 0;
  container.open = !isNothing;
  summary.hidden = !isNothing;
  summary.textContent = strings.closest.replace('{{count}}', String(count));
  return said;
}

export const groupElement = (under: Element, name: string): HTMLElement =>
  under.querySelector<HTMLElement>(`[data-group="${name}"]`)!;

/**
 * What was searched otherwise than it was typed, a line each; and what is cited that is not here.
 */
export const noticesOf = (
  {
    plan: { corrections, unknownWords },
    count,
    missing,
  }: { readonly plan: QueryPlan; readonly count: number; readonly missing?: string | undefined },
  strings: SearchStrings,
): string[] => [
  ...(missing ? [strings.missing.replace('{{cited}}', () => missing)] : []),
  ...corrections.map(({ typed, corrected }) =>
    strings.corrected.replace('{{found}}', () => corrected).replace('{{typed}}', () => typed),
  ),
  ...(unknownWords.length > 0 && count > 0
    ? [strings.unknownWords.replace('{{words}}', () => unknownWords.join(' '))]
    : []),
];

/** How much was found, in the form of the plural that a language has for it. */
export const countLabel = (count: number, lang: string, strings: SearchStrings): string =>
  (strings.count[new Intl.PluralRules(lang).select(count)] ?? strings.count['other'] ?? '').replace(
    '{{count}}',
    String(count),
  );

/** Puts elements in the place of what an element holds. */
export function replaceChildren(element: Element, items: readonly Element[]): void {
  // `replaceChildren` is not in the oldest browsers that are supported.
  element.textContent = '';
  element.append(...items);
}

/** Lines as paragraphs. */
export const createParagraphs = (lines: readonly string[]): HTMLElement[] =>
  lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
