import {
  type AnswerItem,
  type GroupedAnswer,
  arrangeGroups,
  isEarlierFirst,
} from './arrange-groups.ts';
import type { QueryPlan } from './query-plan.ts';
import { createCardItem, createResultItem } from './result-items.ts';
import * as searchHooks from './search-hooks.ts';
import type { SearchStrings } from './search-strings.ts';

/**
 * Renders the cited places and the results of an answer into the groups of a search, and puts the
 * groups into the order of the answer.
 */
export function renderGroups(
  search: Element,
  answer: GroupedAnswer,
  strings: SearchStrings,
  notInForce: readonly string[],
): void {
  for (const { name, items } of arrangeGroups(answer, notInForce)) {
    const group = groupElement(search, name);
    group.hidden = items.length === 0;
    replaceChildren(
      group.querySelector('ol')!,
      items.map((item) =>
        'place' in item ? createCardItem(item, strings) : createResultItem(item, strings.versions),
      ),
    );
    group.parentElement!.append(group);
    if (name === 'earlier') labelEarlier(group, items, isEarlierFirst(answer, notInForce), strings);
  }
}

/** Names the versions of sentences that are not in force, which stand in a disclosure. */
function labelEarlier(
  group: HTMLElement,
  items: readonly AnswerItem[],
  isOpen: boolean,
  strings: SearchStrings,
): void {
  const versions = items.map((item) => ('place' in item ? item.place.version : item.version));
  group.querySelector('details')!.open = isOpen;
  group.querySelector('summary')!.textContent = strings.earlier
    .replace('{{versions}}', [...new Set(versions)].join(', '))
    .replace('{{count}}', String(items.length));
}

/**
 * Says that nothing was found about a query and closes what comes closest; or takes that back.
 *
 * @param query the query about which nothing was found; undefined where something was found.
 * @returns what it says; '' where something was found.
 */
export function renderNoResults(search: Element, strings: SearchStrings, query?: string): string {
  const isNothing = query !== undefined;
  const text = isNothing ? strings.nothing.replace('{{query}}', () => query) : '';
  const nothing = search.querySelector<HTMLElement>(`[${searchHooks.nothing}]`)!;
  nothing.hidden = !isNothing;
  nothing.querySelector('h2')!.textContent = text;
  const results = search.querySelector<HTMLDetailsElement>(`[${searchHooks.results}]`)!;
  const count = results.querySelectorAll(`section:not([hidden]) a[${searchHooks.result}]`).length;
  const summary = results.querySelector<HTMLElement>('summary')!;
  results.hidden = count === 0;
  results.open = !isNothing;
  summary.hidden = !isNothing;
  summary.textContent = strings.closest.replace('{{count}}', String(count));
  return text;
}

/** The element of a group of results. */
export const groupElement = (search: Element, name: string): HTMLElement =>
  search.querySelector<HTMLElement>(`[${searchHooks.group}="${name}"]`)!;

/** What was searched in another way than typed, or is cited but not here: a line each. */
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

/** A count in the plural form that a language has for it. */
export const countLabel = (count: number, lang: string, strings: SearchStrings): string => {
  const form = new Intl.PluralRules(lang).select(count);
  return (strings.count[form] ?? strings.count['other'] ?? '').replace('{{count}}', String(count));
};

/** Replaces the children of an element; Chrome 85 does not have `Element.replaceChildren`. */
export function replaceChildren(element: Element, children: readonly Element[]): void {
  element.textContent = '';
  element.append(...children);
}

/** Lines as paragraphs. */
export const createParagraphs = (lines: readonly string[]): HTMLElement[] =>
  lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
