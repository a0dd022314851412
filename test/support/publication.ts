import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { createPublication } from '../../src/create-publication.ts';
import { goodContent } from './content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');

/** What the files are made from, and the files themselves by path, each made once. */
export const publication = createPublication(new URL('https://ley.example.org'), corpus);
export const work = publication.corpus.work;
export const files = new Map(
  dataFiles(publication).map((file) => [file.path, { ...file, content: file.text() }]),
);

/** The content of the file at a path under data/. */
export function fileAt(path: string): string {
  const file = files.get(`data/${path}`);
  if (!file) throw new RangeError(`No file data/${path}.`);
  return file.content;
}

/** Every provision of every version. */
export const provisions = work.versions.flatMap((version) =>
  version.provisions.map((provision) => ({
    version,
    provision,
    path: `${work.id}/${version.id}/${provision.id}`,
  })),
);
