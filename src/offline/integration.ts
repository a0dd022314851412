import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleScript } from '../bundle-script.ts';
import type { Corpus } from '../model/corpus.ts';
import { type Language, languages } from '../model/language.ts';
import {
  type BuiltFile,
  selectFiles,
  isKept,
  excludedAddresses,
  pageAddressOf,
} from './select-files.ts';
import type { Copy } from '../client/offline/copy.ts';
import { megabytes, sizePlaceholder } from './size.ts';
import { workerWords } from './words.ts';

/**
 * Writes the worker that keeps the site on a reader's device, dist/sw.js, with the list of what it
 * keeps, and the size of that into the pages that state it. Comes after everything that makes or
 * changes a page or a file of the search, and before what packs them.
 *
 * @param getCorpus called when the pages are built
 */
export function offlineCopy(getCorpus: () => Corpus): AstroIntegration {
  return {
    name: 'umbral:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        if (!getCorpus().site.modules.offline) return;
        const paths = pathsIn(root);
        refusePacked(paths);
        const files = filesIn(root, getCorpus(), paths);
        // The figure is in pages that are themselves kept, so what is kept is listed once it stands
        // there.
        const copy = selectFiles(stateSize(root, files, selectFiles(files).bytes));
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

/** The files of a built site that are kept. */
export function filesIn(
  root: string,
  corpus: Corpus,
  paths: readonly string[] = pathsIn(root),
): BuiltFile[] {
  const left = excludedAddresses(corpus);
  return paths
    .filter(isKept)
    .map((path) => fileAt(root, path))
    .filter((file) => !left.has(pageAddressOf(file)));
}

/**
 * A file that is read when its bytes are first asked for: of those that are left out most never
 * are.
 */
function fileAt(root: string, path: string): BuiltFile {
  let read: Buffer | undefined;
  return {
    path,
    get bytes() {
      return (read ??= readFileSync(join(root, path)));
    },
  };
}

const pathsIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(root, '/').length).split(sep).join('/'),
    );

/** Writes the size into the pages that state it; the files as they then are. */
function stateSize(root: string, files: readonly BuiltFile[], size: number): BuiltFile[] {
  return files.map((file) => {
    const lang = languages.find((language: Language) => file.path.startsWith(`${language}/`));
    if (!lang || !file.bytes.includes(sizePlaceholder)) return file;
    const bytes = Buffer.from(
      file.bytes.toString('utf8').replaceAll(sizePlaceholder, megabytes(lang, size)),
    );
    writeFileSync(join(root, file.path), bytes);
    return { ...file, bytes };
  });
}

function refusePacked(paths: readonly string[]): void {
  const packed = paths.find((path) => /\.html\.(br|gz)$/.test(path));
  if (packed)
    throw new Error(
      `${packed} was packed before the page was finished: ` +
        'put offlineCopy() before what packs the files, in astro.config.mjs.',
    );
}
