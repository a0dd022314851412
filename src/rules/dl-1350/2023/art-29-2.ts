import type { ProvisionRules } from '../../engine/types.ts';
import { any, is } from '../conditions.ts';
import {
  abroad,
  applicants,
  dangerOnLeaving,
  disaster,
  likewise,
  threatToRights,
  traffickingOrSmuggling,
  unaccompaniedChildren,
} from '../shared/art-29-2.ts';

/**
 * Art. 29.2.m, in force since 15 November 2023. The new words name both crimes of m-5, so no
 * reading is needed there.
 */
export const humanitarianResidence2023: ProvisionRules = {
  id: 'humanitarian-residence',
  kind: 'status',
  grounds: {
    'm-1': dangerOnLeaving,
    'm-2': threatToRights,
    'm-3': applicants,
    'm-4': disaster,
    'm-5': likewise(traffickingOrSmuggling),
    'm-6': unaccompaniedChildren,
    'm-7': likewise(is('statelessness-applicant')),
    'm-8': abroad(any(is('crisis-recognised-internationally'), is('crisis-recognised-by-peru'))),
  },
};
