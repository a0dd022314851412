import type { Language } from '../../model/language.ts';
import { otherLanguageGroup } from './group-results.ts';
import { WebAssemblyBlockedError } from './pagefind-index.ts';
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
import { type AnswerOptions, initialLimit } from './search-engine.ts';
import { searchFiles } from './search-files.ts';
import {
  handleSearchKey,
  readAddress,
  readFilters,
  readQuery,
  writeAddress,
} from './search-form.ts';
import * as searchHooks from './search-hooks.ts';
import type { SearchFilters } from './search-index.ts';
import { SearchSession, type StagedAnswer } from './search-session.ts';
import { SearchStatus } from './search-status.ts';
import type { SiteSearchStrings } from './search-strings.ts';

/** Milliseconds without results after which the page says that it is loading. */
const loadingDelay = 300;
/** Milliseconds without a key after which more than the first results is loaded. */
const typingPause = 500;
/** How many times more records are loaded with each press on "more". */
const limitFactor = 4;
/**
 * How many words of the site are offered in place of an unknown one, and how many letters agree.
 */
const suggestionCount = 3;
const suggestionLetters = 3;

/**
 * The search form with its results. Without the script the form opens the same page with `?q=`;
 * nothing is loaded before the field has the focus.
 */
class SiteSearch extends HTMLElement {
  #strings!: SiteSearchStrings;
  #form!: HTMLFormElement;
  #field!: HTMLInputElement;
  #status!: SearchStatus;
  #session!: SearchSession;
  /** The number of the latest search; answers to earlier ones are dropped. */
  #turn = 0;
  /** Synonyms that the reader has removed from the current query. */
  #removedTerms: string[] = [];
  #limit = initialLimit;
  /** When a key was last typed, in milliseconds as `performance.now()` counts. */
  #typedAt = -Infinity;
  /** What is on the page, as JSON: the same again would take the focus from a result. */
  #rendered = '';
  /** Whether something could not be loaded, so that a press on "Search" starts anew. */
  #hasFailed = false;

