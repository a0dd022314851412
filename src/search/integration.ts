import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { getCorpus } from '../corpus/index.ts';
import { type Language, languages } from '../model/language.ts';
import { answerIdsOf, createDeferredData } from './intents/intent-data.ts';
import { createDictionary } from './dictionary.ts';
import { encodePlaces } from '../client/search/citation/place-codec.ts';
import { type SearchRecord, createRecords } from './records.ts';
import { prepareFiles } from './pagefind-files.ts';
import { normalizeCharacters } from '../client/search/tokenizer.ts';

/**
 * Writes one Pagefind bundle per language beside the built pages, dist/pagefind/es and
 * dist/pagefind/en, each with its dictionary.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'umbral:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = getCorpus();
        const answerIds = answerIdsOf(corpus);
        try {
          mkdirSync(fileURLToPath(new URL('pagefind', dir)), { recursive: true });
          writeFileSync(
            fileURLToPath(new URL('pagefind/deferred.json', dir)),
            JSON.stringify(createDeferredData(corpus)),
          );
          for (const lang of languages) {
            const records = createRecords(corpus, lang);
            const folder = fileURLToPath(new URL(`pagefind/${lang}`, dir));
            await writeBundle(lang, records, answerIds, folder);
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
  answerIds: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  // Two bundles, not one: a reader loads the language of the page first.
  const { index, errors } = await createIndex({ forceLanguage: lang });
  refuse(errors);
  if (!index) throw new Error('Pagefind made no index.');
  // Pagefind takes them in the order in which they are sent; waiting for each would be most of the
  // time, sending all at once most of the memory.
  for (let from = 0; from < records.length; from += 1000) {
    const added = await Promise.all(
      records.slice(from, from + 1000).map(({ id, url, content, meta, filters }) =>
        index.addCustomRecord({
          url,
          content: normalizeCharacters(content),
          language: lang,
          meta: { ...meta },
          // The record is found by its id where it answers an intent.
          filters: mutable(answerIds.has(id) ? { ...filters, answer: [id] } : filters),
        }),
      ),
    );
    refuse(added.flatMap((one) => one.errors));
  }
  const { files, errors: unwritten } = await index.getFiles();
  refuse(unwritten);
  await index.deleteIndex();
  const bundle = prepareFiles(new Map(files.map(({ path, content }) => [path, content])), lang);
  for (const within of new Set([...bundle.keys()].map(dirname)))
    mkdirSync(join(folder, within), { recursive: true });
  for (const [path, written] of bundle) writeFileSync(join(folder, path), written);
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
