import { type AnswerGroup, type AnswerItem, otherLanguageGroup, placeOf } from './group-results.ts';
import { createItem, createParagraph } from './result-items.ts';
import type { SearchAnswer } from './search-engine.ts';
import * as searchHooks from './search-hooks.ts';
import type { SearchStatus } from './search-status.ts';
import type { SearchStrings } from './search-strings.ts';

/** What a search shows of an answer. */
export interface ShownAnswer {
  readonly groups: readonly AnswerGroup[];
  /** How many records and places were found. */
  readonly count: number;
  /** Lines about how the query was searched. */
  readonly notices: readonly string[];
  /** The query, if nothing was found about it. What comes closest is then closed. */
  readonly nothingAbout?: string | undefined;
}

/** Shows an answer in the elements of a search, and announces it. */
export function showAnswer(
  search: HTMLElement,
  { groups, count, notices, nothingAbout }: ShownAnswer,
  strings: SearchStrings,
  status: SearchStatus,
): void {
  for (const group of groups) renderGroup(search, group, strings);
  const nothing = renderNoResults(search, strings, nothingAbout);
  replaceChildren(noticesElement(search), notices.map(createParagraph));
  if (nothing) status.announce('', [nothing, ...notices]);
  else
    status.announce(
      countLabel(count, search.closest<HTMLElement>('[lang]')!.lang, strings),
      notices,
    );
}

/** Hides every result and notice. */
export function clearAnswer(search: HTMLElement, strings: SearchStrings): void {
  for (const group of search.querySelectorAll<HTMLElement>(`[${searchHooks.group}]`))
    group.hidden = true;
  renderNoResults(search, strings);
  noticesElement(search).textContent = '';
}

/** Renders a group of an answer into its element, and puts that after the others. */
function renderGroup(
  search: HTMLElement,
  { name, items, isOpen }: AnswerGroup,
  strings: SearchStrings,
): void {
  const group = search.querySelector<HTMLElement>(`[${searchHooks.group}="${name}"]`)!;
  group.hidden = items.length === 0;
  replaceChildren(
    group.querySelector('ol')!,
    items.map((item) => createItem(item, strings)),
  );
  const disclosure = group.querySelector('details');
  if (disclosure) {
    disclosure.open = isOpen;
    disclosure.querySelector('summary')!.textContent = groupLabel(name, items, strings);
  }
  group.parentElement!.append(group);
}

/** The name of a group that stands in a disclosure: its versions, or the other language. */
function groupLabel(
  name: AnswerGroup['name'],
  items: readonly AnswerItem[],
  { earlier, otherLanguage = '' }: SearchStrings,
): string {
  const versions = items.map((item) => placeOf(item).version);
  return (name === otherLanguageGroup ? otherLanguage : earlier)
    .replace('{{versions}}', [...new Set(versions)].join(', '))
    .replace('{{count}}', String(items.length));
}

/**
 * Says that nothing was found about a query and closes what comes closest; or takes that back.
 *
 * @returns what it says; '' where something was found.
 */
function renderNoResults(search: HTMLElement, strings: SearchStrings, query?: string): string {
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

/** What was searched in another way than typed, or is cited but not here: a line each. */
export const noticesOf = (
  { plan, count, missing }: Pick<SearchAnswer, 'plan' | 'count' | 'missing'>,
  strings: SearchStrings,
): string[] => [
  ...(missing ? [strings.missing.replace('{{cited}}', () => missing)] : []),
  ...plan.corrections.map(({ typed, corrected }) =>
    strings.corrected.replace('{{found}}', () => corrected).replace('{{typed}}', () => typed),
  ),
  ...(plan.unknownWords.length > 0 && count > 0
    ? [strings.unknownWords.replace('{{words}}', () => plan.unknownWords.join(' '))]
    : []),
];

/** The element of the notices, for what is more than a line. */
export const noticesElement = (search: HTMLElement): HTMLElement =>
  search.querySelector<HTMLElement>(`[${searchHooks.notices}]`)!;

/** A count in the plural form that a language has for it. */
function countLabel(count: number, lang: string, strings: SearchStrings): string {
  const form = new Intl.PluralRules(lang).select(count);
  return (strings.count[form] ?? strings.count['other'] ?? '').replace('{{count}}', String(count));
}

/** Replaces the children of an element; Chrome 85 does not have `Element.replaceChildren`. */
function replaceChildren(element: Element, children: readonly Element[]): void {
  element.textContent = '';
  element.append(...children);
}
