import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { BilingualNames } from '../client/search/lexicon.ts';
import type { EncodedSearchData } from '../client/search/search-files.ts';
import { addMarkers } from '../client/search/record-markers.ts';
import { normalizeCharacters } from '../client/search/tokenizer.ts';
import { createBilingualNames } from './dictionary.ts';
import { intentsOf } from './intents/intent-model.ts';
import { prepareFiles } from './pagefind-files.ts';
import { createRecords } from './records.ts';
import { createSearchData, numberAnswers } from './search-data.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Writes the search of each language beside the built pages, to dist/pagefind/es and
 * dist/pagefind/en: what answers first (`search-data.json`), and a Pagefind bundle.
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
        try {
          for (const lang of corpus.site.languages) {
            const folder = fileURLToPath(new URL(`pagefind/${lang}/`, dir));
            const records = numberAnswers(createRecords(corpus, lang), intents);
            const data = createSearchData(corpus, lang, records, intents);
            await writeBundle(lang, records, data.dictionary.edition, folder);
            writeJson<EncodedSearchData>(join(folder, 'search-data.json'), data);
            logger.info(`${lang}: ${records.length} records`);
          }
          writeJson<BilingualNames>(
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

/** One bundle per language: a search loads the other language only when it needs it. */
async function writeBundle(
  lang: Language,
  records: readonly SearchRecord[],
  edition: string,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: lang });
  refuse(errors);
  if (!index) throw new Error('Pagefind made no index.');
  // In batches: waiting for each record takes most of the time, sending all most of the memory.
  for (let from = 0; from < records.length; from += 1000) {
    const added = await Promise.all(
      records.slice(from, from + 1000).map(({ url, content, meta, filters }, at) =>
        index.addCustomRecord({
          url,
          content: addMarkers(
            normalizeCharacters(content),
            from + at + 1 === records.length ? edition : undefined,
          ),
          language: lang,
          meta: { ...meta },
          filters: Object.fromEntries(
            Object.entries(filters).map(([name, values]) => [name, [...values]]),
          ),
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

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
