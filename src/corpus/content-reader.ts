import { type Problem, fileStart, problem } from '../model/problem.ts';
import type { ContentFile, ContentFiles } from './content-files.ts';
import type { Locate, Located } from './read-yaml.ts';

/** Reads files of a content folder one by one, and collects their problems. */
export interface ContentReader {
  /** The problems of the files that were read, in the order of reading. */
  readonly problems: Problem[];
  /** The values of the YAML files that were read, by path. */
  readonly data: ReadonlyMap<string, unknown>;
  /** Whether every file that was requested could be read. */
  readonly isWhole: () => boolean;
  /** The file at a path; undefined, with a problem, if it is missing or unreadable. */
  readonly fileAt: (path: string, hintIfMissing?: string) => ContentFile | undefined;
  /** The parsed content of a file; undefined, with problems, if it cannot be read. */
  readonly take: <T>(
    path: string,
    read: (file: ContentFile) => Located<T>,
    hintIfMissing?: string,
  ) => T | undefined;
  /** Reports a file as unexpected, if it exists. */
  readonly refuse: (path: string, what: string, hint: string) => void;
  /**
   * The names of the files in a folder with this extension, sorted and without it. Reports a
   * missing folder, unless it may be missing because it would be empty.
   */
  readonly namesIn: (folder: string, ending: string, mayBeMissing?: boolean) => string[];
  /** The names of the folders in a folder, sorted. */
  readonly foldersIn: (folder: string) => string[];
  /**
   * The position of the value at a path of a YAML file or of frontmatter, or else of the nearest
   * value that contains it.
   */
  readonly locate: (file: string, ...path: readonly (string | number)[]) => ReturnType<Locate>;
  /** Reports the files that were not requested: misspelt, or in the wrong folder. */
  readonly unknownFileProblems: () => Problem[];
}

/** Creates a reader of the files of a content folder. */
export function createContentReader({
  files,
  folders,
  problems: unread,
}: ContentFiles): ContentReader {
  const problems: Problem[] = [...unread];
  const locators = new Map<string, Locate>();
  const data = new Map<string, unknown>();
  const expected = new Set<string>();
  let isWhole = unread.length === 0;

  const isReported = (path: string): boolean => unread.some(({ at }) => at.file === path);
  const fileAt: ContentReader['fileAt'] = (
    path,
    hintIfMissing = 'Restore it, or remove what refers to it.',
  ) => {
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
          'Expected a file, but found a folder.',
          'Replace the folder with the file.',
        ),
      );
    else if (!isReported(path))
      problems.push(
        problem('file-missing', fileStart(path), 'This file is missing.', hintIfMissing),
      );
    return undefined;
  };
  const take: ContentReader['take'] = (path, read, hintIfMissing) => {
    const file = fileAt(path, hintIfMissing);
    if (!file) return undefined;
    const { value, locate, problems: found } = read(file);
    problems.push(...found);
    if (value === undefined) isWhole = false;
    else if (locate && path.endsWith('.yaml')) data.set(path, value);
    if (locate) locators.set(path, locate);
    return value;
  };
  /** Reports a folder that is missing, or a file in its place. */
  const expectFolder = (folder: string): void => {
    if (files.has(folder)) {
      expected.add(folder);
      problems.push(
        problem(
          'file-unreadable',
          fileStart(folder),
          'Expected a folder, but found a file.',
          'Replace the file with the folder.',
        ),
      );
    } else if (!folders.has(folder) && !isReported(folder)) {
      problems.push(
        problem('file-missing', fileStart(folder), 'This folder is missing.', 'Restore it.'),
      );
    }
  };
  const childrenOf = (folder: string, paths: Iterable<string>): string[] =>
    [...paths]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !name.includes('/'))
      .sort();
  return {
    problems,
    data,
    isWhole: () => isWhole,
    fileAt,
    take,
    refuse: (path, what, hint) => {
      if (!files.has(path)) return;
      expected.add(path);
      problems.push(problem('file-unknown', fileStart(path), what, hint));
    },
    namesIn: (folder, ending, mayBeMissing = false) => {
      if (!mayBeMissing || files.has(folder)) expectFolder(folder);
      return childrenOf(folder, files.keys())
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length));
    },
    foldersIn: (folder) => {
      expectFolder(folder);
      return childrenOf(folder, folders);
    },
    locate: (file, ...path) => locators.get(file)?.(...path) ?? fileStart(file),
    unknownFileProblems: () => unknownFileProblems(files, expected),
  };
}

const unknownFileProblems = (
  files: ContentFiles['files'],
  expected: ReadonlySet<string>,
): Problem[] =>
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
        'Unexpected file.',
        'Correct its name, extension or folder, or remove it.',
      ),
    );
