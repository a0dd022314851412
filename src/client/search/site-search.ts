import type { Language } from '../../model/language.ts';
import {
  type SearchAnswer,
  type AnswerOptions,
  type SearchEngine,
  initialLimit,
} from './search-engine.ts';
import { loadDeferred, loadEngine } from './load-engine.ts';
import type { SearchFilters } from './search-index.ts';
import { createChip, createResultItem } from './result-items.ts';
import { type LoadOptions, WebAssemblyBlockedError } from './pagefind-index.ts';
import { combineAnswers } from './combine-answers.ts';
import {
  countLabel,
  replaceChildren,
  renderGroups,
  groupElement,
  noticesOf,
  createParagraphs,
  readQuery,
  renderNoResults,
} from './results-view.ts';
import { SearchStatus } from './search-status.ts';
import type { CitationCardStrings, SearchStrings } from './search-strings.ts';
import type { ResultView } from './group-results.ts';

/** The strings the search page writes for this script, as JSON. */
export interface SiteSearchStrings extends SearchStrings {
  readonly loading: string;
  readonly failed: string;
  /** What to say where the browser does not let the search run. */
  readonly blocked: string;
  /** Some of the results could not be loaded. */
  readonly lost: string;
  /** The texts in the other language could not be searched. */
  readonly twinFailed: string;
  /** Results are shown that hold none of the words, but answer questions like the query. */
  readonly guessed: string;
  readonly drop: string;
  readonly nearest: string;
  /** The name of the group in the other language. */
  readonly twin: string;
  readonly card: CitationCardStrings;
}

/**
 * Before it is known what people ask, results are shown when one record holds so much of what is
 * asked.
 */
const certain = 0.6;

/** After so many milliseconds without results it is said that they are on their way. */
const patience = 300;

/**
 * The search form, which works by its address alone (?q=), with results under it. The index loads
 * on first use.
 */
class SiteSearch extends HTMLElement {
  #own: Promise<SearchEngine> | undefined;
  #other: Promise<SearchEngine> | undefined;
  #strings!: SiteSearchStrings;
  #input!: HTMLInputElement;
  #form!: HTMLFormElement;
  #status!: SearchStatus;
  /** Which search is the latest: answers of earlier ones come too late and are dropped. */
  #turn = 0;
  /** Other words that the reader has removed, for this query. */
  #removedTerms: string[] = [];
  #limit = initialLimit;
  /** How often something could not be loaded, and whether that is so now. */
  #failures = 0;
  #faulty = false;
  /** Set by the reader's press after a fault: nothing that the browser has kept is trusted then. */
  #reload = false;

