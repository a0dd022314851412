import { any, is } from '../condition.ts';
import { humanitarianGrounds } from './humanitarian-grounds.ts';
import type { ProvisionRules } from './provision.ts';

const { first, second, applicants, disaster, children, abroad, likewise, trafficking, smuggling, phrase } = humanitarianGrounds('m-');
const crisis = phrase('recognised-crisis');

/** Art. 29.2.m, in force since 15 November 2023. The new words name both crimes of m-5, so no reading is needed there. */
export const humanitarianResidence2023: ProvisionRules = {
  id: 'humanitarian-residence',
  kind: 'status',
  grounds: {
    'm-1': first,
    'm-2': second,
    'm-3': applicants,
    'm-4': disaster,
    'm-5': likewise(any(trafficking, smuggling)),
    'm-6': children,
    'm-7': likewise(is('statelessness-applicant', phrase('statelessness-applicants'))),
    'm-8': abroad(any(is('crisis-recognised-internationally', crisis), is('crisis-recognised-by-peru', crisis))),
  },
};
