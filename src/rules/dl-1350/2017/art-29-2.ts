import type { ProvisionRules } from '../../engine/types.ts';
import { byReading, is } from '../conditions.ts';
import {
  abroad,
  applicants,
  dangerOnLeaving,
  disaster,
  likewise,
  threatToRights,
  trafficking,
  traffickingOrSmuggling,
  unaccompaniedChildren,
} from '../shared/art-29-2.ts';

/** Art. 29.2.k, original wording. */
export const humanitarianResidence2017: ProvisionRules = {
  id: 'humanitarian-residence',
  kind: 'status',
  grounds: {
    'k-1': dangerOnLeaving,
    'k-2': threatToRights,
    'k-3': applicants,
    'k-4': disaster,
    'k-5': likewise(
      byReading('smuggling-term', {
        both: traffickingOrSmuggling,
        'trafficking-only': trafficking,
      }),
    ),
    'k-6': unaccompaniedChildren,
    'k-7': likewise(is('stateless')),
    'k-8': abroad(is('crisis-recognised-internationally')),
  },
};
