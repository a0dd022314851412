import {
  type SearchDictionary,
  type BilingualNames,
  kindPrefix,
  createLexicon,
} from '../search/lexicon.ts';
import { type EncodedPlaces, decodePlaces } from '../search/citation/place-codec.ts';
import type { Lexicons } from '../search/query-plan.ts';
import {
  countLabel,
  replaceChildren,
  renderGroups,
  noticesOf,
  createParagraphs,
  readQuery,
  renderNoResults,
} from '../search/results-view.ts';
import { collectVocabulary } from '../search/vocabulary.ts';
import { SearchStatus } from '../search/search-status.ts';
import type { SearchStrings } from '../search/search-strings.ts';
import { type FileRecord, type Known, findInFile, known } from './find.ts';

/** A record as the file holds it: without content, it says what stands at its place. */
export type FileRow = readonly [
  place: string,
  versionOrKind: string,
  title?: string,
  content?: string,
];

/** What the file holds for the search of a language, as JSON. */
export interface FileIndex {
  readonly dictionary: Omit<SearchDictionary, 'words' | 'recordCount' | 'places'>;
  readonly places: EncodedPlaces;
  readonly rows: readonly FileRow[];
  readonly strings: SearchStrings;
}

/** The search of one language: hidden until its script runs; what is asked stays on the page. */
class FileSearch extends HTMLElement {
  #index: { records: readonly Known[]; lexica: Lexicons; strings: SearchStrings } | undefined;
  #status!: SearchStatus;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    this.querySelector<HTMLElement>('[data-unscripted]')!.hidden = true;
    this.#status = new SearchStatus(this.querySelector('[role="status"]')!);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#status.announceNow();
      this.#try();
    });
    form.addEventListener('input', () => {
      this.#status.noteTyping();
      this.#try();
    });
  }

  /** Where a browser lacks what the search needs, that is said, and the contents stand there as without script. */
  #try(): void {
    try {
      this.#search();
    } catch (error) {
      for (const [selector, hidden] of [
        ['form', true],
        ['[data-unscripted]', false],
        ['[data-needs]', true],
        ['[data-cannot]', false],
      ] as const)
        this.querySelector<HTMLElement>(selector)!.hidden = hidden;
      throw error;
    }
  }

  /** Read when it is first asked: most who open the file come to read. */
  #read() {
    if (this.#index) return this.#index;
    const [own, other] = [this, twinOf(this)].map(
      (search) => JSON.parse(search.querySelector('script')!.textContent ?? '') as FileIndex,
    );
    const { dictionary, rows, strings } = own!;
    const places = decodePlaces(own!.places);
    const records = rows.map(([place, what, title, content]): FileRecord => ({
      url: `#${place}`,
      ...(what.startsWith(kindPrefix)
        ? { kind: what.slice(kindPrefix.length) }
        : { version: what }),
      title,
      content: content ?? wordsAt(place),
    }));
    const words = collectVocabulary(
      records.map(({ content, title = '' }) => `${content} ${title}`),
    );
    const whole = { ...dictionary, places, words, recordCount: records.length };
    const twin = {
      lang: this.lang === 'es' ? ('en' as const) : ('es' as const),
      dictionary: other!.dictionary,
      names: this.lang === 'es' ? namesIn(rows, other!.rows) : namesIn(other!.rows, rows),
    };
    return (this.#index = {
      records: known(records),
      lexica: { own: createLexicon(whole), bilingual: createLexicon(whole, twin) },
      strings,
    });
  }

  #search(): void {
    const query = readQuery(this.querySelector('input')!);
    const { records, lexica, strings } = this.#read();
    const answer = findInFile(query, records, lexica);
    const { plan, count } = answer;
    renderGroups(this, answer, strings, lexica.own.notInForce, false);
    const isNothing = query !== '' && (count === 0 || answer.offTopic);
    const nothing = renderNoResults(this, strings, isNothing ? query : undefined);
    const lines = [
      ...noticesOf(answer, strings),
      ...(plan.addedTerms.length > 0
        ? [`${strings.addedTerms} ${plan.addedTerms.join(', ')}`]
        : []),
    ];
    replaceChildren(this.querySelector('[data-told]')!, createParagraphs(isNothing ? [] : lines));
    if (query === '') this.#status.announce('');
    else if (isNothing) this.#status.announce('', [nothing]);
    else this.#status.announce(countLabel(count, this.lang, strings), noticesOf(answer, strings));
  }
}

/** The search of the other language: the file has one for each. */
const twinOf = (search: Element): Element =>
  [...document.querySelectorAll('site-search')].find((other) => other !== search)!;

/** What has a name in both languages: the rows of one place. */
function namesIn(es: readonly FileRow[], en: readonly FileRow[]): BilingualNames {
  const english = new Map(en.map(([place, , title]) => [place.slice(2), title]));
  return es.flatMap(([place, , title]) => {
    const twin = english.get(place.slice(2));
    return title && twin && title !== twin ? [{ es: [title], en: [twin] }] : [];
  });
}

/** What stands at a place of the file: the sentence of the law of that id, since beside one of 2023 stands the one of 2017, or the first paragraph. */
function wordsAt(id: string): string {
  const place = document.getElementById(id);
  return (
    (
      place?.querySelector(`[data-segment="${id.slice(id.lastIndexOf('/') + 1)}"]`) ??
      place?.querySelector('p')
    )?.textContent ?? ''
  );
}

customElements.define('site-search', FileSearch);
