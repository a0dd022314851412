import type { Plan } from '../../src/scaffold/plan.ts';

/** Every file that a command writes, by its path in the content folder. */
export const filesOf = ({ added, changed }: Plan): Record<string, string> => ({
  ...added,
  ...changed,
});

/**
 * What an editor writes in place of a `[TODO: instruction]` of a file; undefined leaves the
 * placeholder.
 */
export type Fill = (instruction: string, file: string) => string | boolean | undefined;

/** The files with each placeholder, and the quotes around it, replaced. */
export const fillPlaceholders = (
  files: Readonly<Record<string, string>>,
  fill: Fill,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text.replaceAll(
        /"\[TODO: ([^\]]*)\]"|\[TODO: ([^\]]*)\] ?/g,
        (placeholder, quoted?: string, bare = '') => {
          const filled = fill(quoted ?? (bare as string), file);
          if (filled === undefined) return placeholder;
          return quoted === undefined ? String(filled) : JSON.stringify(filled);
        },
      ),
    ]),
  );

/** The problem that the check reports for each placeholder: code, file, line and column. */
export const placeholderProblems = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files).flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/\[TODO: /g)].map(
          (placeholder) => `text-unwritten ${file}:${index + 1}:${placeholder.index + 1}`,
        ),
      ),
  );
