import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { encodePlaces } from '../client/search/citation/place-codec.ts';
import { encodeIntentModel } from '../client/search/intents/model-codec.ts';
import type { DeferredFiles, EncodedDictionary } from '../client/search/search-files.ts';
import { addMarkers } from '../client/search/record-markers.ts';
import { normalizeCharacters } from '../client/search/tokenizer.ts';
import { createBilingualNames, createDictionary } from './dictionary.ts';
import { createIntentModel, intentsOf } from './intents/intent-model.ts';
import { prepareFiles } from './pagefind-files.ts';
import { createRecords } from './records.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Writes the search of each language beside the built pages, to dist/pagefind/es and
 * dist/pagefind/en: a Pagefind bundle, its dictionary, and what is loaded after the first results.
 *
 * @param getCorpus called when the pages are built
 */
export function searchIndex(getCorpus: () => Corpus): AstroIntegration {
  return {
    name: 'umbral:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = getCorpus();
        const intents = intentsOf(corpus);
        const answerIds = new Set(intents.flatMap(({ answers }) => answers));
        try {
          for (const lang of corpus.site.languages) {
            const folder = fileURLToPath(new URL(`pagefind/${lang}/`, dir));
            const records = createRecords(corpus, lang);
            await writeBundle(lang, records, answerIds, folder);
            const { places, ...dictionary } = createDictionary(corpus, lang, records);
            writeJson<EncodedDictionary>(join(folder, 'dictionary.json'), {
              ...dictionary,
              places: encodePlaces(places),
            });
            writeJson<DeferredFiles['intents']>(
              join(folder, 'intents.json'),
              encodeIntentModel(createIntentModel(intents, lang, records)),
            );
            logger.info(`${lang}: ${records.length} records`);
          }
          writeJson<DeferredFiles['names']>(
            fileURLToPath(new URL('pagefind/names.json', dir)),
            createBilingualNames(corpus),
          );
        } finally {
          await close();
        }
      },
    },
  };
}

const writeJson = <T>(file: string, value: T): void => writeFileSync(file, JSON.stringify(value));

async function writeBundle(
  lang: Language,
  records: readonly SearchRecord[],
  answerIds: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  // One bundle per language: a search loads the other language only when it needs it.
  const { index, errors } = await createIndex({ forceLanguage: lang });
  refuse(errors);
  if (!index) throw new Error('Pagefind made no index.');
  // In batches: waiting for each record takes most of the time, sending all most of the memory.
  for (let from = 0; from < records.length; from += 1000) {
    const added = await Promise.all(
      records.slice(from, from + 1000).map(({ id, url, content, meta, filters }, at) =>
        index.addCustomRecord({
          url,
          content: addMarkers(normalizeCharacters(content), from + at + 1 === records.length),
          language: lang,
          meta: { ...meta },
          // A record that answers an intent is found by its id.
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
