import { createHash } from 'node:crypto';
import { type Dirent, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { characterProblems, placeIn } from './characters.ts';

/**
 * A file of the content folder: its text, with LF line endings and without a byte order mark, or
 * the problems that prevent reading it.
 */
export interface ContentFile {
  /** Its path in the content folder, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The files of the content folder by path, and problems of entries that cannot be read. */
export interface ContentFiles {
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly folders: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Names of files that editors and operating systems create. */
const ignored = /^\.|~$|^(?:Thumbs\.db|desktop\.ini)$/;

/** Reads every file under the content folder. Symbolic links are problems, and not followed. */
export function readFiles(root: string): ContentFiles {
  const files = new Map<string, ContentFile>();
  const folders = new Set<string>();
  const problems: Problem[] = [];
  const unreadable = (path: string, what: string, hint: string): void =>
    void problems.push(problem('file-unreadable', fileStart(path), what, hint));
  const enter = (folder: string): void => {
    for (const entry of listing(join(root, folder), (reason) =>
      unreadable(
        folder || '.',
        `This folder cannot be read (${reason}).`,
        'Make it a folder that you have permission to read.',
      ),
    )) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignored.test(entry.name)) continue;
      if (entry.isDirectory()) {
        folders.add(path);
        enter(path);
      } else if (!entry.isFile()) {
        unreadable(
          path,
          entry.isSymbolicLink()
            ? 'This is a symbolic link, not a file.'
            : 'This is neither a file nor a folder.',
          'Replace it with the file itself.',
        );
      } else {
        const bytes = attempt(
          () => readFileSync(join(root, path)),
          (reason) =>
            unreadable(
              path,
              `This file cannot be read (${reason}).`,
              'Give yourself permission to read it.',
            ),
        );
        if (bytes) files.set(path, contentFile(path, bytes));
      }
    }
  };
  enter('');
  return { files, folders, problems };
}

/** The SHA-256 of all paths and texts, in hexadecimal. */
export function fingerprintOf({ files }: ContentFiles): string {
  const hash = createHash('sha256');
  for (const { path, text } of files.values()) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

/**
 * Decodes a file. CRLF and a byte order mark are removed, except in source documents, where CRLF is
 * a problem.
 *
 * @param path in the content folder, with slashes
 */
export function contentFile(path: string, bytes: Uint8Array): ContentFile {
  const refuse = (line: number, column: number, what: string, hint: string): ContentFile => ({
    path,
    text: '',
    problems: [problem('encoding-wrong', { file: path, line, column }, what, hint)],
  });
  if (isUtf16(bytes)) return refuse(1, 1, 'This file is in UTF-16.', 'Save it as UTF-8.');
  const broken = invalidAt(bytes);
  if (broken !== undefined) {
    const before = Buffer.from(bytes.subarray(0, broken)).toString('utf8');
    const { line, column } = placeIn(before, before.length);
    const byte = bytes[broken]!.toString(16).toUpperCase();
    return refuse(
      line,
      column,
      `This file is not valid UTF-8: unexpected byte 0x${byte}${latin1(bytes[broken]!)}.`,
      'Save it as UTF-8. A file in Latin-1 or Windows-1252 has to be converted.',
    );
  }
  const raw = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  if (path.startsWith('sources/') && raw.includes('\r')) {
    const { line, column } = placeIn(raw, raw.indexOf('\r'));
    return {
      path,
      text: '',
      problems: [
        problem(
          'line-endings',
          { file: path, line, column },
          'The line endings of the source document are CRLF instead of LF.',
          'Save it with LF line endings, or restore it with "git checkout". Its text need not ' +
            'change.',
        ),
      ],
    };
  }
  const text = raw.replaceAll('\r\n', '\n');
  return {
    path,
    text,
    problems: characterProblems(text, (offset) => ({ file: path, ...placeIn(text, offset) })),
  };
}

const latin1 = (byte: number): string =>
  byte >= 0xa0 ? ` ("${String.fromCharCode(byte)}" in Latin-1)` : '';

/** Whether the bytes are UTF-16, which has a byte order mark or many zero bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = [...bytes.subarray(0, 64)];
  return start.length >= 4 && start.filter((byte) => byte === 0).length >= start.length / 3;
}

/** The offset of the first byte that is not valid UTF-8; undefined if all are. */
function invalidAt(bytes: Uint8Array): number | undefined {
  const isValid = (end: number): boolean => {
    try {
      // In a stream a character may still be incomplete at the end.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), {
        stream: end < bytes.length,
      });
      return true;
    } catch {
      return false;
    }
  };
  if (isValid(bytes.length)) return undefined;
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function attempt<T>(read: () => T, failed: (reason: string) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    failed((error as NodeJS.ErrnoException).code ?? String(error));
    return undefined;
  }
}

const listing = (folder: string, failed: (reason: string) => void): Dirent[] =>
  (attempt(() => readdirSync(folder, { withFileTypes: true }), failed) ?? []).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
