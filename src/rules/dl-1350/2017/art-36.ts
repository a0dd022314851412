import type { ProvisionRules } from '../../engine/types.ts';
import { all, any, byReading, is } from '../conditions.ts';
import { irregular } from '../shared/art-36.ts';

const ban = is('entry-ban');

/** Art. 36, original wording, first limb: asking for the lifting of an entry ban. */
export const entryBanLifting2017: ProvisionRules = {
  id: 'entry-ban-lifting',
  kind: 'may-request',
  grounds: {
    '36-1-lifting': byReading('irregular-when', {
      now: all(irregular, ban),
      cause: all(ban, any(irregular, is('ban-for-irregularity'))),
    }),
  },
};

/**
 * The list at the end of art. 36 as excerpted. The letters that the excerpt leaves out keep it from
 * ever ending in a no.
 */
export const vulnerablePerson2017: ProvisionRules = {
  id: 'vulnerable-person',
  kind: 'definition',
  grounds: {
    '36-4-l': is('forcibly-displaced'),
    '36-4-q': any(is('rights-threat'), is('rights-violation')),
    '36-4-other': is('other-vulnerable-category'),
  },
};

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
