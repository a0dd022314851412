import type { Corpus } from '../model/corpus.ts';
import { readCorpus } from './read-corpus.ts';
import { contentRoot } from './root.ts';

// The check before a build, its pages and the search after it are modules of their own, loaded
// apart, in one process: what one has read the others take from here.
const kept = globalThis as { umbralCorpus?: Corpus | undefined };

/** Leaves a corpus that has been read and checked to the rest of the build. */
export const setCorpus = (corpus: Corpus): void => void (kept.umbralCorpus = corpus);

/**
 * The corpus, read once per build; in `astro dev` each time. The check has run before, so a corpus
 * that cannot be read is our own mistake.
 */
export function getCorpus(): Corpus {
  if (kept.umbralCorpus && !import.meta.env?.DEV) return kept.umbralCorpus;
  const { corpus, problems } = readCorpus(contentRoot);
  if (!corpus)
    throw new Error(
      `The content cannot be read (${problems.length} problems); run "npm run check".`,
    );
  setCorpus(corpus);
  return corpus;
}
