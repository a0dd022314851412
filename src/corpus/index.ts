import type { Corpus } from '../model/corpus.ts';
import { readCorpus } from './read-corpus.ts';
import { contentRoot } from './root.ts';

let read: Corpus | undefined;

/** The corpus, read once per build. The check has run before, so a corpus that cannot be read is our own mistake. */
export function getCorpus(): Corpus {
  if (read && !import.meta.env.DEV) return read;
  const { corpus, problems } = readCorpus(contentRoot);
  if (!corpus) throw new Error(`The content cannot be read (${problems.length} problems); run "npm run check".`);
  return (read = corpus);
}
