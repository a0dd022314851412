import { otherLanguageGroup } from './group-results.ts';
import { clearAnswer, noticesElement, noticesOf, showAnswer } from './results-view.ts';
import * as searchHooks from './search-hooks.ts';
import type { StagedAnswer } from './search-session.ts';
import type { SearchStatus } from './search-status.ts';
import type { SiteSearchStrings } from './search-strings.ts';

/** What shows answers in the elements of the search page. */
interface AnswerView {
  /** Hides every result and notice. */
  clear(): void;
  /** Shows an answer and announces it. */
  show(query: string, answer: StagedAnswer): void;
}

/** @param onTermRemoved called when the reader removes a synonym that was searched too. */
export function createAnswerView(
  search: HTMLElement,
  strings: SiteSearchStrings,
  status: SearchStatus,
  onTermRemoved: (term: string) => void,
): AnswerView {
  const more = search.querySelector<HTMLElement>(`[${searchHooks.more}]`)!;
  /** What is shown, as JSON: the same again would take the focus from a result. */
  let shown = '';

  const show: AnswerView['show'] = (query, answer) => {
    const { own, otherResults, hasNoResults, missing, failedCount } = answer;
    const next = JSON.stringify([own, otherResults, hasNoResults, missing, failedCount]);
    if (next === shown) return;
    shown = next;
    const focused = focusedResult(search);
    const missingPart = missing ? [strings.missingPart[missing]] : [];
    const notices = [
      ...missingPart,
      ...(failedCount > 0 ? [strings.lost] : []),
      ...noticesOf(own, strings),
      ...(own.byIntent ? [strings.byIntent] : []),
    ];
    showAnswer(
      search,
      {
        groups: [
          ...own.groups,
          { name: otherLanguageGroup, items: otherResults, isOpen: own.count === 0 },
        ],
        count: own.count + otherResults.length,
        ...(hasNoResults ? { notices: missingPart, nothingAbout: query } : { notices }),
      },
      strings,
      status,
    );
    more.hidden = hasNoResults || !own.hasMore;
    if (!hasNoResults) showAddedTerms(own.plan.addedTerms);
    if (focused !== undefined) focusResult(search, focused);
  };

  /** The synonyms that were searched too, each as a button that removes it. */
  const showAddedTerms = (terms: readonly string[]): void => {
    if (terms.length === 0) return;
    const line = noticesElement(search).appendChild(document.createElement('p'));
    line.append(strings.addedTerms);
    for (const term of terms) {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = 'chip';
      chip.textContent = `${term} ×`;
      chip.setAttribute('aria-label', strings.drop.replace('{{words}}', term));
      chip.addEventListener('click', () => onTermRemoved(term));
      line.append(' ', chip);
    }
  };

  const clear = (): void => {
    shown = '';
    clearAnswer(search, strings);
    more.hidden = true;
  };
  return { clear, show };
}

/** The address of the result that has the focus, if one has. */
function focusedResult(search: Element): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLAnchorElement && search.contains(active) ? active.href : undefined;
}

/** Focuses the result with an address: its element may be a new one. */
function focusResult(search: Element, href: string): void {
  const results = search.querySelectorAll<HTMLAnchorElement>(`a[${searchHooks.result}]`);
  const again = [...results].find((result) => result.href === href);
  (again ?? search.querySelector('input'))?.focus({ preventScroll: true });
}
