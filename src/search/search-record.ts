import type { Corpus } from '../model/corpus.ts';
import { sourceOf } from '../model/sources.ts';
import type { Language } from '../model/language.ts';
import type { Cite } from '../model/law.ts';

/** A record of the search index: a segment of the law, or a page or a part of one. */
export interface SearchRecord {
  /** The id by which content/search/intents names it: "k-4", "term:refuge", "page:help". */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly kind: 'law' | 'category' | 'term' | 'help' | 'page';
  /** Its content stands at its address as text, where the search of the one file reads it. */
  readonly isOnPage?: true;
  /** Its title; a segment has none, since its place in the dictionary names it. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A record with a title of its own. */
export function record(
  kind: SearchRecord['kind'],
  id: string,
  url: string,
  title: string,
  content: string,
  filters: Record<string, readonly string[]> = {},
): SearchRecord {
  return { id, url, content, kind, meta: { title }, filters: { kind: [kind], ...filters } };
}

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
