import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { type Language, languages } from '../model/language.ts';
import { type BuiltFile, copyOf, isKept } from './choose.ts';
import type { Copy } from './copy.ts';
import { megabytes, sizeMark } from './size.ts';
import { workerWords } from './words.ts';

/**
 * Writes the worker that keeps the site on a reader's device, dist/sw.js, with the list of what it keeps, and the size of
 * that into the pages that state it. Comes after everything that makes or changes a page or a file of the search, and before
 * what packs them.
 */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'umbral:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        refusePacked(root);
        const { bytes } = copyOf(filesIn(root));
        stateSize(root, bytes);
        // The figure is in pages that are themselves kept, so what is kept is listed once it stands there.
        const copy = copyOf(filesIn(root));
        writeFileSync(join(root, 'sw.js'), await workerScript(copy));
        logger.info(`${Object.keys(copy.files).length} files, ${megabytes('en', copy.bytes)}, and ${Object.keys(copy.variants).length} pages made of them`);
      },
    },
  };
}

/** The worker's script, with the list of its files. */
export async function workerScript(copy: Copy): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { COPY: JSON.stringify(copy), WORDS: JSON.stringify(workerWords()) },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/** The files of a built site that are kept. */
export const filesIn = (root: string): BuiltFile[] =>
  pathsIn(root)
    .filter(isKept)
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }));

const pathsIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, '/').length).split(sep).join('/'));

function stateSize(root: string, bytes: number): void {
  for (const path of pathsIn(root).filter((name) => name.endsWith('index.html'))) {
    const html = readFileSync(join(root, path), 'utf8');
    const lang = languages.find((language: Language) => path.startsWith(`${language}/`));
    if (lang && html.includes(sizeMark)) writeFileSync(join(root, path), html.replaceAll(sizeMark, megabytes(lang, bytes)));
  }
}

function refusePacked(root: string): void {
  const packed = pathsIn(root).find((path) => /\.html\.(br|gz)$/.test(path));
  if (packed) throw new Error(`${packed} was packed before the page was finished: put offlineCopy() before what packs the files, in astro.config.mjs.`);
}
