import type { ProvisionRules } from '../../engine/types.ts';
import { all, any, is, isNot } from '../conditions.ts';

/**
 * IRREGULAR in the law model: the person is in Peru, and their stay ran out, or they entered
 * without border control and have had no permit since. Art. 36 names no place; an irregular
 * situation is taken to be one in Peru.
 */
export const irregular = all(
  is('in-peru'),
  any(is('stay-expired'), all(is('entered-without-control'), isNot('permit-since'))),
);

/**
 * Art. 36, second limb: asking to regularise. The same faculty in the words of 2017 and in those
 * since 15 November 2023.
 */
export const regularisation: ProvisionRules = {
  id: 'regularisation',
  kind: 'may-request',
  grounds: { '36-1-regularise': irregular },
};
