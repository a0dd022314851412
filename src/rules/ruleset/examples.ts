import { entryBanLifting2017Examples } from './entry-ban-lifting-2017.examples.ts';
import type { Example } from './example.ts';
import { exceptionalProgramme2017Examples } from './exceptional-programme-2017.examples.ts';
import { humanitarianResidence2017Examples } from './humanitarian-residence-2017.examples.ts';
import { humanitarianResidence2023Examples } from './humanitarian-residence-2023.examples.ts';
import type { VersionId } from './index.ts';
import { regularisationExamples } from './regularisation.examples.ts';
import { vulnerablePerson2017Examples } from './vulnerable-person-2017.examples.ts';

/** The examples of each version, by provision. */
export const examples: Readonly<Record<VersionId, Readonly<Record<string, readonly Example[]>>>> = {
  '2017': {
    'humanitarian-residence': humanitarianResidence2017Examples,
    'entry-ban-lifting': entryBanLifting2017Examples,
    regularisation: regularisationExamples,
    'exceptional-programme': exceptionalProgramme2017Examples,
    'vulnerable-person': vulnerablePerson2017Examples,
  },
  '2023': {
    'humanitarian-residence': humanitarianResidence2023Examples,
    regularisation: regularisationExamples,
  },
};
