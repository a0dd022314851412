import { all, any, is } from '../condition.ts';
import { irregular } from './irregular.ts';
import type { ProvisionRules } from './provision.ts';
import { vulnerablePerson2017 } from './vulnerable-person-2017.ts';

/**
 * Art. 36 as excerpted, second sentence: a power of the authorities, which no answer can decide.
 */
export const exceptionalProgramme2017: ProvisionRules = {
  id: 'exceptional-programme',
  kind: 'authority-may',
  grounds: {
    '36-2': all(
      is('programme-in-force'),
      any(irregular, ...Object.values(vulnerablePerson2017.grounds)),
    ),
  },
};
