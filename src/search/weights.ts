/** How much a word says: more when few of all the records hold it, though below a few it is chance. */
export const weightOf = (count: number, all: number): number => Math.log(1 + (all + 1) / (Math.max(count, few) + 0.5));
const few = 4;

/**
 * What a record's name adds: what is called as the query reads comes first, then what is called as one of its parts, then what
 * has all its words in its name. All by their roots.
 */
export function named(title: string, asked: readonly string[], ways: readonly string[]): number {
  if (title === asked.join(' ')) return 0.3;
  if (ways.includes(title)) return 0.2;
  return asked.every((root) => title.split(' ').includes(root)) ? 0.15 : 0;
}
