import type { CopyButtonLabels } from './copy-button.ts';

/** The words of a search that its script chooses among: those of the site and of the one file. */
export interface SearchStrings {
  /** Nothing was found about the query. */
  readonly nothing: string;
  /** What then opens the results that come closest. */
  readonly closest: string;
  /** An article is cited that is not here. */
  readonly missing: string;
  /** The name of the link from a place of the law to what stood there before. */
  readonly predecessor: string;
  /** The name of the group of what is not in force. */
  readonly earlier: string;
  /** What the cards of cited places say, where they can do more than show the law. */
  readonly card?: CitationCardStrings;
  readonly addedTerms: string;
  readonly corrected: string;
  readonly unknownWords: string;
  readonly count: Readonly<Record<string, string>>;
  /** The names of the wordings, by id. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * The words of the cards of cited places, with the gaps {text}, {pin}, {url} and {today} in a
 * citation.
 */
export interface CitationCardStrings {
  readonly locale: string;
  readonly copy: CopyButtonLabels;
  /** The citation of a sentence, by version. */
  readonly citations: Readonly<Record<string, string>>;
  /** Where the text comes from, by version and article. */
  readonly sources: Readonly<Record<string, { readonly url: string; readonly label: string }>>;
}
