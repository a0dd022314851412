import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleScript } from '../bundle-script.ts';
import type { Copy } from '../client/offline/copy.ts';
import { copySizePlaceholder, fillDataPages, megabytes } from '../data-page.ts';
import type { Corpus } from '../model/corpus.ts';
import { createExclusion, isKept, pageOfFile, pageOfRecord, selectFiles } from './select-files.ts';
import { createWorkerStrings } from './worker-strings.ts';

/**
 * Writes the service worker of the offline copy, dist/sw.js, with the list of its files, and writes
 * the size of the copy into the data pages. Must come after all that writes or changes pages and
 * files of the search.
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
        // The data pages are in the copy too, so it is listed again once they have the size.
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

/** Returns the script of the worker, with the list of the files of the copy. */
export const workerScript = (copy: Copy): Promise<string> =>
  bundleScript('offline/worker.ts', {
    COPY: JSON.stringify(copy),
    STRINGS: JSON.stringify(createWorkerStrings()),
  });

/** Returns the list of files of the offline copy of a built site. */
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
