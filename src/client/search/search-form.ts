import * as searchHooks from './search-hooks.ts';
import type { SearchFilters } from './search-index.ts';

/**
 * A query is read to this length: any part of it may be a citation, and thousands of words would
 * stop the page.
 */
const maxQueryLength = 300;

/** The query in a search field. */
export const readQuery = (field: HTMLInputElement): string =>
  field.value.trim().slice(0, maxQueryLength);

/** The filters that are chosen in a form: each select has the name of its filter. */
export function readFilters(form: HTMLFormElement): SearchFilters {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/**
 * Sets the fields of a form to what the address of the page says; a field that it does not name
 * becomes empty.
 *
 * @param names the fields to set; by default those that the address names.
 * @returns whether a field changed.
 */
export function readAddress(form: HTMLFormElement, names?: readonly string[]): boolean {
  const params = new URLSearchParams(location.search);
  let hasChanged = false;
  for (const name of names ?? params.keys()) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const before = field.value;
    field.value = params.get(name) ?? '';
    hasChanged ||= field.value !== before;
  }
  return hasChanged;
}

/** Puts a search into the address of the page, without a history entry. */
export function writeAddress(query: string, filters: SearchFilters): void {
  const params = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
  try {
    history.replaceState(null, '', params ? `?${params}` : location.pathname);
  } catch {
    // Safari refuses more than a hundred changes in thirty seconds. The next one will do.
  }
}

/**
 * Handles the keys of a search page: "/" focuses the field, the arrows move through the results,
 * Escape returns to the field and then empties it.
 *
 * @param search the element that holds the field and the results.
 * @param onEmptied called when Escape has emptied the field.
 */
export function handleSearchKey(
  event: KeyboardEvent,
  search: HTMLElement,
  field: HTMLInputElement,
  onEmptied: () => void,
): void {
  const active = document.activeElement;
  const isSelect = active instanceof HTMLSelectElement;
  if (event.key === '/' && !(active instanceof HTMLInputElement) && !isSelect) {
    field.focus();
  } else if (event.key === 'Escape' && active === field && field.value) {
    field.value = '';
    onEmptied();
  } else if (event.key === 'Escape' && search.contains(active)) {
    field.focus();
  } else if (/^Arrow(?:Down|Up)$/.test(event.key) && search.contains(active) && !isSelect) {
    const links = [...search.querySelectorAll<HTMLElement>(`a[${searchHooks.result}]`)];
    const stops = [field, ...links.filter((link) => link.getClientRects().length > 0)];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = stops[stops.indexOf(active as HTMLElement) + step];
    if (!next) return;
    next.focus();
  } else {
    return;
  }
  event.preventDefault();
}
