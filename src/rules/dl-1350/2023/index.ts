import { humanitarianResidence2023Examples } from './art-29-2.examples.ts';
import { humanitarianResidence2023 } from './art-29-2.ts';
import { regularisationExamples } from '../shared/art-36.examples.ts';
import { regularisation } from '../shared/art-36.ts';

/** The rules of the wording in force since 15 November 2023, in the order of the text. */
export const rules = [humanitarianResidence2023, regularisation] as const;

/** Their examples, by provision. */
export const examples = {
  'humanitarian-residence': humanitarianResidence2023Examples,
  regularisation: regularisationExamples,
};

export { groundCitations, questionCitations } from './citations.ts';
