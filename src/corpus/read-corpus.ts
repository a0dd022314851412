import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Corpus, Prose } from '../model/corpus.ts';
import { type Bilingual, type Language, both } from '../model/language.ts';
import type { Provision, Version, Work } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';
import { amendmentsSchema, askedSchema, categoriesSchema, helpSchema, notesSchema, phrasesSchema, screeningSchema, searchSchema, sourcesSchema, termsSchema, workSchema } from '../model/schemas.ts';
import { readCategoryPage, readProse } from './read-prose.ts';
import { readProvision } from './read-provision.ts';
import { type Read, readYaml } from './read-yaml.ts';

const workFolder = 'works/dl-1350';

/** Reads the content folder into one model, with every problem of form it finds. The corpus is there only when all files could be read. */
export function readCorpus(root: string): { readonly corpus?: Corpus; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const take = <T>(read: Read<T>): T | undefined => {
    problems.push(...read.problems);
    return read.value;
  };
  const text = (file: string): string | undefined => {
    const path = join(root, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    problems.push(problem('file-missing', { file, line: 1, column: 1 }, 'This file is missing.', 'Restore it, or remove what refers to it.'));
    return undefined;
  };
  const yaml = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined => {
    const content = text(file);
    return content === undefined ? undefined : take(readYaml(content, file, schema));
  };
  const locatedYaml = <S extends z.ZodType>(file: string, schema: S) => {
    const content = text(file);
    const read = content === undefined ? undefined : readYaml(content, file, schema);
    problems.push(...(read?.problems ?? []));
    return read?.value !== undefined && read.locate ? { data: read.value, locate: read.locate } : undefined;
  };
  const shelf = <Page extends Prose>(folder: string, read: (text: string, file: string, id: string) => Read<Page>): Bilingual<Record<string, Page>> => {
    const pages = (lang: Language): Record<string, Page> =>
      Object.fromEntries<Page>(
        namesIn(join(root, folder, lang), '.mdx').flatMap((id) => {
          const file = `${folder}/${lang}/${id}.mdx`;
          const page = take(read(text(file) ?? '', file, id));
          return page ? [[id, page]] : [];
        }),
      );
    return both(pages);
  };

  const workData = yaml(`${workFolder}/work.yaml`, workSchema);
  const versions = (workData?.versions ?? []).map((version): Version => {
    const folder = `${workFolder}/${version.id}`;
    const list = yaml(`${folder}/phrases.yaml`, phrasesSchema);
    const provisions = (version.provisions ?? workData?.provisions ?? []).flatMap((id): Provision[] => {
      const file = `${folder}/${id}.mdx`;
      const content = text(file);
      const provision = content === undefined ? undefined : take(readProvision(content, file, id, version.id));
      return provision ? [provision] : [];
    });
    const notes = yaml(`${folder}/notes.yaml`, notesSchema);
    const amendments = version.text === 'consolidated' ? locatedYaml(`${folder}/amendments.yaml`, amendmentsSchema) : undefined;
    return {
      ...version,
      provisions,
      phrases: list?.phrases ?? [],
      connectives: list?.connectives ?? {},
      notes: notes ?? notesSchema.parse({}),
      ...(amendments && { amendments }),
    };
  });
  const work: Work | undefined = workData && { ...workData, versions };
  const sourceText = work && text(work.source.file);
  const categories = yaml('categories.yaml', categoriesSchema);
  const sources = yaml('sources.yaml', sourcesSchema);
  const screening = yaml('screening.yaml', screeningSchema);
  const terms = yaml('terms.yaml', termsSchema);
  const help = yaml('help.yaml', helpSchema);
  const sayings = yaml('search.yaml', searchSchema);
  const asked = namesIn(join(root, 'asked'), '.yaml').flatMap((topic) => {
    const questions = yaml(`asked/${topic}.yaml`, askedSchema);
    return questions ? [{ topic, ...questions }] : [];
  });
  const categoryPages = shelf('categories', readCategoryPage);
  const pages = shelf('pages', readProse);

  if (!work || sourceText === undefined || !categories || !sources || !screening || !terms || !help || !sayings) return { problems };
  return { corpus: { work, categories, categoryPages, pages, sources, terms, help, sayings, asked, screening, sourceText }, problems };
}

/** The names of the files of a folder with an ending, sorted, without it. */
const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => basename(name, ending)).sort() : [];
