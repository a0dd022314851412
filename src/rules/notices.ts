import type { Answers } from './answers.ts';
import type { FactId } from './facts.ts';
import { notYet } from './not-yet.ts';
import { compiledRules, screen } from './screen.ts';
import { versionIds } from './ruleset/index.ts';

const yes = (fact: FactId) => (answers: Answers): boolean => answers[fact] === 'yes';
const irregular = yes('irregular-status');

/** When each notice is shown, whatever the verdicts, in the order of showing. */
const conditions = {
  'help-before-office': irregular,
  'applicant-stay': yes('protection-applicant'),
  'consider-refuge': (a) => a['meets-protection-requirements'] !== 'no' && ![a['protection-applicant'], a['recognised-protection']].includes('yes'),
  'statelessness-apply': (a) => a.stateless === 'yes' && a['statelessness-applicant'] !== 'yes',
  'not-yet': (a) => versionIds.some((version) => compiledRules(version).some(({ grounds }) => Object.values(grounds).some((ground) => notYet(ground, a).length))),
  'procedure-dates': (a) => Object.values(screen(a, '2023').provisions).some((provision) => [provision, ...Object.values(provision.grounds)].some(({ verdict }) => ['covered', 'arguable'].includes(verdict))),
  'no-open-process': irregular,
  'entry-ban-today': yes('entry-ban'),
  abroad: (a) => a['in-peru'] === 'no',
  child: yes('child'),
  harm: (a) => [a['trafficking-victim'], a['smuggling-victim'], a['rights-violation'], a['rights-threat']].includes('yes'),
} as const satisfies Record<string, (answers: Answers) => boolean>;

export type NoticeId = keyof typeof conditions;

/** Every notice, in the order of showing. */
export const noticeIds = Object.keys(conditions) as NoticeId[];

/**
 * The notices to show beside a result (law-model, section 7).
 *
 * @throws RangeError naming an unknown fact or answer.
 */
export function notices(answers: Answers): NoticeId[] {
  // One of the conditions screens the answers, and so checks them.
  return noticeIds.filter((id) => conditions[id](answers));
}
