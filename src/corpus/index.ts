import type { Corpus } from '../model/corpus.ts';
import { fingerprintOf, readFiles } from './content-files.ts';
import { corpusFrom } from './read-corpus.ts';
import { asOf, contentRoot } from './root.ts';

let read: Corpus | undefined;

/**
 * Returns the corpus, which is read once per build, or at each call in `astro dev`. Pages and
 * components use `Astro.locals.corpus`; only code that runs before a page is rendered calls this.
 *
 * @throws Error if the content cannot be read, or has changed since the check of this build
 */
export function getCorpus(): Corpus {
  if (read && !import.meta.env?.DEV) return read;
  const files = readFiles(contentRoot);
  const accepted = import.meta.env?.CONTENT_FINGERPRINT;
  if (accepted !== undefined && fingerprintOf(files) !== accepted)
    throw new Error('The content changed during the build. Build the site again.');
  const { corpus, problems } = corpusFrom(files, asOf);
  if (!corpus)
    throw new Error(
      `The content cannot be read (${problems.length} problems). Run "npm run check" for details.`,
    );
  return (read = corpus);
}
