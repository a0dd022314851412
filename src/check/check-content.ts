import type { Corpus } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { corpusOfEachWork, workOf } from '../model/works.ts';
import { type ContentFiles, readFiles } from '../corpus/content-files.ts';
import { corpusFrom } from '../corpus/read-corpus.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkIdentity, checkTimeline } from './check-identity.ts';
import { checkInForce } from './check-in-force.ts';
import { checkLabels } from './check-labels.ts';
import { checkLaw } from './check-law.ts';
import { checkDates } from './check-dates.ts';
import { checkCategories } from './check-categories.ts';
import { checkCites } from './check-cites.ts';
import { checkLinks } from './check-links.ts';
import { checkNotes, checkTerms } from './check-notes.ts';
import { checkParts } from './check-parts.ts';
import { checkProvisions } from './check-provisions.ts';
import { checkRepeals } from './check-repeals.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkRules } from './check-rules.ts';
import { checkScreening } from './check-screening.ts';
import { checkSegments } from './check-segments.ts';
import { checkFeatured, checkSite } from './check-site.ts';
import { checkText } from './check-text.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkWording } from './check-wording.ts';
import { checkWorks } from './check-works.ts';
import { checkLosses } from './inventory.ts';

/**
 * Reads and checks a content folder. What is wrong within files comes first: their contents are
 * compared with each other only when each could be read, so that one mistake is not told again by
 * everything that refers to it.
 *
 * @param asOf the day that the site answers for, as in `corpusFrom`
 */
export const checkContent = (root: string, asOf?: string): CheckedContent =>
  checkFiles(readFiles(root), asOf);

/**
 * As `checkContent`, of files that have been read. The corpus is there when all files could be
 * read.
 */
export function checkFiles(files: ContentFiles, asOf?: string): CheckedContent {
  const { corpus, data, inventory, problems } = corpusFrom(files, asOf);
  const unwritten = checkUnwritten(files);
  if (unwritten.length > 0) {
    // What is wrong with a mark as a date or a hash says nothing new.
    const marked = new Set(unwritten.map(lineOf));
    const others = problems.filter((found) => !marked.has(lineOf(found)));
    return { ...(corpus && { corpus }), data, problems: [...unwritten, ...others] };
  }
  if (!corpus || problems.length > 0) return { ...(corpus && { corpus }), data, problems };
  const unfeatured = checkFeatured(corpus);
  // Categories, questions and rules speak of the notes of the law that the site is about.
  if (corpus.work.provisions.length === 0) return { corpus, data, problems: unfeatured };
  const faults = [
    ...unfeatured,
    ...checkSite(corpus),
    ...checkWorks(corpus),
    ...corpusOfEachWork(corpus).flatMap(checkWork),
    ...checkLinks(corpus),
    ...checkCategories(corpus),
    ...checkTerms(corpus),
    ...checkScreening(corpus),
    ...checkRules(corpus),
    ...checkIdentity(corpus, data),
    ...checkWording(corpus, data),
    ...checkQuotes(corpus, data),
  ];
  // A slip in an id is a fault, and only seems a loss.
  return {
    corpus,
    data,
    problems: faults.length > 0 ? faults : checkLosses(corpus, data, inventory),
  };
}

/** What can be wrong within a law. */
function checkWork(corpus: Corpus): Problem[] {
  const whole = { ...corpus, work: workOf(corpus, corpus.work.id) };
  return [
    ...checkSegments(whole),
    ...checkProvisions(whole),
    ...checkLabels(whole),
    ...checkParts(whole),
    ...checkText(whole),
    ...checkRepeals(whole),
    ...checkDates(whole),
    ...checkTimeline(whole),
    ...checkCites(whole),
    ...checkLaw(corpus),
    ...checkAmendments(corpus),
    ...checkInForce(corpus),
    ...checkNotes(corpus),
  ];
}

const lineOf = ({ at }: Problem): string => `${at.file}:${at.line}`;

/** What was read, and every problem that was found. */
export interface CheckedContent {
  readonly corpus?: Corpus;
  /** The values of the YAML files by path. */
  readonly data: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}
