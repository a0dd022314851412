import type { Corpus } from '../model/corpus.ts';
import { hasPage } from '../model/pages.ts';
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
import { checkOwnTexts } from './check-own-texts.ts';
import { checkParts } from './check-parts.ts';
import { checkProvisions } from './check-provisions.ts';
import { checkRepeals } from './check-repeals.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkRules } from './check-rules.ts';
import { checkScreening, checkQuestionsWithoutSelfCheck } from './check-screening.ts';
import { checkSegments } from './check-segments.ts';
import { checkFeatured, checkSite, hasRuledProvisions } from './check-site.ts';
import { checkText } from './check-text.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkWorks } from './check-works.ts';
import { checkLosses } from './inventory.ts';

/**
 * Reads and checks a content folder. Files are compared with each other only if all of them are
 * valid, so that one mistake is not reported again wherever it is referred to.
 *
 * @param asOf the day that the site answers for, as in `corpusFrom`
 */
export const checkContent = (root: string, asOf?: string): CheckedContent =>
  checkFiles(readFiles(root), asOf);

/**
 * Like `checkContent`, for files that have already been read. `corpus` is set if all files could be
 * parsed.
 */
export function checkFiles(files: ContentFiles, asOf?: string): CheckedContent {
  const { corpus, data, inventory, problems } = corpusFrom(files, asOf);
  const unwritten = checkUnwritten(files);
  if (unwritten.length > 0) {
    // A TODO mark in place of a date or a hash would be reported twice.
    const marked = new Set(unwritten.map(lineOf));
    const others = problems.filter((found) => !marked.has(lineOf(found)));
    return { ...(corpus && { corpus }), data, problems: [...unwritten, ...others] };
  }
  if (!corpus || problems.length > 0) return { ...(corpus && { corpus }), data, problems };
  const unfeatured = checkFeatured(corpus);
  const hasSelfCheck = hasPage(corpus, 'selfCheck');
  // Without the provisions that the rules cite, each question would be reported.
  if (hasSelfCheck && !hasRuledProvisions(corpus)) return { corpus, data, problems: unfeatured };
  const faults = [
    ...unfeatured,
    ...checkSite(corpus),
    ...checkWorks(corpus),
    ...corpusOfEachWork(corpus).flatMap(checkWork),
    ...checkLinks(corpus),
    ...checkCategories(corpus),
    ...checkTerms(corpus),
    ...(hasSelfCheck
      ? [...checkScreening(corpus), ...checkRules(corpus)]
      : checkQuestionsWithoutSelfCheck(corpus)),
    ...checkIdentity(corpus, data),
    ...checkOwnTexts(corpus, data),
    ...checkQuotes(corpus, data),
  ];
  // A misspelt id would also look like lost content.
  return {
    corpus,
    data,
    problems: faults.length > 0 ? faults : checkLosses(corpus, data, inventory),
  };
}

/** Checks one law; `corpus.work` has its annotated provisions only. */
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

/** The content as it was read, and all problems found. */
export interface CheckedContent {
  readonly corpus?: Corpus;
  /** The values of the YAML files by path. */
  readonly data: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}
