import { otherLanguageGroup } from './group-results.ts';
import { createChip, createResultItem } from './result-items.ts';
import {
  countLabel,
  createParagraphs,
  groupElement,
  noticesOf,
  renderGroups,
  renderNoResults,
  replaceChildren,
} from './results-view.ts';
import * as searchHooks from './search-hooks.ts';
import type { StagedAnswer } from './search-session.ts';
import type { SearchStatus } from './search-status.ts';
import type { SiteSearchStrings } from './search-strings.ts';

/** Shows answers in the elements of a search. */
export class AnswerView {
  readonly #search: HTMLElement;
  readonly #strings: SiteSearchStrings;
  readonly #status: SearchStatus;
  readonly #onTermRemoved: (term: string) => void;
  readonly #notices: HTMLElement;
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
    this.#notices = search.querySelector<HTMLElement>(`[${searchHooks.notices}]`)!;
    this.#more = search.querySelector<HTMLElement>(`[${searchHooks.more}]`)!;
  }

  /** Hides every result and notice. */
  clear(): void {
    this.#shown = '';
    for (const group of this.#search.querySelectorAll<HTMLElement>(`[${searchHooks.group}]`))
      group.hidden = true;
    renderNoResults(this.#search, this.#strings);
    this.#setNotices([]);
    this.#more.hidden = true;
  }

  /** Shows an answer and announces it. @param limit how many records were to be loaded for it. */
  show(query: string, answer: StagedAnswer, limit: number): void {
    const { own, engine, otherResults, hasNoResults, missing, failedCount } = answer;
    const shown = JSON.stringify([own, otherResults, hasNoResults, missing, failedCount]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const focused = focusedResult(this.#search);
    renderGroups(this.#search, own, this.#strings, engine.lexicon.notInForce);
    this.#showOtherLanguage(answer);
    const missingPart = missing ? [this.#strings.missingPart[missing]] : [];
    if (hasNoResults) {
      const nothing = renderNoResults(this.#search, this.#strings, query);
      this.#status.announce('', [nothing, ...missingPart]);
      this.#setNotices(missingPart);
      this.#more.hidden = true;
    } else {
      renderNoResults(this.#search, this.#strings);
      const count = own.count + otherResults.length;
      const notices = [...missingPart, ...this.#noticesOf(answer)];
      const label = countLabel(count, document.documentElement.lang, this.#strings);
      this.#status.announce(label, notices);
      this.#setNotices(notices);
      this.#more.hidden = !own.results.hasMore && own.count <= own.cards.length + limit;
      this.#showAddedTerms(own.plan.addedTerms);
    }
    if (focused !== undefined) this.#focusResult(focused);
  }

  /** Focuses the result with an address: its element may be a new one. */
  #focusResult(href: string): void {
    const results = this.#search.querySelectorAll<HTMLAnchorElement>(`a[${searchHooks.result}]`);
    const again = [...results].find((result) => result.href === href);
    (again ?? this.#search.querySelector('input'))?.focus({ preventScroll: true });
  }

  /** The results in the other language: closed, or open where there are no others. */
  #showOtherLanguage({ own, otherResults }: StagedAnswer): void {
    const group = groupElement(this.#search, otherLanguageGroup);
    group.parentElement!.append(group);
    group.hidden = otherResults.length === 0;
    group.querySelector('details')!.open = own.count === 0;
    group.querySelector('summary')!.textContent = this.#strings.otherLanguage.replace(
      '{{count}}',
      String(otherResults.length),
    );
    replaceChildren(
      group.querySelector('ol')!,
      otherResults.map((result) => createResultItem(result, this.#strings.versions)),
    );
  }

  /** The synonyms that were searched too, each as a button that removes it. */
  #showAddedTerms(terms: readonly string[]): void {
    if (terms.length === 0) return;
    const line = this.#notices.appendChild(document.createElement('p'));
    line.append(this.#strings.addedTerms);
    for (const term of terms) {
      const label = this.#strings.drop.replace('{{words}}', term);
      line.append(
        ' ',
        createChip(term, label, () => this.#onTermRemoved(term)),
      );
    }
  }

  #noticesOf({ own, failedCount }: StagedAnswer): string[] {
    return [
      ...(failedCount > 0 ? [this.#strings.lost] : []),
      ...noticesOf(own, this.#strings),
      ...(own.byIntent ? [this.#strings.byIntent] : []),
    ];
  }

  #setNotices(lines: readonly string[]): void {
    replaceChildren(this.#notices, createParagraphs(lines));
  }
}

/** The address of the result that has the focus, if one has. */
function focusedResult(search: Element): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLAnchorElement && search.contains(active) ? active.href : undefined;
}
