import { humanitarianResidence2017Examples } from './art-29-2.examples.ts';
import { humanitarianResidence2017 } from './art-29-2.ts';
import {
  entryBanLifting2017Examples,
  exceptionalProgramme2017Examples,
  vulnerablePerson2017Examples,
} from './art-36.examples.ts';
import { entryBanLifting2017, exceptionalProgramme2017, vulnerablePerson2017 } from './art-36.ts';
import { regularisationExamples } from '../shared/art-36.examples.ts';
import { regularisation } from '../shared/art-36.ts';

/** The rules of the original wording, in the order of the text. */
export const rules = [
  humanitarianResidence2017,
  entryBanLifting2017,
  regularisation,
  exceptionalProgramme2017,
  vulnerablePerson2017,
] as const;

/** Their examples, by provision. */
export const examples = {
  'humanitarian-residence': humanitarianResidence2017Examples,
  'entry-ban-lifting': entryBanLifting2017Examples,
  regularisation: regularisationExamples,
  'exceptional-programme': exceptionalProgramme2017Examples,
  'vulnerable-person': vulnerablePerson2017Examples,
};

export { groundCitations, questionCitations } from './citations.ts';
