import { all, any, is, isNot } from '../condition.ts';

/**
 * IRREGULAR in the law model: the person is in Peru, and their stay ran out, or they entered
 * without border control and have had no permit since. Art. 36 names no place; an irregular
 * situation is taken to be one in Peru.
 */
export const irregular = all(
  is('in-peru'),
  any(is('stay-expired'), all(is('entered-without-control'), isNot('permit-since'))),
);
