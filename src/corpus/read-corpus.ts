import type { z } from 'astro/zod';
import { type Corpus, type Prose, latestReading } from '../model/corpus.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { type Bilingual, type Language, mapLanguages } from '../model/language.ts';
import type { Provision, Version, VersionRole, Work } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import {
  amendmentsSchema,
  intentSchema,
  categoriesSchema,
  helpSchema,
  notesSchema,
  phrasesSchema,
  screeningSchema,
  siteSchema,
  synonymsSchema,
  sourcesSchema,
  termsSchema,
  workSchema,
} from '../model/schemas.ts';
import { consolidate } from './consolidate.ts';
import { type ContentFile, type ContentFiles, readFiles } from './content-files.ts';
import { readCategoryPage, readProse } from './read-prose.ts';
import { readProvision } from './read-provision.ts';
import { type Locate, type Located, type ParsedYaml, readYaml } from './read-yaml.ts';

const workId = 'dl-1350';
const workFolder = `works/${workId}`;
/** What stood in the content when it was last accepted; the check compares. */
export const inventoryFile = 'inventory.txt';
/** The pages of prose that the site shows. */
const proseIds = ['about', 'home'];

/**
 * What a content folder holds: the model, where all of it could be read, the values of its YAML
 * files, and every problem of form.
 */
export interface ReadContent {
  readonly corpus?: Corpus;
  readonly data: ReadonlyMap<string, unknown>;
  readonly inventory: readonly string[];
  readonly problems: readonly Problem[];
}

// Each file is read once, however often the folder is: what has not changed is not parsed anew.
const yamlReader = <S extends z.ZodType>(schema: S) =>
  memoizeByObject((file: ContentFile): Located<z.infer<S>> =>
    readYaml(file.text, file.path, schema),
  );
