import type { Corpus } from '../model/corpus.ts';
import { fingerprintOf, readFiles } from './content-files.ts';
import { corpusFrom } from './read-corpus.ts';
import { asOf, contentRoot } from './root.ts';

let read: Corpus | undefined;

/**
 * The corpus as this module graph reads it: once per build; in `astro dev` each time. Pages and
 * components have it in `Astro.locals.corpus`; only what runs before a page is drawn calls this.
 *
 * @throws Error when the content cannot be read, or is not what the check of this build accepted
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
