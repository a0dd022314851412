import type { RecordData } from '../client/search/search-index.ts';
import type { Corpus } from '../model/corpus.ts';
import { sourceOf } from '../model/sources.ts';
import type { Language } from '../model/language.ts';
import type { Cite } from '../model/law.ts';

/** A record of the search index: a segment of the law, or a page or a part of one. */
export interface SearchRecord extends RecordData {
  /** The id by which content/search/intents names it: "k-4", "term:refuge", "page:help". */
  readonly id: string;
  /** Its content stands at its address as text, where the search of the one file reads it. */
  readonly isOnPage?: true;
}

/** What readers can restrict a search to. */
export type RecordKind = 'law' | 'category' | 'term' | 'help' | 'page';

/** A record with a title of its own. */
export const record = (
  kind: RecordKind,
  id: string,
  url: string,
  title: string,
  content: string,
  filters: RecordData['filters'] = {},
): SearchRecord => ({ id, url, content, meta: { title }, filters: { kind: [kind], ...filters } });

/**
 * The laws and decrees that cites rest on, by their numbers: who knows the number finds what it
 * says here.
 */
export const acts = (
  corpus: Corpus,
  lang: Language,
  cites: readonly (Cite | string)[],
): string[] => [
  ...new Set(
    cites.flatMap(
      (cite) =>
        sourceOf(corpus, cite).source.name[lang].match(/^[^,()]*\bN(?:\.º|o\.) [\d-]+/) ?? [],
    ),
  ),
];
