import { type Corpus, isLongWork, maxProvisionsInCopy } from '../model/corpus.ts';
import type { Work } from '../model/law.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { segmentOf } from '../model/segments.ts';
import { textProvisions } from '../model/works.ts';
import { provisionsWithRules } from '../self-check/topics.ts';

/**
 * The annotated provisions and the situations in the offline copy and in the one file: all, or of a
 * long work the provisions that the self-check has rules for and the situations of their sentences.
 */
export function offlineSubset(
  corpus: Corpus,
): Pick<Corpus, 'categories'> & Pick<Work, 'provisions'> {
  const { work, categories } = corpus;
  if (!isLongWork(work)) return { provisions: work.provisions, categories };
  const provisions = provisionsWithRules(corpus);
  const holds = (segment: string): boolean =>
    provisions.includes(segmentOf(work, segment).provision.id);
  return {
    provisions: [...provisions],
    categories: categories.filter(({ segments }) => segments.some(holds)),
  };
}

/** The maximum number of provisions of depth `text` in a copy, of all works together. */
const maxTextProvisionsInCopy = 500;

/**
 * The works whose provisions of depth `text` are in the offline copy and in the one file. Skips, in
 * order, works with more than `maxProvisionsInCopy` and works that would exceed
 * `maxTextProvisionsInCopy`.
 */
export const worksInCopy = memoizeByObject((works: readonly Work[]): ReadonlySet<Work> => {
  let count = 0;
  const fits = (own: number): boolean =>
    own <= maxProvisionsInCopy && count + own <= maxTextProvisionsInCopy;
  return new Set(
    works.filter((work) => {
      const own = textProvisions(work).length;
      if (!fits(own)) return false;
      count += own;
      return true;
    }),
  );
});
