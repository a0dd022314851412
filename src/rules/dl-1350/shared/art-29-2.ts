import { type Condition, all, any, byReading, is, isNot } from '../conditions.ts';

const inPeru = is('in-peru');
const danger = is('life-danger-if-leaving');
const threat = is('rights-threat');
const violation = is('rights-violation');

/**
 * The person meets neither definition of a refugee, the one by persecution nor the one by violence:
 * NOT MEETS in the law model.
 */
const meetsNoRequirements = all(isNot('fears-persecution'), isNot('fled-violence'));

/** k-1 and m-1. */
export const dangerOnLeaving = all(
  inPeru,
  byReading('not-meeting', {
    substantive: meetsNoRequirements,
    procedural: isNot('recognised-protection'),
  }),
  byReading('leaving-scope', {
    both: any(is('great-vulnerability-if-leaving'), danger),
    'danger-only': any(is('great-vulnerability-now'), danger),
  }),
);

const harm = byReading('serious-scope', {
  'threat-only': any(threat, violation),
  'whole-series': any(threat, all(violation, is('rights-violation-serious'))),
});

/** k-2 and m-2. */
export const threatToRights = byReading('second-gateway', {
  independent: harm,
  'in-peru': all(harm, inPeru),
});

/**
 * "Del mismo modo", k-3 to k-7: the group stands alone, or only within Peru like the sentence
 * before it.
 */
export const likewise = (group: Condition): Condition =>
  byReading('likewise', { additive: group, 'in-peru': all(group, inPeru) });

/** The grounds numbered 3, 4 and 6, the same in both versions. */
export const applicants = likewise(is('protection-applicant'));
export const disaster = likewise(is('disaster-migrant'));
export const unaccompaniedChildren = likewise(all(is('child'), is('unaccompanied')));

export const trafficking = is('trafficking-victim');
export const traffickingOrSmuggling = any(trafficking, is('smuggling-victim'));

/** k-8 and m-8: people abroad in a crisis, recognised as each version wants it. */
export const abroad = (recognised: Condition): Condition =>
  all(isNot('in-peru'), recognised, is('requests-protection'));
