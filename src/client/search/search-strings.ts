import type { CopyButtonLabels } from './copy-button.ts';
import type { MissingPart } from './search-session.ts';

/** The strings of a search, in one language. Gaps ({{count}}) are filled by the script. */
export interface SearchStrings {
  /** Nothing was found about {{query}}. */
  readonly nothing: string;
  /** Opens the {{count}} results that come closest, where nothing was found. */
  readonly closest: string;
  /** {{cited}} is an article that the site does not hold. */
  readonly missing: string;
  /** The link from a place of the law to what it replaced, in {{version}}. */
  readonly predecessor: string;
  /** The group of {{count}} results of {{versions}} that are not in force. */
  readonly earlier: string;
  readonly card?: CitationCardStrings;
  readonly addedTerms: string;
  /** {{found}} was searched in place of {{typed}}. */
  readonly corrected: string;
  readonly unknownWords: string;
  /** The count of results, by plural form. */
  readonly count: Readonly<Record<string, string>>;
  /** The names of the versions, by id. */
  readonly versions: Readonly<Record<string, string>>;
  /** The name of the group with {{count}} results in the other language. */
  readonly otherLanguage?: string;
}

/** The strings that only the search page has. */
export interface SiteSearchStrings extends Required<SearchStrings> {
  readonly loading: string;
  readonly failed: string;
  /** The browser does not run WebAssembly. */
  readonly blocked: string;
  /** Some results could not be loaded. */
  readonly lost: string;
  /** Results are shown, and a part of the search could not be loaded. */
  readonly missingPart: Readonly<Record<MissingPart, string>>;
  /** Some results match no word of the query, only example questions. */
  readonly byIntent: string;
  /** The label of a button that removes {{words}} from a search. */
  readonly drop: string;
}

/** The strings of cards. A citation has the gaps {text}, {pin}, {url} and {today}. */
export interface CitationCardStrings {
  readonly locale: string;
  readonly copy: CopyButtonLabels;
  /** The citation of a sentence, by version. */
  readonly citations: Readonly<Record<string, string>>;
  /** Where the text comes from, by version and article ("2017 art-29-2"). */
  readonly sources: Readonly<Record<string, { readonly url: string; readonly label: string }>>;
}
