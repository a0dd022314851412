import { any, is } from '../condition.ts';
import type { ProvisionRules } from './provision.ts';

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
