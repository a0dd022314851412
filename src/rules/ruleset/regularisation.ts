import { is } from '../condition.ts';
import type { ProvisionRules } from './provision.ts';

const regularisation = (irregular: string): ProvisionRules => ({
  id: 'regularisation',
  kind: 'may-request',
  grounds: { '36-1-regularise': is('irregular-status', irregular) },
});

/** Art. 36, original wording, second limb: asking to regularise. */
export const regularisation2017 = regularisation('irregular');

/** Art. 36 since 15 November 2023: the same faculty in new words. */
export const regularisation2023 = regularisation('m-irregular');
