import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from './plan.ts';

/** The text with the line endings of a file. */
const withLineEndsOf = (path: string, text: string): string =>
  readFileSync(path, 'utf8').includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;

/**
 * Writes the files of a plan. If its folder already exists, nothing is written.
 *
 * @returns the lines to print; undefined if the folder exists
 */
export function writePlan(
  root: string,
  { folder = '.', added, changed, remarks = [] }: Plan,
): readonly string[] | undefined {
  try {
    mkdirSync(join(root, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  for (const [path, text] of Object.entries(added)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  for (const [path, text] of Object.entries(changed)) {
    const file = join(root, path);
    writeFileSync(file, withLineEndsOf(file, text));
  }
  const listed = (files: object): string[] => Object.keys(files).map((path) => `  content/${path}`);
  return [
    'Written:',
    ...listed(added),
    ...(Object.keys(changed).length > 0 ? ['Added to:', ...listed(changed)] : []),
    ...remarks,
  ];
}