  connectedCallback(): void {
    const json = this.querySelector('script[type="application/json"]')?.textContent ?? '{}';
    this.#strings = JSON.parse(json) as SiteSearchStrings;
    this.#form = this.querySelector('form')!;
    this.#field = this.querySelector('input')!;
    this.#status = new SearchStatus(this.querySelector('[role="status"]')!);
    const lang: Language = document.documentElement.lang === 'es' ? 'es' : 'en';
    const root = this.getAttribute(searchHooks.index) ?? '';
    this.#session = new SearchSession(lang, (language, options) =>
      searchFiles(root, language, options),
    );
    readAddress(this.#form);
    this.querySelector<HTMLDetailsElement>('details.filters')!.open =
      Object.keys(readFilters(this.#form)).length > 0;
    this.#listen();
    if (this.#field.value) void this.#search();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#status.announceNow();
      this.#typedAt = -Infinity;
      if (this.#hasFailed) this.#session.reset(true);
      this.#searchAnew();
    });
    this.#form.addEventListener('input', ({ target }) => {
      if (target === this.#field) {
        this.#status.noteTyping();
        this.#typedAt = performance.now();
      } else this.#status.announceNow();
      this.#searchAnew();
    });
    this.#field.addEventListener('focus', () => this.#session.preload(), { once: true });
    this.querySelector(`[${searchHooks.more}]`)!.addEventListener('click', () => {
      this.#limit *= limitFactor;
      void this.#search();
    });
    // A page that comes back from the back-forward cache of WebKit has empty fields.
    addEventListener('pageshow', () => {
      const names = [...this.#form.querySelectorAll('select')].map(({ name }) => name);
      if (readAddress(this.#form, ['q', ...names]) && this.#field.value) void this.#search();
    });
    document.addEventListener('keydown', (event) =>
      handleSearchKey(event, this, this.#field, () => this.#searchAnew()),
    );
  }

  /** Searches without what the reader chose for the last query. */
  #searchAnew(): void {
    this.#removedTerms = [];
    this.#limit = initialLimit;
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const isCurrent = (): boolean => turn === this.#turn;
    const query = readQuery(this.#field);
    const filters = readFilters(this.#form);
    writeAddress(query, filters);
    if (query === '') {
      this.#clear();
      return this.#status.announce('');
    }
    const slow = setTimeout(
      () => isCurrent() && this.#status.announce(this.#strings.loading),
      loadingDelay,
    );
    try {
      for await (const answer of this.#session.answer(query, this.#optionsFor(filters))) {
        if (!isCurrent()) return;
        if (answer.isCertain) {
          clearTimeout(slow);
          this.#render(query, answer);
        }
        // The beginning of a word is unknown in both languages: it needs no more files.
        if (!answer.isFinal) await this.#typingPause();
        if (!isCurrent()) return;
      }
      // Tests and measurements wait for this.
      this.dataset['searched'] = query;
    } catch (error) {
      if (!isCurrent()) return;
      this.#hasFailed = true;
      const isBlocked = error instanceof WebAssemblyBlockedError;
      this.#status.announce(isBlocked ? this.#strings.blocked : this.#strings.failed);
      this.#clear();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Waits until the reader pauses in typing. */
  async #typingPause(): Promise<void> {
    const wait = this.#typedAt + typingPause - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  }

  #optionsFor(filters: SearchFilters): AnswerOptions {
    return {
      excluded: this.#removedTerms,
      filters,
      limit: this.#limit,
      showAll: this.#limit > initialLimit,
    };
  }

  #clear(): void {
    this.#rendered = '';
    for (const group of this.querySelectorAll<HTMLElement>(`[${searchHooks.group}]`))
      group.hidden = true;
    renderNoResults(this, this.#strings);
    this.#setNotices([]);
    this.#more.hidden = true;
  }

  #render(query: string, answer: StagedAnswer): void {
    const { own, engine, otherResults, isNothing, isIncomplete, failedCount } = answer;
    this.#hasFailed = isIncomplete || failedCount > 0;
    const rendered = JSON.stringify([own, otherResults, isNothing, isIncomplete, failedCount]);
    if (rendered === this.#rendered) return;
    const notices = this.#noticesOf(answer);
    this.#clear();
    this.#rendered = rendered;
    renderGroups(this, own, this.#strings, engine.lexicon.notInForce);
    this.#renderOtherLanguage(answer);
    if (isNothing) {
      this.#status.announce('', [renderNoResults(this, this.#strings, query)]);
      this.#setNotices(this.#suggestionsFor(answer));
    } else {
      renderNoResults(this, this.#strings);
      const count = own.count + otherResults.length;
      const label = countLabel(count, document.documentElement.lang, this.#strings);
      this.#status.announce(label, notices);
      this.#setNotices(notices);
      this.#more.hidden = !own.results.hasMore && own.count <= own.cards.length + this.#limit;
      this.#renderAddedTerms(own.plan.addedTerms);
    }
    if (isIncomplete)
      this.#notices.append(...createParagraphs([this.#strings.otherLanguageFailed]));
  }

  /** The results in the other language: closed, or open where there are no others. */
  #renderOtherLanguage({ own, otherResults }: StagedAnswer): void {
    const group = groupElement(this, otherLanguageGroup);
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
  #renderAddedTerms(terms: readonly string[]): void {
    if (terms.length === 0) return;
    const line = this.#notices.appendChild(document.createElement('p'));
    line.append(this.#strings.addedTerms);
    for (const term of terms) {
      const label = this.#strings.drop.replace('{{words}}', term);
      const remove = (): void => {
        this.#removedTerms.push(term);
        void this.#search();
        this.#field.focus();
      };
      line.append(' ', createChip(term, label, remove));
    }
  }

  #noticesOf({ own, failedCount }: StagedAnswer): string[] {
    return [
      ...(failedCount > 0 ? [this.#strings.lost] : []),
      ...noticesOf(own, this.#strings),
      ...(own.byIntent ? [this.#strings.byIntent] : []),
    ];
  }

  /** Where no word is known: words of the site that begin like those of the query. */
  #suggestionsFor({ own: { count, plan }, engine: { lexicon } }: StagedAnswer): string[] {
    if (count > 0) return [];
    const vocabulary = [...lexicon.vocabulary];
    const words = plan.unknownWords
      .filter(({ length }) => length >= suggestionLetters)
      .flatMap((word) =>
        vocabulary
          .filter((other) => other.startsWith(word.slice(0, suggestionLetters)))
          .slice(0, suggestionCount),
      );
    if (words.length === 0) return [];
    return [`${this.#strings.nearest} ${words.map(lexicon.withAccents).join(', ')}.`];
  }

  #setNotices(lines: readonly string[]): void {
    replaceChildren(this.#notices, createParagraphs(lines));
  }

  get #notices(): HTMLElement {
    return this.querySelector<HTMLElement>(`[${searchHooks.notices}]`)!;
  }

  get #more(): HTMLElement {
    return this.querySelector<HTMLElement>(`[${searchHooks.more}]`)!;
  }
}

customElements.define('site-search', SiteSearch);
