import type { Work } from './law.ts';
import type { Position } from './problem.ts';
import type { CategoryPage, ProseShelf } from './prose.ts';
import type {
  CategoryData,
  HelpBody,
  Intent,
  ScreeningWording,
  SiteData,
  Source,
  Synonym,
  Term,
} from './schemas.ts';

/** Everything under content/, read once. */
export interface Corpus {
  /**
   * The day that the site answers for, as "2026-06-12": what is in force then is today's law. The
   * setting AS_OF, or the latest day at which the sources were read.
   */
  readonly asOf: string;
  readonly site: SiteData;
  /** Every law, whole; the one that the site is about first. */
  readonly works: readonly Work[];
  /**
   * Of the law at hand the part that has notes (src/model/works.ts): of the site's own law, unless
   * a page is that of another.
   */
  readonly work: Work;
  readonly categories: readonly CategoryData[];
  readonly categoryPages: ProseShelf<CategoryPage>;
  readonly pages: ProseShelf;
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly help: readonly HelpBody[];
  /** What people type in everyday words. */
  readonly synonyms: readonly Synonym[];
  /** What people ask, by topic. */
  readonly intents: readonly Intent[];
  /** The words of the self-check; empty on a site without one. */
  readonly screening: ScreeningWording;
  /**
   * Where the value at a path of a YAML file or of frontmatter is, or of the nearest that holds
   * it.
   */
  readonly locate: (file: string, ...path: readonly (string | number)[]) => Position;
}

/**
 * The maximum number of provisions of a work that pages list one by one, and that the offline copy
 * and the one file include.
 */
export const maxProvisionsInCopy = 100;

/** Whether a work has more provisions than `maxProvisionsInCopy`. */
export const isLongWork = ({ provisions }: Work): boolean =>
  provisions.length > maxProvisionsInCopy;
