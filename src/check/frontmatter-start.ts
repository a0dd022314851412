import type { Position } from '../model/problem.ts';

/** The first line of the frontmatter, after its "---": the place of problems of a whole file. */
export const frontmatterStart = (file: string): Position => ({ file, line: 2, column: 1 });
