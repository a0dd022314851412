import {
  type NoticeConditionOn,
  all,
  answered,
  any,
  no,
  not,
  yes,
} from '../engine/notice-condition.ts';
import type { FactId } from './facts.ts';

/**
 * When each notice is shown, unless `replacedByChild` names it and the person is a child. In the
 * order of showing.
 */
export const noticeConditions = {
  'free-help': all(),
  child: yes('child'),
  'rapid-expulsion': all(
    answered('entered-without-control', 'yes', 'unsure'),
    not(yes('permit-since')),
    not(no('in-peru')),
  ),
  overstay: all(yes('stay-expired'), not(no('in-peru'))),
  'ask-refuge': all(
    not(yes('protection-applicant')),
    not(yes('recognised-protection')),
    any(
      not(no('fears-persecution')),
      not(no('fled-violence')),
      yes('life-danger-if-leaving'),
      yes('great-vulnerability-if-leaving'),
      yes('rights-threat'),
    ),
  ),
  applicant: yes('protection-applicant'),
  recognised: yes('recognised-protection'),
  harm: any(
    yes('trafficking-victim'),
    yes('smuggling-victim'),
    yes('rights-violation'),
    yes('rights-threat'),
  ),
  'family-violence': yes('rights-violation'),
  'statelessness-apply': all(yes('stateless'), not(yes('statelessness-applicant'))),
  abroad: no('in-peru'),
  'not-yet': { kind: 'not-yet' },
  'regularisation-today': all(
    not(no('in-peru')),
    any(yes('stay-expired'), all(yes('entered-without-control'), not(yes('permit-since')))),
  ),
  'entry-ban-today': yes('entry-ban'),
  'procedure-unknown': { kind: 'current-verdict', among: ['covered', 'arguable'] },
} as const satisfies Record<string, NoticeConditionOn<FactId>>;

export type NoticeId = keyof typeof noticeConditions;

/** Every notice, in the order of showing. */
export const noticeIds = Object.keys(noticeConditions) as NoticeId[];

/**
 * The notices about a person's safety: they come before reasons and sources. In the order of
 * showing.
 */
export const safetyNotices: readonly NoticeId[] = [
  'free-help',
  'child',
  'rapid-expulsion',
  'overstay',
  'ask-refuge',
  'applicant',
  'harm',
];

/** Not shown to a child: the notice "child" stands in their place. */
export const replacedByChild: readonly NoticeId[] = [
  'rapid-expulsion',
  'overstay',
  'entry-ban-today',
  'regularisation-today',
];

/**
 * Notices of earlier editions of the rules, each with those that took its place. No id is used
 * again.
 */
export const retiredNotices: Readonly<Record<string, readonly NoticeId[]>> = {
  'help-before-office': ['free-help', 'rapid-expulsion'],
  'applicant-stay': ['applicant'],
  'consider-refuge': ['ask-refuge'],
  'procedure-dates': ['procedure-unknown'],
  'no-open-process': ['regularisation-today'],
};