const provisionReader = memoizeByObject((file: ContentFile, id: string, version: string) =>
  readProvision(file.text, file.path, id, version),
);
const readers = {
  site: yamlReader(siteSchema),
  work: yamlReader(workSchema),
  phrases: yamlReader(phrasesSchema),
  notes: yamlReader(notesSchema),
  amendments: yamlReader(amendmentsSchema),
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

/** Reads the content folder into one model; see `corpusFrom`. */
export const readCorpus = (root: string, asOf?: string): ReadContent =>
  corpusFrom(readFiles(root), asOf);

/**
 * Reads these files into one model, with every problem of form. Only when each could be read is
 * there a model.
 *
 * @param asOf the day that the model answers for; by default the latest at which a source was read
 */
export function corpusFrom(
  { files, folders, problems: unread }: ContentFiles,
  asOf?: string,
): ReadContent {
  const problems: Problem[] = [...unread];
  const locators = new Map<string, Locate>();
  const data = new Map<string, unknown>();
  const expected = new Set<string>();
  let isWhole = unread.length === 0;

  /**
   * The file of that path, which must be there, once what is wrong with it as a file has been told.
   */
  const fileAt = (path: string): ContentFile | undefined => {
    expected.add(path);
    const file = files.get(path);
    if (file && file.problems.length === 0) return file;
    isWhole = false;
    if (file) problems.push(...file.problems);
    else if (folders.has(path))
      problems.push(
        problem(
          'file-unreadable',
          fileStart(path),
          'This is a folder; a file is expected here.',
          'Put the file in its place.',
        ),
      );
    else if (!unread.some(({ at }) => at.file === path))
      problems.push(
        problem(
          'file-missing',
          fileStart(path),
          'This file is missing.',
          'Restore it, or remove what refers to it.',
        ),
      );
    return undefined;
  };
  const take = <T>(path: string, read: (file: ContentFile) => Located<T>): T | undefined => {
    const file = fileAt(path);
    if (!file) return undefined;
    const { value, locate, problems: found } = read(file);
    problems.push(...found);
    if (value === undefined) isWhole = false;
    else if (locate) data.set(path, value);
    if (locate) locators.set(path, locate);
    return value;
  };
  /** The names of the files of a folder with an ending, sorted, without it. */
  const namesIn = (folder: string, ending: string): string[] => {
    if (files.has(folder)) {
      expected.add(folder);
      problems.push(
        problem(
          'file-unreadable',
          fileStart(folder),
          'This is a file; a folder is expected here.',
          'Put the folder in its place.',
        ),
      );
    } else if (!folders.has(folder) && !unread.some(({ at }) => at.file === folder)) {
      problems.push(
        problem('file-missing', fileStart(folder), 'This folder is missing.', 'Restore it.'),
      );
    }
    return [...files.keys()]
      .filter(
        (path) =>
          path.startsWith(`${folder}/`) &&
          path.endsWith(ending) &&
          !path.slice(folder.length + 1).includes('/'),
      )
      .map((path) => path.slice(folder.length + 1, -ending.length))
      .sort();
  };
  const shelf = <Page extends Prose>(
    folder: string,
    idsIn: (folder: string) => readonly string[],
    read: (file: ContentFile, id: string) => ParsedYaml<Page>,
  ): Bilingual<Record<string, Page>> => {
    const pages = (lang: Language): Record<string, Page> =>
      Object.fromEntries<Page>(
        idsIn(`${folder}/${lang}`).flatMap((id) => {
          const page = take(`${folder}/${lang}/${id}.mdx`, (file) => read(file, id));
          return page ? [[id, page]] : [];
        }),
      );
    return mapLanguages(pages);
  };

  const site = take('site.yaml', readers.site);
  const workData = take(`${workFolder}/work.yaml`, readers.work);
  if (workData && workData.id !== workId)
    problems.push(
      problem(
        'data-invalid',
        locators.get(`${workFolder}/work.yaml`)!('id'),
        `This work is called "${workData.id}", but its folder "${workId}".`,
        'Write the name of the folder; it is public and never changes.',
      ),
    );
  const sources = take('sources.yaml', readers.sources);
  const day = asOf ?? latestReading({ sources: sources ?? [] });
  const stated = (workData?.versions ?? []).map((version) => ({
    data: version,
    provisions: (version.provisions ?? workData?.provisions ?? []).flatMap((id) => {
      const provision = take(`${workFolder}/${version.id}/${id}.mdx`, (file) =>
        provisionReader(file, id, version.id),
      );
      return provision ? [provision] : [];
    }),
  }));
  const whole = consolidate(stated, day);
  problems.push(...whole.problems);
  const versions = stated.map(({ data: version }, index): Version => {
    const folder = `${workFolder}/${version.id}`;
    const list = take(`${folder}/phrases.yaml`, readers.phrases);
    const notes = take(`${folder}/notes.yaml`, readers.notes);
    const amendments =
      version.text === 'consolidated'
        ? take(`${folder}/amendments.yaml`, readers.amendments)
        : undefined;
    const provisions = whole.value?.[index] ?? [];
    const role = roleOf(provisions);
    const until = provisions
      .flatMap(({ inForceTo }) => inForceTo ?? [])
      .sort()
      .at(-1);
    return {
      ...version,
      ...(role === 'former' && until && { inForceTo: until }),
      role,
      provisions,
      phrases: list?.phrases ?? [],
      connectives: list?.connectives ?? {},
      notes: notes ?? notesSchema.parse({}),
      ...(amendments && {
        amendments: { data: amendments, locate: locators.get(`${folder}/amendments.yaml`)! },
      }),
    };
  });
  const work: Work | undefined = workData && { ...workData, versions };
  const sourceText = work && fileAt(work.source.file)?.text;
  const categories = take('categories.yaml', readers.categories);
  const screening = take('screening.yaml', readers.screening);
  const terms = take('terms.yaml', readers.terms);
  const help = take('help.yaml', readers.help);
  const synonyms = take('search/synonyms.yaml', readers.synonyms);
  const intents = namesIn('search/intents', '.yaml').flatMap((topic) => {
    const intent = take(`search/intents/${topic}.yaml`, readers.intent);
    return intent ? [{ topic, ...intent }] : [];
  });
  const categoryPages = shelf(
    'categories',
    (folder) => namesIn(folder, '.mdx'),
    readers.categoryPage,
  );
  const pages = shelf('pages', () => proseIds, readers.page);
  const inventory =
    fileAt(inventoryFile)
      ?.text.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')) ?? [];
  // Which files there should be is known only when the work is.
  if (work) problems.push(...strangers(files, expected));

  if (
    !isWhole ||
    !site ||
    !work ||
    sourceText === undefined ||
    !categories ||
    !sources ||
    !screening ||
    !terms ||
    !help ||
    !synonyms
  )
    return { data, inventory, problems };
  const locate = (file: string, ...path: readonly (string | number)[]) =>
    locators.get(file)?.(...path) ?? fileStart(file);
  return {
    corpus: {
      asOf: day,
      site,
      work,
      categories,
      categoryPages,
      pages,
      sources,
      terms,
      help,
      synonyms,
      intents,
      screening,
      sourceText,
      locate,
    },
    data,
    inventory,
    problems,
  };
}

/** A version is in force while one of its provisions is, and has begun when one of them has. */
const roleOf = (provisions: readonly Provision[]): VersionRole =>
  (['current', 'former'] as const).find((role) => provisions.some((one) => one.role === role)) ??
  'deferred';

/**
 * Files that nothing reads: misspelt, in a wrong place, or of a page that the site does not have.
 */
const strangers = (files: ContentFiles['files'], expected: ReadonlySet<string>): Problem[] =>
  [...files.keys()]
    .filter(
      (path) =>
        !path
          .split('/')
          .some((_, depth, parts) => expected.has(parts.slice(0, depth + 1).join('/'))),
    )
    .map((path) =>
      problem(
        'file-unknown',
        fileStart(path),
        'Nothing reads this file.',
        'Correct its name, ending or place; remove it if it is a copy.',
      ),
    );
