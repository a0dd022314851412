import { placeIn } from '../corpus/characters.ts';
import type { ContentFiles } from '../corpus/content-files.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * The mark of what a person has still to write: "[TODO: the name of the act]". With its colon it is
 * no word of the law, in capitals either.
 */
const marks = /\[TODO\]|\[?\bTODO:[ \t]*([^\]"\n]*)/g;

/** The mark for what `what` describes; the check refuses content that has one. */
export const todo = (what: string): string => `[TODO: ${what}]`;

/** Each mark in the files that are written by hand, at its place. */
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
