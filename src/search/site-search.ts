import { type Answer, type Engine, atFirst, loadEngine, loadNames } from './engine.ts';
import type { Filters } from './pagefind.ts';
import { chipOf, itemOf, placeItem } from './items.ts';
import { unknown } from './plan.ts';
import type { ShownResult } from './view.ts';

/** The strings the search page writes for this script, as JSON. */
export interface Strings {
  readonly loading: string;
  readonly none: string;
  readonly failed: string;
  readonly count: Readonly<Record<string, string>>;
  readonly also: string;
  readonly drop: string;
  readonly instead: string;
  readonly dropped: string;
  readonly nearest: string;
  /** The names of the wordings, by id. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The search form, which works by its address alone (?q=), with results under it. The index loads on first use. */
class SiteSearch extends HTMLElement {
  #own: Promise<Engine> | undefined;
  #twin: Promise<Engine> | undefined;
  #strings!: Strings;
  #input!: HTMLInputElement;
  #form!: HTMLFormElement;
  /** Which search is the latest: answers of earlier ones come too late and are dropped. */
  #turn = 0;
  /** Other words that the reader has removed, for this query. */
  #without: string[] = [];
  #most = atFirst;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Strings;
    this.#form = this.querySelector('form')!;
    this.#input = this.querySelector('input')!;
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of asked) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details')) details.open = Object.keys(this.#filters()).length > 0;
    if (this.#input.value) void this.#search();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#again();
    });
    this.#form.addEventListener('input', () => this.#again());
    this.querySelector('[data-more]')!.addEventListener('click', () => {
      this.#most *= 4;
      void this.#search();
    });
    this.#input.addEventListener('focus', () => void this.#engine(), { once: true });
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  #filters(): Filters {
    const chosen = [...this.querySelectorAll('select')].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    return Object.fromEntries(chosen) as Filters;
  }

  /** A new search: nothing of the last one holds. */
  #again(): void {
    this.#without = [];
    this.#most = atFirst;
    void this.#search();
  }

  #engine(): Promise<Engine> {
    const loading = (this.#own ??= loadEngine(this.dataset['bundle'] ?? ''));
    // What failed once is tried anew the next time.
    loading.catch(() => (this.#own = undefined));
    return loading;
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const query = this.#input.value.trim();
    const filters = this.#filters();
    const params = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters }).toString();
    history.replaceState(null, '', params ? `?${params}` : location.pathname);
    if (query === '') {
      this.#clear();
      return this.#say('');
    }
    if (!this.#own) this.#say(this.#strings.loading);
    const options = { without: this.#without, filters, most: this.#most };
    try {
      const engine = await this.#engine();
      const own = await engine.answer(query, options);
      if (turn !== this.#turn) return;
      this.#show(own);
      this.#tell(own.count, own, engine);
      await this.#searchTwin(query, options, own, engine, turn);
      // Tests and measurements wait for this.
      if (turn === this.#turn) this.dataset['searched'] = query;
    } catch {
      if (turn === this.#turn) this.#say(this.#strings.failed);
    }
  }

  /** Then the other language, whose words each of the two understands from then on. */
  async #searchTwin(query: string, options: Parameters<Engine['answer']>[1], first: Answer, engine: Engine, turn: number): Promise<void> {
    let own = first;
    let twin: Answer | undefined;
    try {
      const other = await (this.#twin ??= this.#join(engine));
      if (unknown(first.plan) > 0) own = await engine.answer(query, options);
      if (own.places.length === 0) twin = await other.answer(query, { ...options, without: this.#without.length > 0 ? 'all' : [] });
    } catch {
      // The results in the language of the page stand without it.
      this.#twin = undefined;
    }
    if (turn !== this.#turn) return;
    if (own !== first) {
      this.#show(own);
      this.#tell(own.count, own, engine);
    }
    if (twin) this.#showTwin(twin, own, engine);
  }

  /** Loads the other language, and lets each of the two understand the words of the other. */
  async #join(engine: Engine): Promise<Engine> {
    const bundle = this.dataset['twin'] ?? '';
    const [other, names] = await Promise.all([loadEngine(bundle), loadNames(bundle)]);
    engine.learn({ lang: other.lang, dictionary: other.dictionary, names });
    other.learn({ lang: engine.lang, dictionary: engine.dictionary, names });
    return other;
  }

  /** Labelled, after the results in the language of the page, or before them when only the other language has the words. */
  #showTwin(twin: Answer, own: Answer, engine: Engine): void {
    const group = this.#group('twin');
    const { lawFirst, law, other } = twin.shown;
    const found = unknown(twin.plan) > 0 ? [] : lawFirst ? [...law, ...other] : [...other, ...law];
    group.hidden = found.length === 0;
    group.querySelector('ol')!.replaceChildren(...found.map(this.#item));
    if (found.length === 0) return;
    const better = own.count === 0 || unknown(own.plan) > 0;
    if (better) this.querySelector('[data-group]')!.before(group);
    this.#tell(own.count + twin.count, own, engine);
  }

  #item = (result: ShownResult): HTMLElement => itemOf(result, this.#strings.versions);
  #group = (name: string): HTMLElement => this.querySelector<HTMLElement>(`[data-group="${name}"]`)!;

  #clear(): void {
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = true;
    this.querySelector<HTMLElement>('[data-told]')!.replaceChildren();
    this.querySelector<HTMLElement>('[data-more]')!.hidden = true;
  }

  #show({ places, shown: { lawFirst, law, other }, plan, count }: Answer): void {
    this.#clear();
    const groups = { law: [...places.map(placeItem), ...law.map(this.#item)], other: other.map(this.#item) };
    for (const [name, items] of Object.entries(groups)) {
      this.#group(name).hidden = items.length === 0;
      this.#group(name).querySelector('ol')!.replaceChildren(...items);
    }
    this.#group('law')[places.length > 0 || lawFirst ? 'after' : 'before'](this.#group('other'));
    this.#group(places.length > 0 || lawFirst ? 'other' : 'law').after(this.#group('twin'));
    this.querySelector<HTMLElement>('[data-more]')!.hidden = count <= this.#most;
    const told = this.querySelector<HTMLElement>('[data-told]')!;
    const line = (text: string): void => {
      told.appendChild(document.createElement('p')).textContent = text;
    };
    for (const { typed, found } of plan.instead) line(this.#strings.instead.replace('{{found}}', found).replace('{{typed}}', typed));
    if (plan.dropped.length > 0 && count > 0) line(this.#strings.dropped.replace('{{words}}', plan.dropped.join(' ')));
    if (plan.also.length === 0) return;
    const chips = told.appendChild(document.createElement('p'));
    chips.append(this.#strings.also);
    for (const text of plan.also) {
      chips.append(' ', chipOf(text, this.#strings.drop.replace('{{words}}', text), () => {
        this.#without.push(text);
        void this.#search();
        this.#input.focus();
      }));
    }
  }

  /** Says how much was found; where nothing was, the words of the site that come nearest. */
  #tell(count: number, { plan }: Answer, { lexicon }: Engine): void {
    const plural = new Intl.PluralRules(document.documentElement.lang).select(count);
    if (count > 0) return this.#say((this.#strings.count[plural] ?? this.#strings.count['other'] ?? '').replace('{{count}}', String(count)));
    const near = plan.dropped.flatMap((word) => likeIt(word, lexicon.vocabulary)).map(lexicon.spell);
    this.#say([this.#strings.none, near.length > 0 ? `${this.#strings.nearest} ${near.join(', ')}.` : ''].join(' ').trim());
  }

  #say(text: string): void {
    this.querySelector('[role="status"]')!.textContent = text;
  }

  /** "/" comes to the field, the arrows go through the results, Escape comes back and then empties the field. */
  #key(event: KeyboardEvent): void {
    const at = document.activeElement;
    const typing = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) this.#input.focus();
    else if (event.key === 'Escape' && at === this.#input && this.#input.value) {
      this.#input.value = '';
      this.#again();
    } else if (event.key === 'Escape' && this.contains(at)) this.#input.focus();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.contains(at) && !(at instanceof HTMLSelectElement)) {
      const stops = [this.#input, ...this.querySelectorAll<HTMLElement>('a[data-result]')];
      const next = stops[stops.indexOf(at as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      next.focus();
    } else return;
    event.preventDefault();
  }
}

/** A few words of the site that begin as a word does. */
const likeIt = (word: string, vocabulary: ReadonlySet<string>): string[] => (word.length < 3 ? [] : [...vocabulary].filter((other) => other.startsWith(word.slice(0, 3))).slice(0, 3));

customElements.define('site-search', SiteSearch);
