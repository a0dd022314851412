import { otherLanguage } from '../../model/language.ts';
import * as lawTextHooks from '../reading/law-text-hooks.ts';
import { type BilingualNames, type SearchDictionary, kindPrefix } from '../search/lexicon.ts';
import { notInForceKind } from '../search/group-results.ts';
import { isInForce } from '../search/citation/places.ts';
import { createParagraph } from '../search/result-items.ts';
import { clearAnswer, noticesElement, noticesOf, showAnswer } from '../search/results-view.ts';
import { readQuery } from '../search/search-form.ts';
import { collectVocabulary } from '../search/vocabulary.ts';
import { SearchStatus } from '../search/search-status.ts';
import type { SearchStrings } from '../search/search-strings.ts';
import { createMemoryIndex } from '../search/memory-index.ts';
import {
  type SearchAnswer,
  type SearchEngine,
  createSearchEngine,
} from '../search/search-engine.ts';
import type { RecordData } from '../search/search-index.ts';
import * as hooks from './file-search-hooks.ts';

/** How many results are shown at most; the file has no button for more. */
const maxResults = 20;

/** A record as the file holds it: without content, it says what stands at its place. */
export type FileRow = readonly [
  place: string,
  versionOrKind: string,
  title?: string,
  content?: string,
];

/** What the file holds for the search of a language, as JSON. */
export interface FileIndex {
  readonly dictionary: Pick<SearchDictionary, 'synonyms' | 'notInForce' | 'lawNames' | 'places'>;
  readonly rows: readonly FileRow[];
  readonly strings: SearchStrings;
}

/** The search of one language: hidden until its script runs; what is asked stays on the page. */
class FileSearch extends HTMLElement {
  readonly #status = new SearchStatus(this.querySelector('[role="status"]')!);
  #loaded: { engine: SearchEngine; strings: SearchStrings } | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    this.querySelector<HTMLElement>(`[${hooks.contents}]`)!.hidden = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#status.announceNow();
      void this.#search();
    });
    form.addEventListener('input', () => {
      this.#status.noteTyping();
      void this.#search();
    });
  }

  /**
   * Searches what is typed. Where the browser cannot, that is said, and the contents are shown as
   * without a script.
   */
  async #search(): Promise<void> {
    try {
      const query = readQuery(this.querySelector('input')!);
      const { engine, strings } = (this.#loaded ??= this.#load());
      // The index is in memory: an answer comes before the next event.
      this.#show(query, await engine.answer(query, { limit: maxResults }), strings);
    } catch (error) {
      for (const [selector, hidden] of [
        ['form', true],
        [`[${hooks.contents}]`, false],
        [`[${hooks.needsScript}]`, true],
        [`[${hooks.cannotSearch}]`, false],
      ] as const)
        this.querySelector<HTMLElement>(selector)!.hidden = hidden;
      throw error;
    }
  }

  /** Reads the index on the first search: most readers of the file never search. */
  #load(): { engine: SearchEngine; strings: SearchStrings } {
    const own = indexOf(this);
    const otherElement = otherSearch(this);
    const other = otherElement && indexOf(otherElement);
    const { dictionary, rows, strings } = own;
    const records = rows.map((row) => recordOf(row, dictionary.notInForce));
    const lang = this.lang === 'es' ? 'es' : 'en';
    const engine = createSearchEngine({
      lang,
      dictionary: {
        ...dictionary,
        edition: '',
        words: collectVocabulary(records),
        recordCount: records.length,
      },
      index: createMemoryIndex(records),
      other: other && {
        lang: otherLanguage(lang),
        dictionary: other.dictionary,
        names: lang === 'es' ? namesIn(rows, other.rows) : namesIn(other.rows, rows),
      },
    });
    return { engine, strings };
  }

  #show(query: string, answer: SearchAnswer, strings: SearchStrings): void {
    if (query === '') {
      clearAnswer(this, strings);
      return this.#status.announce('');
    }
    const { groups, plan, count, offTopic } = answer;
    const shown =
      count === 0 || offTopic
        ? { groups, count, notices: [], nothingAbout: query }
        : { groups, count, notices: noticesOf(answer, strings) };
    showAnswer(this, shown, strings, this.#status);
    if (!shown.nothingAbout && plan.addedTerms.length > 0)
      noticesElement(this).append(
        createParagraph(`${strings.addedTerms} ${plan.addedTerms.join(', ')}`),
      );
  }
}

/** A row as a record of the index. */
function recordOf(
  [place, versionOrKind, title, content]: FileRow,
  notInForce: readonly string[],
): RecordData {
  const isLaw = !versionOrKind.startsWith(kindPrefix);
  return {
    url: `#${place}`,
    content: content ?? (textAt(place) || title || ''),
    meta: title === undefined ? {} : { title },
    filters: isLaw
      ? {
          kind: isInForce(notInForce, versionOrKind) ? ['law'] : ['law', notInForceKind],
          version: [versionOrKind],
          ...(title === undefined && { ground: [lastPartOf(place)] }),
        }
      : { kind: [versionOrKind.slice(kindPrefix.length)] },
  };
}

const lastPartOf = (place: string): string => place.slice(place.lastIndexOf('/') + 1);

/** The search of the other language, where the file has both. */
const otherSearch = (search: Element): Element | undefined =>
  [...document.querySelectorAll('site-search')].find((other) => other !== search);

/** What the file holds for a search. */
const indexOf = (search: Element): FileIndex =>
  JSON.parse(search.querySelector('script')!.textContent ?? '') as FileIndex;

/** What has a name in both languages: the rows of one place. */
function namesIn(es: readonly FileRow[], en: readonly FileRow[]): BilingualNames {
  const english = new Map(en.map(([place, , title]) => [place.slice(2), title]));
  return es.flatMap(([place, , title]) => {
    const inEnglish = english.get(place.slice(2));
    return title && inEnglish && title !== inEnglish ? [{ es: [title], en: [inEnglish] }] : [];
  });
}

/** What stands at a place of the file: its sentences of the law, or else its first paragraph. */
function textAt(id: string): string {
  const place = document.getElementById(id);
  const sentences = [...(place?.querySelectorAll(`[${lawTextHooks.segment}]`) ?? [])];
  return sentences.length > 0
    ? sentences.map(({ textContent }) => textContent).join(' ')
    : (place?.querySelector('p')?.textContent ?? '');
}

customElements.define('site-search', FileSearch);
