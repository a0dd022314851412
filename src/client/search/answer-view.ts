import { otherLanguageGroup } from './group-results.ts';
import { clearAnswer, noticesElement, noticesOf, showAnswer } from './results-view.ts';
import * as searchHooks from './search-hooks.ts';
import type { StagedAnswer } from './search-session.ts';
import type { SearchStatus } from './search-status.ts';
import type { SiteSearchStrings } from './search-strings.ts';

/** Shows answers in the elements of the search page. */
export class AnswerView {
  readonly #search: HTMLElement;
  readonly #strings: SiteSearchStrings;
  readonly #status: SearchStatus;
  readonly #onTermRemoved: (term: string) => void;
  readonly #more: HTMLElement;
  /** What is shown, as JSON: the same again would take the focus from a result. */
  #shown = '';

  /** @param onTermRemoved called when the reader removes a synonym that was searched too. */
  constructor(
    search: HTMLElement,
    strings: SiteSearchStrings,
    status: SearchStatus,
    onTermRemoved: (term: string) => void,
  ) {
    this.#search = search;
    this.#strings = strings;
    this.#status = status;
    this.#onTermRemoved = onTermRemoved;
    this.#more = search.querySelector<HTMLElement>(`[${searchHooks.more}]`)!;
  }

  /** Hides every result and notice. */
  clear(): void {
    this.#shown = '';
    clearAnswer(this.#search, this.#strings);
    this.#more.hidden = true;
  }

  /** Shows an answer and announces it. */
  show(
    query: string,
    { own, otherResults, hasNoResults, missing, failedCount }: StagedAnswer,
  ): void {
    const shown = JSON.stringify([own, otherResults, hasNoResults, missing, failedCount]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const strings = this.#strings;
    const focused = focusedResult(this.#search);
    const missingPart = missing ? [strings.missingPart[missing]] : [];
    const other = {
      name: otherLanguageGroup,
      items: otherResults,
      isOpen: own.count === 0,
    } as const;
    const notices = [
      ...missingPart,
      ...(failedCount > 0 ? [strings.lost] : []),
      ...noticesOf(own, strings),
      ...(own.byIntent ? [strings.byIntent] : []),
    ];
    const answer = {
      groups: [...own.groups, other],
      count: own.count + otherResults.length,
      ...(hasNoResults ? { notices: missingPart, nothingAbout: query } : { notices }),
    };
    showAnswer(this.#search, answer, strings, this.#status);
    this.#more.hidden = hasNoResults || !own.hasMore;
    if (!hasNoResults) this.#showAddedTerms(own.plan.addedTerms);
    if (focused !== undefined) this.#focusResult(focused);
  }

  /** Focuses the result with an address: its element may be a new one. */
  #focusResult(href: string): void {
    const results = this.#search.querySelectorAll<HTMLAnchorElement>(`a[${searchHooks.result}]`);
    const again = [...results].find((result) => result.href === href);
    (again ?? this.#search.querySelector('input'))?.focus({ preventScroll: true });
  }

  /** The synonyms that were searched too, each as a button that removes it. */
  #showAddedTerms(terms: readonly string[]): void {
    if (terms.length === 0) return;
    const line = noticesElement(this.#search).appendChild(document.createElement('p'));
    line.append(this.#strings.addedTerms);
    for (const term of terms) {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = 'chip';
      chip.textContent = `${term} ×`;
      chip.setAttribute('aria-label', this.#strings.drop.replace('{{words}}', term));
      chip.addEventListener('click', () => this.#onTermRemoved(term));
      line.append(' ', chip);
    }
  }
}

/** The address of the result that has the focus, if one has. */
function focusedResult(search: Element): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLAnchorElement && search.contains(active) ? active.href : undefined;
}
