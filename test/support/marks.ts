import type { Plan } from '../../src/scaffold/plan.ts';

/** Every file that a command writes, by its path in the content folder. */
export const filesOf = ({ added, changed }: Plan): Record<string, string> => ({
  ...added,
  ...changed,
});

/** What an editor writes for a mark; undefined leaves it. */
export type Write = (mark: string, file: string) => string | boolean | undefined;

/** The files with each mark, and the quotes round it, written over. */
export const written = (
  files: Readonly<Record<string, string>>,
  write: Write,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text.replaceAll(
        /"\[TODO: ([^\]]*)\]"|\[TODO: ([^\]]*)\] ?/g,
        (all, whole?: string, part = '') => {
          const own = write(whole ?? (part as string), file);
          if (own === undefined) return all;
          return whole === undefined ? String(own) : JSON.stringify(own);
        },
      ),
    ]),
  );

/** Where each mark of the files stands, as the check tells it. */
export const placesOf = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files).flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/\[TODO: /g)].map(
          (mark) => `text-unwritten ${file}:${index + 1}:${mark.index + 1}`,
        ),
      ),
  );
