import { irregular } from './irregular.ts';
import type { ProvisionRules } from './provision.ts';

/**
 * Art. 36, second limb: asking to regularise. The same faculty in the words of 2017 and in those
 * since 15 November 2023.
 */
export const regularisation: ProvisionRules = {
  id: 'regularisation',
  kind: 'may-request',
  grounds: { '36-1-regularise': irregular },
};
