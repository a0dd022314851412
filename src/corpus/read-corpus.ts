import type { Corpus } from '../model/corpus.ts';
import type { Prose } from '../model/prose.ts';
import { latestReading } from '../model/sources.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { type Bilingual, type Language, mapLanguages } from '../model/language.ts';
import type { Work } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import {
  type SiteData,
  type ScreeningWording,
  categoriesSchema,
  emptyScreening,
  helpSchema,
  intentSchema,
  screeningSchema,
  siteSchema,
  sourcesSchema,
  synonymsSchema,
  termsSchema,
} from '../model/schemas.ts';
import { annotatedPart } from '../model/works.ts';
import { type ContentFile, type ContentFiles, readFiles } from './content-files.ts';
import { type ContentReader, createContentReader } from './content-reader.ts';
import { readCategoryPage, readProse } from './read-prose.ts';
import { readWork } from './read-work.ts';
import { type ReadResult, yamlReader } from './read-yaml.ts';

/** Lists the content as it was last accepted; `checkLosses` compares it with the content. */
export const inventoryFile = 'inventory.txt';
const screeningFile = 'screening.yaml';
/** The pages of prose that the site shows. */
const proseIds = ['about', 'home'];

/**
 * The content of a folder: the corpus (if every file could be read), the values of its YAML files
 * by path, the lines of the inventory, and all problems of single files.
 */
export interface ReadContent {
  readonly corpus?: Corpus;
  readonly data: ReadonlyMap<string, unknown>;
  readonly inventory: readonly string[];
  readonly problems: readonly Problem[];
}

const readers = {
  site: yamlReader(siteSchema),
  categories: yamlReader(categoriesSchema),
  sources: yamlReader(sourcesSchema),
  screening: yamlReader(screeningSchema),
  terms: yamlReader(termsSchema),
  help: yamlReader(helpSchema),
  synonyms: yamlReader(synonymsSchema),
  intent: yamlReader(intentSchema),
  page: memoizeByObject((file: ContentFile, id: string) => readProse(file.text, file.path, id)),
  categoryPage: memoizeByObject((file: ContentFile, id: string) =>
    readCategoryPage(file.text, file.path, id),
  ),
};

/** Reads a content folder; see `corpusFrom`. */
export const readCorpus = (root: string, asOf?: string): ReadContent =>
  corpusFrom(readFiles(root), asOf);

/**
 * Builds the corpus from files. `corpus` is set only if every file could be read.
 *
 * @param asOf the day that the corpus answers for, as "2026-04-30"; by default the latest `asOf` of
 *   a source
 */
export function corpusFrom(files: ContentFiles, asOf?: string): ReadContent {
  const reader = createContentReader(files);
  const { take, namesIn } = reader;
  const site = take('site.yaml', readers.site);
  const sources = take('sources.yaml', readers.sources);
  const day = asOf ?? latestReading({ sources: sources ?? [] });
  const folders = reader.foldersIn('works');
  if (folders.length === 0 && files.folders.has('works'))
    reader.problems.push(
      problem(
        'file-missing',
        fileStart('works'),
        'This folder contains no laws.',
        'Restore the folder of the law and its work.yaml.',
      ),
    );
  const works = folders.flatMap((id) => readWork(reader, id, day) ?? []);
  const main = site && mainWork(reader, site, works, folders);
  const categories = take('categories.yaml', readers.categories);
  const screening = readScreening(reader, site);
  const terms = take('terms.yaml', readers.terms);
  const help = take('help.yaml', readers.help);
  const synonyms = take('search/synonyms.yaml', readers.synonyms);
  const intents = namesIn('search/intents', '.yaml', true).flatMap((topic) => {
    const intent = take(`search/intents/${topic}.yaml`, readers.intent);
    return intent ? [{ topic, ...intent }] : [];
  });
  const categoryPages = readShelf(
    reader,
    'categories',
    (folder) => namesIn(folder, '.mdx', categories?.length === 0),
    readers.categoryPage,
  );
  const pages = readShelf(reader, 'pages', () => proseIds, readers.page);
  const inventory =
    reader
      .fileAt(inventoryFile)
      ?.text.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')) ?? [];
  const { data, problems } = reader;
  // Which files are expected is known only if every work.yaml could be read.
  if (works.length > 0 && works.length === folders.length)
    problems.push(...reader.unknownFileProblems());
  if (
    !reader.isWhole() ||
    !site ||
    !main ||
    !categories ||
    !sources ||
    !screening ||
    !terms ||
    !help ||
    !synonyms
  )
    return { data, inventory, problems };
  return {
    corpus: {
      asOf: day,
      site,
      works: [main, ...works.filter((work) => work !== main)],
      work: annotatedPart(main),
      categories,
      categoryPages,
      pages,
      sources,
      terms,
      help,
      synonyms,
      intents,
      screening,
      locate: reader.locate,
    },
    data,
    inventory,
    problems,
  };
}

/**
 * The law that the site is about: that of the featured provision, else the first. Undefined if it
 * could not be read, which is reported elsewhere.
 */
function mainWork(
  { problems, locate }: ContentReader,
  { featured }: SiteData,
  works: readonly Work[],
  folders: readonly string[],
): Work | undefined {
  const id = featured?.split('/')[0];
  const main = id === undefined ? works[0] : works.find((work) => work.id === id);
  if (id !== undefined && !folders.includes(id) && folders.length > 0)
    problems.push(
      problem(
        'reference-unresolved',
        locate('site.yaml', 'featured'),
        `"${id}" is not a folder of works.`,
        `Use one of ${folders.join(', ')} before the slash.`,
      ),
    );
  return main;
}

/** The words of the self-check, which a site without one neither needs nor has. */
function readScreening(
  { take, refuse }: ContentReader,
  site: SiteData | undefined,
): ScreeningWording | undefined {
  if (!site || site.modules.selfCheck)
    return take(
      screeningFile,
      readers.screening,
      'Restore it. A site whose law has no rules does without it: write ' +
        '"modules: { selfCheck: false }" in site.yaml.',
    );
  refuse(
    screeningFile,
    'This file has the words of the self-check, which site.yaml leaves out.',
    'Remove it, or remove "selfCheck: false" from site.yaml.',
  );
  return emptyScreening;
}

/** The pages of prose in the folders of both languages. */
function readShelf<Page extends Prose>(
  { take }: ContentReader,
  folder: string,
  idsIn: (folder: string) => readonly string[],
  read: (file: ContentFile, id: string) => ReadResult<Page>,
): Bilingual<Record<string, Page>> {
  const pages = (lang: Language): Record<string, Page> =>
    Object.fromEntries<Page>(
      idsIn(`${folder}/${lang}`).flatMap((id) => {
        const page = take(`${folder}/${lang}/${id}.mdx`, (file) => read(file, id));
        return page ? [[id, page]] : [];
      }),
    );
  return mapLanguages(pages);
}
