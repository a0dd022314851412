import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleScript } from '../bundle-script.ts';
import type { Copy } from '../client/offline/copy.ts';
import { copySizePlaceholder, fillDataPages, megabytes } from '../data-page.ts';
import type { Corpus } from '../model/corpus.ts';
import { createExclusion, isKept, pageOfFile, pageOfRecord, selectFiles } from './select-files.ts';
import { workerWords } from './words.ts';

/**
 * Writes the worker that keeps the site on a reader's device, dist/sw.js, with the list of what it
 * keeps, and the size of that into the data pages. Comes after everything that makes or changes a
 * page or a file of the search, and before what packs them.
 *
 * @param getCorpus called when the pages are built
 */
export function offlineCopy(getCorpus: () => Corpus): AstroIntegration {
  return {
    name: 'umbral:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const corpus = getCorpus();
        if (!corpus.site.modules.offline) return;
        // The data pages are themselves kept, so what is kept is listed once the size stands there.
        const { bytes } = readCopy(root, corpus);
        fillDataPages(root, corpus.site.languages, (lang) => ({
          [copySizePlaceholder]: megabytes(lang, bytes),
        }));
        const copy = readCopy(root, corpus);
        writeFileSync(join(root, 'sw.js'), await workerScript(copy));
        logger.info(
          `${Object.keys(copy.files).length} files, ${megabytes('en', copy.bytes)}, ` +
            `and ${Object.keys(copy.variants).length} pages made of them`,
        );
      },
    },
  };
}

/** The worker's script, with the list of its files. */
export const workerScript = (copy: Copy): Promise<string> =>
  bundleScript('offline/worker.ts', {
    COPY: JSON.stringify(copy),
    WORDS: JSON.stringify(workerWords()),
  });

/** The copy of a built site. */
export function readCopy(root: string, corpus: Corpus): Copy {
  const isExcluded = createExclusion(corpus);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => isKept(path) && !isExcluded(pageOfFile(path)))
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .filter(({ path, bytes }) => !path.includes('/fragment/') || !isExcluded(pageOfRecord(bytes)));
  return selectFiles(files);
}
