import { placeIn } from '../corpus/characters.ts';
import type { ContentFiles } from '../corpus/content-files.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * A TODO mark: "[TODO: the name of the act]". The Spanish word "TODO" without a colon is not one,
 * unless in brackets.
 */
const marks = /\[TODO\]|\[?\bTODO:[ \t]*([^\]"\n]*)/g;

/** A TODO mark for what `what` describes. The check reports content that contains one. */
export const todo = (what: string): string => `[TODO: ${what}]`;

/** Reports each TODO mark, except in source documents. */
export const checkUnwritten = ({ files }: ContentFiles): Problem[] =>
  [...files.values()]
    .filter(({ path, text }) => text.includes('TODO') && !path.startsWith('sources/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(marks)].map((mark) =>
        problem(
          'text-unwritten',
          { file: path, ...placeIn(text, mark.index) },
          mark[1] ? `Unresolved TODO: ${mark[1].trim()}.` : 'Unresolved TODO.',
          'Write the text, and delete the mark [TODO: …].',
        ),
      ),
    );
