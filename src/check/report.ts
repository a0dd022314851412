import type { Problem } from '../model/problem.ts';

/**
 * Formats problems for a terminal, sorted by position: position and code, message, hint. The last
 * line counts them.
 *
 * @param root the folder shown before each path
 */
export function report(problems: readonly Problem[], root = 'content'): string {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compare(a.code, b.code),
  );
  const blocks = sorted.map(
    ({ at, code, what, hint }) =>
      `${root}/${at.file}:${at.line}:${at.column}  ${code}\n  ${what}\n  ${hint}\n`,
  );
  const files = new Set(problems.map(({ at }) => at.file)).size;
  return (
    `${blocks.join('\n')}\n${count(problems.length, 'problem')} in ${count(files, 'file')}. ` +
    'Nothing was built.'
  );
}

// Not localeCompare: the order must not depend on the machine's language.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
