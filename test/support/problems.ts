import { checkFiles } from '../../src/check/check-content.ts';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import type { Problem } from '../../src/model/problem.ts';

/** A problem in a line: "works/ley-1/work.yaml:3 This file is missing." */
export const placeAndFault = ({ at, what }: Problem): string => `${at.file}:${at.line} ${what}`;
/** A problem in a line with its code: "file-missing This file is missing." */
const codeAndFault = ({ code, what }: Problem): string => `${code} ${what}`;

/** The problems of these files, each with its position. */
export const placedProblemsOf = (files: ContentFiles): string[] =>
  checkFiles(files).problems.map(placeAndFault);

/** The problems of these files, each with its code. */
export const codedProblemsOf = (files: ContentFiles, day?: string): string[] =>
  checkFiles(files, day).problems.map(codeAndFault);

/** The problems of these files, each with its code and its position. */
export const fullProblemsOf = (files: ContentFiles): string[] =>
  checkFiles(files).problems.map((found) => `${found.code} ${placeAndFault(found)}`);
