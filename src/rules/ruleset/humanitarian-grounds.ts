import { type Condition, all, any, byReading, is, isNot } from '../condition.ts';

/**
 * The conditions that art. 29.2.k of 2017 and art. 29.2.m of 2023 share, passage by passage. The phrases of the 2023
 * summary bear the ids of their 2017 twins with "m-" before them; that is the `prefix`.
 */
export function humanitarianGrounds(prefix: '' | 'm-') {
  const phrase = <P extends string>(id: P) => `${prefix}${id}`;
  const inPeru = is('in-peru', phrase('in-peru'));

  const notMeeting = byReading('not-meeting', {
    substantive: isNot('meets-protection-requirements', phrase('not-meeting-requirements')),
    procedural: isNot('recognised-protection', phrase('not-meeting-requirements')),
  });
  const danger = is('life-danger-if-leaving', phrase('life-danger'), phrase('leaving-peru'));

  const harmWords = (what: string): [string, ...string[]] => ['requires-protection', 'on-account-of', what, 'fundamental-rights'].map(phrase) as [string, ...string[]];
  const threat = is('rights-threat', ...harmWords('serious-threat'));
  const violation = is('rights-violation', ...harmWords('violation'));
  const harm = byReading('serious-scope', {
    'threat-only': any(threat, violation),
    'whole-series': any(threat, all(violation, is('rights-violation-serious', phrase('violation')))),
  });

  /** "Del mismo modo": the group stands alone, or only within Peru like the sentence before it. */
  const likewise = (group: Condition): Condition =>
    byReading('likewise', { additive: group, 'in-peru': all(group, is('in-peru', phrase('likewise'))) });

  return {
    phrase,
    likewise,
    trafficking: is('trafficking-victim', phrase('trafficking'), phrase('victims')),
    smuggling: is('smuggling-victim', phrase('smuggling'), phrase('victims')),
    first: all(
      inPeru,
      notMeeting,
      byReading('leaving-scope', {
        both: any(is('great-vulnerability-if-leaving', phrase('great-vulnerability'), phrase('leaving-peru')), danger),
        'danger-only': any(is('great-vulnerability-now', phrase('great-vulnerability')), danger),
      }),
    ),
    second: byReading('second-gateway', { independent: harm, 'in-peru': all(harm, inPeru) }),
    applicants: likewise(is('protection-applicant', phrase('protection-applicants'))),
    disaster: likewise(is('disaster-migrant', phrase('disaster'))),
    children: likewise(all(is('child', phrase('children')), is('unaccompanied', phrase('unaccompanied')))),
    /** People abroad in a crisis, recognised as each version wants it. */
    abroad: (recognised: Condition): Condition =>
      all(isNot('in-peru', phrase('outside-peru')), recognised, is('requests-protection', phrase('requests-protection'))),
  };
}
