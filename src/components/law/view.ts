import type { Language } from '../../model/language.ts';

/** How a provision is drawn: for reading in one language, or in both, sentence beside sentence. */
export interface ProvisionView {
  readonly lang: Language;
  readonly both: boolean;
  readonly provision: string;
  readonly version: string;
  /** The id of the category, on a category page. */
  readonly category?: string;
}
