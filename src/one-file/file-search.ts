import { itemOf, placeItem } from '../search/items.ts';
import { type Dictionary, type Lexicon, lexiconOf } from '../search/lexicon.ts';
import { spellingsOf } from '../search/spellings.ts';
import type { ShownResult } from '../search/view.ts';
import { type FileRecord, findInFile } from './find.ts';
import type { FileStrings } from './strings.ts';

/** A record as the file holds it: without content, it says what stands at its place. */
export type Row = readonly [place: string, version: string, title?: string, content?: string];

/** What the file holds for the search of a language, as JSON. */
export interface FileIndex {
  readonly dictionary: Omit<Dictionary, 'words' | 'size'>;
  readonly rows: readonly Row[];
  readonly strings: FileStrings;
}

/** The search of one language: hidden until its script runs; what is asked stays on the page. */
class FileSearch extends HTMLElement {
  #index: { records: readonly FileRecord[]; lexicon: Lexicon; strings: FileStrings } | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    this.querySelector<HTMLElement>('[data-unscripted]')!.hidden = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    form.addEventListener('input', () => this.#search());
  }

  /** Read when it is first asked: most who open the file come to read. */
  #read() {
    if (this.#index) return this.#index;
    const { dictionary, rows, strings } = JSON.parse(this.querySelector('script')!.textContent ?? '') as FileIndex;
    const records = rows.map(([place, version, title, content]): FileRecord => ({ url: `#${place}`, version, title, content: content ?? wordsAt(place) }));
    const words = spellingsOf(records.map(({ content, title = '' }) => `${content} ${title}`));
    return (this.#index = { records, lexicon: lexiconOf({ ...dictionary, words, size: records.length }), strings });
  }

  #search(): void {
    const query = this.querySelector('input')!.value.trim();
    const { records, lexicon, strings } = this.#read();
    const { places, plan, shown, count } = findInFile(query, records, lexicon);
    const item = (result: ShownResult): HTMLElement => itemOf(result, strings.versions, false);
    const groups = { law: [...places.map(placeItem), ...shown.law.map(item)], other: shown.other.map(item) };
    for (const [name, items] of Object.entries(groups)) {
      const group = this.querySelector<HTMLElement>(`[data-group="${name}"]`)!;
      group.hidden = items.length === 0;
      group.querySelector('ol')!.replaceChildren(...items);
    }
    const lines = [
      ...plan.instead.map(({ typed, found }) => strings.instead.replace('{{found}}', found).replace('{{typed}}', typed)),
      ...(plan.dropped.length > 0 && count > 0 ? [strings.dropped.replace('{{words}}', plan.dropped.join(' '))] : []),
      ...(plan.also.length > 0 ? [`${strings.also} ${plan.also.join(', ')}`] : []),
    ];
    this.querySelector('[data-told]')!.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    const plural = new Intl.PluralRules(this.lang).select(count);
    const said = count > 0 ? (strings.count[plural] ?? strings.count['other'] ?? '').replace('{{count}}', String(count)) : strings.none;
    this.querySelector('[role="status"]')!.textContent = query ? said : '';
  }
}

/** What stands at a place of the file: the sentence of the law of that id, since beside one of 2023 stands the one of 2017, or the first paragraph. */
function wordsAt(id: string): string {
  const place = document.getElementById(id);
  return (place?.querySelector(`[data-segment="${id.split('/').at(-1)}"]`) ?? place?.querySelector('p'))?.textContent ?? '';
}

customElements.define('site-search', FileSearch);