  connectedCallback(): void {
    this.#strings = JSON.parse(
      this.querySelector('script[type="application/json"]')?.textContent ?? '{}',
    ) as SiteSearchStrings;
    this.#form = this.querySelector('form')!;
    this.#input = this.querySelector('input')!;
    this.#status = new SearchStatus(this.querySelector('[role="status"]')!);
    this.#readAddress([...new URLSearchParams(location.search).keys()]);
    this.querySelector<HTMLDetailsElement>('details.filters')!.open =
      Object.keys(this.#filters()).length > 0;
    if (this.#input.value) void this.#search();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#status.announceNow();
      if (this.#faulty) {
        this.#reload = true;
        this.#drop();
      }
      this.#again();
    });
    this.#form.addEventListener('input', ({ target }) => {
      if (target === this.#input) this.#status.noteTyping();
      else this.#status.announceNow();
      this.#again();
    });
    // Back to a page that the browser has kept: WebKit empties its fields, while the address and
    // the results stand.
    addEventListener('pageshow', () => {
      if (
        this.#readAddress(['q', ...[...this.querySelectorAll('select')].map(({ name }) => name)]) &&
        this.#input.value
      )
        void this.#search();
    });
    this.querySelector('[data-more]')!.addEventListener('click', () => {
      this.#limit *= 4;
      void this.#search();
    });
    this.#input.addEventListener('focus', () => void this.#engine().catch(() => undefined), {
      once: true,
    });
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Fills fields, by their names, with what the address asks. Says whether that changed any. */
  #readAddress(names: readonly string[]): boolean {
    const asked = new URLSearchParams(location.search);
    const changed = names.filter((name) => {
      const field = this.#form.elements.namedItem(name);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return false;
      const before = field.value;
      field.value = asked.get(name) ?? '';
      return field.value !== before;
    });
    return changed.length > 0;
  }

  #filters(): SearchFilters {
    const chosen = [...this.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value]);
    return Object.fromEntries(chosen) as SearchFilters;
  }

  /** A new search: nothing of the last one holds. */
  #again(): void {
    this.#removedTerms = [];
    this.#limit = initialLimit;
    void this.#search();
  }

  #engine(): Promise<SearchEngine> {
    if (this.#own) return this.#own;
    const loading = (this.#own = loadEngine(
      this.#lang,
      this.#bundleOf(this.#lang),
      this.#loadOptions(),
    ));
    // What failed once is tried anew the next time.
    loading.catch(() => this.#own === loading && this.#drop());
    return loading;
  }

  #loadOptions = (): LoadOptions => ({ failures: this.#failures, reload: this.#reload });

  /** Nothing that was loaded is used again. */
  #drop(): void {
    this.#failures += 1;
    this.#faulty = true;
    this.#own = this.#other = undefined;
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const query = readQuery(this.#input);
    const filters = this.#filters();
    const params = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
    try {
      history.replaceState(null, '', params ? `?${params}` : location.pathname);
    } catch {
      // Some browsers refuse after a hundred changes in half a minute: the address can wait.
    }
    if (query === '') {
      this.#clear();
      return this.#status.announce('');
    }
    const slow = setTimeout(
      () => turn === this.#turn && this.#status.announce(this.#strings.loading),
      patience,
    );
    const options = {
      excluded: this.#removedTerms,
      filters,
      limit: this.#limit,
      showAll: this.#limit > initialLimit,
    };
    const used = this.#engine();
    try {
      const engine = await used;
      const own = await engine.answer(query, options);
      if (turn !== this.#turn) return;
      this.#faulty = own.failedCount > 0;
      // That nothing was found can only be said once it is known what people ask, and the other
      // language was searched too.
      const isSure =
        own.count > 0 &&
        !own.offTopic &&
        (engine.knowsIntents || own.cards.length > 0 || own.coverage >= certain);
      if (isSure) {
        clearTimeout(slow);
        this.#show(own, engine);
        this.#tell(own.count, own);
      }
      await this.#searchTwin(
        query,
        options,
        { answer: own, isShown: isSure, knewQuestions: engine.knowsIntents },
        engine,
        turn,
      );
      // Tests and measurements wait for this.
      if (turn === this.#turn) this.dataset['searched'] = query;
    } catch (error) {
      // Of an engine that failed while it answered, another search may have taken the place.
      if (used === this.#own) this.#drop();
      if (turn !== this.#turn) return;
      this.#status.announce(
        error instanceof WebAssemblyBlockedError ? this.#strings.blocked : this.#strings.failed,
      );
      this.#clear();
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.#reload = false;
    }
  }

  /** Then the other language, whose words each of the two understands from then on. */
  async #searchTwin(
    query: string,
    options: AnswerOptions,
    first: { answer: SearchAnswer; isShown: boolean; knewQuestions: boolean },
    engine: SearchEngine,
    turn: number,
  ): Promise<void> {
    let own = first.answer;
    let twin: SearchAnswer | undefined;
    let failed = false;
    try {
      const other = await (this.#other ??= this.#loadOther(engine));
      // What was answered before, with fewer words, may be understood better now that the two are
      // joined and know what people ask.
      const again = first.knewQuestions ? own : await engine.answer(query, options);
      if (JSON.stringify(again) !== JSON.stringify(own)) own = again;
      if (own.cards.length === 0)
        twin = await other.answer(query, {
          ...options,
          excluded: this.#removedTerms.length > 0 ? 'all' : [],
        });
    } catch {
      // The results in the language of the page stand without it.
      failed = true;
      this.#other = undefined;
      this.#failures += 1;
    }
    if (turn !== this.#turn) return;
    const { otherResults, isNothing } = combineAnswers(own, twin);
    if (own !== first.answer || !first.isShown || isNothing) {
      this.#show(own, engine);
      this.#tell(own.count, own);
    }
    if (twin) this.#showOther(otherResults, own);
    if (isNothing) this.#showNothing(query, own, engine);
    this.#faulty ||= failed || own.failedCount > 0 || (twin?.failedCount ?? 0) > 0;
    if (failed) this.#line(this.#strings.twinFailed);
    else if (!own.failedCount && twin?.failedCount) this.#line(this.#strings.lost);
  }

  /** Loads the other language, and lets each of the two understand the words of the other. */
  async #loadOther(engine: SearchEngine): Promise<SearchEngine> {
    const own = Promise.resolve(engine);
    const lang = engine.lang === 'es' ? 'en' : 'es';
    const options = this.#loadOptions();
    const other = loadEngine(lang, this.#bundleOf(lang), options);
    const engines = lang === 'en' ? { es: own, en: other } : { es: other, en: own };
    await loadDeferred(`${this.dataset['index'] ?? ''}deferred.json`, engines, options);
    return other;
  }

  /** The language of the page. */
  get #lang(): Language {
    return document.documentElement.lang === 'es' ? 'es' : 'en';
  }

  /** The address of the bundle of a language. */
  #bundleOf(lang: Language): string {
    return `${this.dataset['index'] ?? ''}${lang}/`;
  }

  /** Shows the results in the other language: closed, or open where there are no others. */
  #showOther(results: readonly ResultView[], own: SearchAnswer): void {
    const group = groupElement(this, 'twin');
    group.hidden = results.length === 0;
    group.querySelector('details')!.open = own.count === 0;
    group.querySelector('summary')!.textContent = this.#strings.twin.replace(
      '{{count}}',
      String(results.length),
    );
    replaceChildren(group.querySelector('ol')!, results.map(this.#item));
    if (results.length === 0) return;
    renderNoResults(this, this.#strings);
    this.#tell(own.count + results.length, own);
  }

  /**
   * That nothing was found, and what to do instead; where no word is known, those of the site that
   * begin alike.
   */
  #showNothing(query: string, { count, plan }: SearchAnswer, { lexicon }: SearchEngine): void {
    this.#status.announce('', [renderNoResults(this, this.#strings, query)]);
    this.querySelector<HTMLElement>('[data-more]')!.hidden = true;
    const near =
      count > 0
        ? []
        : plan.unknownWords
            .flatMap((word) => likeIt(word, lexicon.vocabulary))
            .map(lexicon.withAccents);
    replaceChildren(
      this.querySelector('[data-told]')!,
      createParagraphs(near.length > 0 ? [`${this.#strings.nearest} ${near.join(', ')}.`] : []),
    );
  }

  #item = (result: ResultView): HTMLElement => createResultItem(result, this.#strings.versions);

  #clear(): void {
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = true;
    renderNoResults(this, this.#strings);
    replaceChildren(this.querySelector('[data-told]')!, []);
    this.querySelector<HTMLElement>('[data-more]')!.hidden = true;
  }

  #line(text: string): void {
    this.querySelector('[data-told]')!.append(...createParagraphs([text]));
  }

  #show(answer: SearchAnswer, { dictionary }: SearchEngine): void {
    const { plan, cards, results, count } = answer;
    this.#clear();
    renderGroups(this, answer, this.#strings, dictionary.notInForce);
    this.querySelector('[data-results]')!.append(groupElement(this, 'twin'));
    renderNoResults(this, this.#strings);
    this.querySelector<HTMLElement>('[data-more]')!.hidden =
      !results.hasMore && count <= cards.length + this.#limit;
    const told = this.querySelector<HTMLElement>('[data-told]')!;
    told.append(...createParagraphs(this.#linesOf(answer)));
    if (plan.addedTerms.length === 0) return;
    const chips = told.appendChild(document.createElement('p'));
    chips.append(this.#strings.addedTerms);
    for (const text of plan.addedTerms) {
      chips.append(
        ' ',
        createChip(text, this.#strings.drop.replace('{{words}}', text), () => {
          this.#removedTerms.push(text);
          void this.#search();
          this.#input.focus();
        }),
      );
    }
  }

  /** What must be said of how it was searched, corrections of spelling among it. */
  #linesOf(answer: SearchAnswer): string[] {
    return [
      ...(answer.failedCount > 0 ? [this.#strings.lost] : []),
      ...noticesOf(answer, this.#strings),
      ...(answer.byIntent ? [this.#strings.guessed] : []),
    ];
  }

  /** Says how much was found, and what was corrected. */
  #tell(count: number, answer: SearchAnswer): void {
    this.#status.announce(
      count > 0 ? countLabel(count, document.documentElement.lang, this.#strings) : '',
      this.#linesOf(answer),
    );
  }

  /**
   * "/" comes to the field, the arrows go through the results, Escape comes back and then empties
   * the field.
   */
  #key(event: KeyboardEvent): void {
    const at = document.activeElement;
    const typing = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) this.#input.focus();
    else if (event.key === 'Escape' && at === this.#input && this.#input.value) {
      this.#input.value = '';
      this.#again();
    } else if (event.key === 'Escape' && this.contains(at)) this.#input.focus();
    else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      this.contains(at) &&
      !(at instanceof HTMLSelectElement)
    ) {
      const stops = [
        this.#input,
        ...[...this.querySelectorAll<HTMLElement>('a[data-result]')].filter(
          (link) => link.getClientRects().length > 0,
        ),
      ];
      const next = stops[stops.indexOf(at as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      next.focus();
    } else return;
    event.preventDefault();
  }
}

/** A few words of the site that begin as a word does. */
const likeIt = (word: string, vocabulary: ReadonlySet<string>): string[] =>
  word.length < 3
    ? []
    : [...vocabulary].filter((other) => other.startsWith(word.slice(0, 3))).slice(0, 3);

customElements.define('site-search', SiteSearch);
