import { createAnswerView } from './answer-view.ts';
import { WebAssemblyBlockedError } from './pagefind-loader.ts';
import { initialLimit } from './search-engine.ts';
import { searchFiles } from './search-files.ts';
import {
  handleSearchKey,
  readAddress,
  readFilters,
  readQuery,
  writeAddress,
} from './search-form.ts';
import * as searchHooks from './search-hooks.ts';
import { SearchSession } from './search-session.ts';
import { SearchStatus } from './search-status.ts';
import type { SiteSearchStrings } from './search-strings.ts';

/** Milliseconds without results after which the page says that it is loading. */
const loadingDelay = 300;
/** Milliseconds without a key after which more than the first results is loaded. */
const typingPause = 500;
/** How many times more records are loaded with each press on "more". */
const limitFactor = 4;

/**
 * The search form with its results. Without the script the form opens the same page with `?q=`;
 * nothing is loaded before the field has the focus.
 */
class SiteSearch extends HTMLElement {
  // The script runs when the page has been parsed, so that the element has its children.
  readonly #form = this.querySelector('form')!;
  readonly #field = this.querySelector('input')!;
  readonly #status = new SearchStatus(this.querySelector('[role="status"]')!);
  readonly #strings = JSON.parse(
    this.querySelector('script[type="application/json"]')!.textContent ?? '',
  ) as SiteSearchStrings;
  readonly #view = createAnswerView(this, this.#strings, this.#status, (term) => {
    this.#removedTerms.push(term);
    void this.#search();
    this.#field.focus();
  });
  readonly #session = new SearchSession(
    document.documentElement.lang === 'es' ? 'es' : 'en',
    (lang, options) => searchFiles(this.getAttribute(searchHooks.index) ?? '', lang, options),
    // A site in one language has no link to this page in the other.
    document.getElementById('other-language') !== null,
  );
  /** The number of the latest search; answers to earlier ones are dropped. */
  #turn = 0;
  /** Synonyms that the reader has removed from the current query. */
  #removedTerms: string[] = [];
  #limit = initialLimit;
  /** When a key was last typed, in milliseconds as `performance.now()` counts. */
  #typedAt = -Infinity;
  /** Whether something could not be loaded, so that a press on "Search" starts anew. */
  #hasFailed = false;

  connectedCallback(): void {
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
      if (this.#hasFailed) this.#session.reset();
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
      this.#view.clear();
      return this.#status.announce('');
    }
    const slow = setTimeout(() => {
      if (!isCurrent()) return;
      // What is shown belongs to another query.
      this.#view.clear();
      this.#status.announce(this.#strings.loading);
    }, loadingDelay);
    try {
      const answers = this.#session.answer(query, {
        removedTerms: this.#removedTerms,
        filters,
        limit: this.#limit,
        showAll: this.#limit > initialLimit,
      });
      for await (const answer of answers) {
        if (!isCurrent()) return;
        if (answer.canShow) {
          clearTimeout(slow);
          // Loading again brings no WebAssembly.
          this.#hasFailed =
            answer.missing === 'index' ||
            answer.missing === 'otherLanguage' ||
            answer.failedCount > 0;
          this.#view.show(query, answer);
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
      this.#view.clear();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Waits until the reader pauses in typing. */
  async #typingPause(): Promise<void> {
    const wait = this.#typedAt + typingPause - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  }
}

customElements.define('site-search', SiteSearch);
