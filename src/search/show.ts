import type { Place } from './citation.ts';
import { itemOf, placeItem } from './items.ts';
import type { Plan } from './plan.ts';
import type { SearchStrings } from './strings.ts';
import type { ShownResult, ShownResults } from './view.ts';

/** A query is read no further than so many letters: every part of it may be a citation, and of thousands of words that would stop the page. */
const longest = 300;

/** What stands in the field of a search, as far as it is read. */
export const queryIn = (field: HTMLInputElement): string => field.value.trim().slice(0, longest);

/**
 * The places and results of an answer in their groups under an element, the law first where it answers as well as the rest; `marking` as in items.ts.
 * What a query names comes first where that is all it asks; where it asks more, the sentence that answers best comes before.
 */
export function fillGroups(under: Element, { places, shown }: { readonly places: readonly Place[]; readonly shown: ShownResults }, { versions }: SearchStrings, marking = true): void {
  const groupOf = (name: string): HTMLElement => under.querySelector<HTMLElement>(`[data-group="${name}"]`)!;
  const [law, other] = [groupOf('law'), groupOf('other')];
  const [best, ...others] = shown.law;
  const result = (one: ShownResult): HTMLElement => itemOf(one, versions, marking);
  law[shown.lawFirst || shown.other.length === 0 ? 'after' : 'before'](other);
  for (const [group, items] of [
    [law, [...(best ? [result(best)] : []), ...places.map((place) => placeItem(place, versions)), ...others.map(result)]],
    [other, shown.other.map(result)],
    [groupOf('earlier'), shown.earlier.map(result)],
  ] as const) {
    group.hidden = items.length === 0;
    fill(group.querySelector('ol')!, items);
  }
}

/** What was searched otherwise than it was typed, a line each. */
export const linesOf = ({ instead, dropped }: Plan, count: number, strings: SearchStrings): string[] => [
  ...instead.map(({ typed, found }) => strings.instead.replace('{{found}}', found).replace('{{typed}}', typed)),
  ...(dropped.length > 0 && count > 0 ? [strings.dropped.replace('{{words}}', dropped.join(' '))] : []),
];

/** How much was found, in the form of the plural that a language has for it. */
export const countOf = (count: number, lang: string, strings: SearchStrings): string =>
  (strings.count[new Intl.PluralRules(lang).select(count)] ?? strings.count['other'] ?? '').replace('{{count}}', String(count));

/** Puts elements in the place of what an element holds. */
export function fill(element: Element, items: readonly Element[]): void {
  // `replaceChildren` is not in the oldest browsers that are supported.
  element.textContent = '';
  element.append(...items);
}

/** Lines as paragraphs. */
export const paragraphs = (lines: readonly string[]): HTMLElement[] => lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
