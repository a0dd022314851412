import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { esbuildTargets } from '../browsers.ts';
import { getCorpus } from '../corpus/index.ts';
import { type Language, languages } from '../model/language.ts';
import { createDeferredData } from './intents/intent-data.ts';
import { createDictionary } from './dictionary.ts';
import { encodePlaces } from '../client/search/citation/place-codec.ts';
import { numberOf } from '../client/search/pagefind-index.ts';
import { type SearchRecord, createRecords } from './records.ts';
import { type Bundle, steady } from './pagefind-files.ts';
import { normalizeCharacters } from '../client/search/tokenizer.ts';

/** Writes one Pagefind bundle per language beside the built pages, dist/pagefind/es and dist/pagefind/en, each with its dictionary. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'umbral:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = getCorpus();
        try {
          mkdirSync(fileURLToPath(new URL('pagefind', dir)), { recursive: true });
          writeFileSync(
            fileURLToPath(new URL('pagefind/more.json', dir)),
            JSON.stringify(createDeferredData(corpus)),
          );
          for (const lang of languages) {
            const records = createRecords(corpus, lang);
            const folder = fileURLToPath(new URL(`pagefind/${lang}`, dir));
            await writeBundle(lang, records, folder);
            const { places, ...dictionary } = createDictionary(corpus, lang, records);
            writeFileSync(
              join(folder, 'dictionary.json'),
              JSON.stringify({ ...dictionary, places: encodePlaces(places) }),
            );
            logger.info(`${lang}: ${records.length} records`);
          }
        } finally {
          await close();
        }
      },
    },
  };
}

async function writeBundle(
  lang: Language,
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  // Two bundles, not one: a reader loads the language of the page first.
  const { index, errors } = await createIndex({ forceLanguage: lang });
  refuse(errors);
  if (!index) throw new Error('Pagefind made no index.');
  // Pagefind takes them in the order in which they are sent; waiting for each would be most of the time, sending all at once most of the memory.
  for (let from = 0; from < records.length; from += 1000) {
    const added = await Promise.all(
      records.slice(from, from + 1000).map(({ url, content, meta, filters }) =>
        index.addCustomRecord({
          url,
          content: normalizeCharacters(content),
          language: lang,
          meta: { ...meta },
          filters: mutable(filters),
        }),
      ),
    );
    refuse(added.flatMap((one) => one.errors));
  }
  const { files, errors: unwritten } = await index.getFiles();
  refuse(unwritten);
  await index.deleteIndex();
  const served = await Promise.all(
    files.map(async ({ path, content }) => [path, await asServed(path, content)] as const),
  );
  const bundle = steady(
    new Map(served.flatMap(([path, bytes]) => (bytes ? [[path, bytes]] : []))),
    lang,
  );
  refuse(misplaced(bundle, records));
  for (const within of new Set([...bundle.keys()].map(dirname)))
    mkdirSync(join(folder, within), { recursive: true });
  for (const [path, written] of bundle) writeFileSync(join(folder, path), written);
}

/** The records that do not have their number in Pagefind's bundle: what people ask names records by their numbers (asked.ts). */
const misplaced = (bundle: Bundle, records: readonly SearchRecord[]): string[] =>
  [...bundle].flatMap(([path, bytes]) => {
    const [, id] = /^fragment\/(\w+)\.pf_fragment$/.exec(path) ?? [];
    const url = id && records[numberOf({ id })]?.url;
    return id &&
      !new TextDecoder().decode(bytes.subarray(0, 500)).includes(`{"url":${JSON.stringify(url)},`)
      ? [`record ${id} is not ${url}; see steady.ts`]
      : [];
  });

/**
 * A file of the bundle as it should be served; nothing for those that this site does not use. Pagefind packs its files with gzip
 * itself and takes them unpacked as well: unpacked, a server compresses them better, with brotli.
 */
async function asServed(path: string, content: Uint8Array): Promise<Uint8Array | undefined> {
  if (path === 'pagefind.js') return smaller(new TextDecoder().decode(content));
  if (path.endsWith('.js') || path.endsWith('.css') || path === 'wasm.unknown.pagefind')
    return undefined;
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

// What Pagefind's script has that this site does not use: its unpacker, and all that stands around one index, worker included,
// which the pages' Trusted Types would refuse to start. And where it logs an error and goes on without the file, results would be lost
// in silence: instead an answer with an error, a file that is none of its own and a part that did not load are errors for us to tell.
const cuts = [
  ['data=gz_default(data);', ''],
  [
    'queued.resolve(await fetch(queued.input));',
    'const answer=await fetch(queued.input,this.fetching);if(!answer.ok)throw new Error(answer.status);queued.resolve(answer);',
  ],
  [
    'console.error(`Decompressing ${file} appears to have failed: Missing signature`);return data;',
    'throw new Error(file);',
  ],
  ['console.error(`Failed to load the meta index:\n${e?.toString()}`);', 'throw e;'],
  ['console.error(`Failed to load the index chunk ${url}:\n${e?.toString()}`);', 'throw e;'],
  [
    'export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};',
    'export{PagefindInstance};',
  ],
] as const;

/** Pagefind's script made small. */
async function smaller(script: string): Promise<Uint8Array> {
  let contents = script;
  for (const [from, to] of cuts) {
    if (contents.split(from).length !== 2)
      throw new Error(
        `Pagefind's script no longer has "${from}" once: see cuts in src/search/integration.ts.`,
      );
    contents = contents.replace(from, to);
  }
  const { outputFiles } = await build({
    stdin: { contents },
    bundle: true,
    minify: true,
    format: 'esm',
    ...esbuildTargets,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.contents;
}

const mutable = (filters: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, [...values]]),
  );

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
