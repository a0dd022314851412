import type { Corpus } from '../model/corpus.ts';
import type { ProvisionPlace } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Work } from '../model/law.ts';

/**
 * The keys of the texts that files contain: about their standing, their licence, how to cite them.
 * The texts are interface strings.
 */
export type FileTextKey =
  | 'asOf'
  | 'cite'
  | 'citeSummary'
  | 'citeText'
  | 'description'
  | 'feed'
  | 'gazette'
  | 'glossary'
  | 'inForceOn'
  | 'inForceSince'
  | 'inForceUntil'
  | 'licenceLaw'
  | 'licenceLawAlone'
  | 'licenceOwn'
  | 'licenceOwnAlone'
  | 'notInForce'
  | 'notYetInForce'
  | 'originConsolidated'
  | 'originSource'
  | 'published'
  | 'source'
  | 'sourceActUndated'
  | 'sourceDate'
  | 'sourceUndated'
  | 'state'
  | 'textConsolidated'
  | 'textOfSource'
  | 'title'
  | 'titleSummary'
  | 'titleText'
  | 'unreviewed'
  | 'wasInForceFrom'
  | 'wording';

/**
 * All that a file is made from: the content, and what the site says, and its addresses. No clock.
 */
export interface Publication {
  readonly corpus: Corpus;
  /** The name of the site. */
  readonly name: string;
  say(lang: Language, what: FileTextKey, values?: Readonly<Record<string, string>>): string;
  /** The same for another law, whole. */
  of(work: Work): Publication;
  /** A calendar day as people write it. */
  day(lang: Language, date: string): string;
  /** The absolute address of a file of ours: "data/rules.json". */
  fileAt(path: string): string;
  /**
   * The absolute address of the page of the work, with the anchor of an event of its timeline if
   * one is given.
   */
  workAt(lang: Language, anchor?: string): string;
  /** The absolute address of the page that shows a wording of a provision, or a segment on it. */
  pageAt(lang: Language, provision: Provision, segment?: string): string;
  /** What is said of a wording: whether it is in force, replaced or to come. */
  bannerOf(lang: Language, place: ProvisionPlace): string;
  /** The absolute address of the glossary, and of a term in it. */
  termAt(lang: Language, term?: string): string;
}
