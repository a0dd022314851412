import { type Pagefind, type PagefindData, loadPagefind } from './pagefind.ts';
import { type ShownResult, viewOf } from './view.ts';

/** How many results are shown; the index is small, and nobody reads further. */
const shownAtMost = 40;

/** The strings the search page writes for this script, as JSON. */
interface Strings {
  readonly loading: string;
  readonly none: string;
  readonly failed: string;
  readonly count: Readonly<Record<string, string>>;
}

/** The search form, which works by its address alone (?q=), with results under it. The index loads on first use. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #strings!: Strings;
  /** Which search is the latest: answers of earlier ones come too late and are dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Strings;
    const form = this.querySelector('form')!;
    const input = this.querySelector('input')!;
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    if (asked) {
      input.value = asked;
      void this.#search(asked);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = input.value.trim();
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      void this.#search(query);
    });
  }

  async #search(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    this.#show([], []);
    if (query === '') return this.#say('');
    this.#say(this.#strings.loading);
    try {
      this.#pagefind ??= loadPagefind(this.dataset['bundle'] ?? '');
      const answer = await (await this.#pagefind).search(query);
      const found: PagefindData[] = await Promise.all((answer?.results ?? []).slice(0, shownAtMost).map((result) => result.data()));
      if (turn !== this.#turn) return;
      const { law, other } = viewOf(found);
      this.#show(law, other);
      const plural = new Intl.PluralRules(document.documentElement.lang).select(found.length);
      this.#say(found.length === 0 ? this.#strings.none : (this.#strings.count[plural] ?? '').replace('{{count}}', String(found.length)));
    } catch {
      this.#pagefind = undefined;
      this.#say(this.#strings.failed);
    }
  }

  #say(text: string): void {
    this.querySelector('[role="status"]')!.textContent = text;
  }

  #show(law: readonly ShownResult[], other: readonly ShownResult[]): void {
    for (const [group, results] of [['law', law], ['other', other]] as const) {
      const section = this.querySelector<HTMLElement>(`[data-group="${group}"]`)!;
      section.hidden = results.length === 0;
      section.querySelector('ol')!.replaceChildren(...results.map(itemOf));
    }
  }
}

/** A result as an element; built by hand, since no text of a query or an index may ever be read as markup. */
function itemOf(result: ShownResult): HTMLElement {
  const link = document.createElement('a');
  link.href = result.url;
  link.dataset['result'] = '';
  link.textContent = result.title;
  const place = document.createElement('span');
  place.className = 'note';
  place.textContent = result.version && ` ${result.version}`;
  const words = document.createElement('p');
  for (const { text, match } of result.words) {
    const node = match ? document.createElement('mark') : document.createElement('span');
    node.textContent = text;
    words.append(node, ' ');
  }
  const item = document.createElement('li');
  item.append(link, place, words);
  return item;
}

customElements.define('site-search', SiteSearch);
