import { any, byReading, is } from '../condition.ts';
import { humanitarianGrounds } from './humanitarian-grounds.ts';
import type { ProvisionRules } from './provision.ts';

const { first, second, applicants, disaster, children, abroad, likewise, trafficking, smuggling } = humanitarianGrounds('');

/** Art. 29.2.k, original wording. */
export const humanitarianResidence2017: ProvisionRules = {
  id: 'humanitarian-residence',
  kind: 'status',
  grounds: {
    'k-1': first,
    'k-2': second,
    'k-3': applicants,
    'k-4': disaster,
    'k-5': likewise(byReading('smuggling-term', { both: any(trafficking, smuggling), 'trafficking-only': trafficking })),
    'k-6': children,
    'k-7': likewise(is('stateless', 'stateless')),
    'k-8': abroad(is('crisis-recognised-internationally', 'recognised-crisis')),
  },
};
