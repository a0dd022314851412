import type { Corpus } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkLaw } from './check-law.ts';
import { checkLinks } from './check-links.ts';
import { checkNotes } from './check-notes.ts';
import { checkScreening } from './check-screening.ts';

/** Reads and checks a content folder: every problem at once. The corpus is there when its files could be read. */
export function checkContent(root: string): { readonly corpus?: Corpus; readonly problems: readonly Problem[] } {
  const { corpus, problems } = readCorpus(root);
  if (!corpus) return { problems };
  return { corpus, problems: [...problems, ...checkLaw(corpus), ...checkAmendments(corpus), ...checkLinks(corpus), ...checkNotes(corpus), ...checkScreening(corpus)] };
}
