import { all, any, byReading, is } from '../condition.ts';
import { irregular } from './irregular.ts';
import type { ProvisionRules } from './provision.ts';

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
