import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readCorpus } from '../corpus/read-corpus.ts';
import { contentRoot } from '../corpus/root.ts';
import { type Language, languages } from '../model/language.ts';
import { recordsOf } from './records.ts';

/** Writes one Pagefind bundle per language beside the built pages: dist/pagefind/es and dist/pagefind/en. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'umbral:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { corpus } = readCorpus(contentRoot);
        if (!corpus) throw new Error('The content could not be read for the search index.');
        try {
          for (const lang of languages) {
            const records = recordsOf(corpus, lang);
            await writeBundle(lang, records, fileURLToPath(new URL(`pagefind/${lang}`, dir)));
            logger.info(`${lang}: ${records.length} records`);
          }
        } finally {
          await close();
        }
      },
    },
  };
}

async function writeBundle(lang: Language, records: ReturnType<typeof recordsOf>, outputPath: string): Promise<void> {
  // Two bundles, not one: a reader loads only the language of the page.
  const { index, errors } = await createIndex({ forceLanguage: lang });
  refuse(errors);
  if (!index) throw new Error('Pagefind made no index.');
  for (const { url, content, meta, filters } of records) {
    const added = await index.addCustomRecord({ url, content, language: lang, meta: { ...meta }, filters: mutable(filters) });
    refuse(added.errors);
  }
  refuse((await index.writeFiles({ outputPath })).errors);
}

const mutable = (filters: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0).map(([name, values]) => [name, [...values]]));

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
