import { type Answers, checkAnswers } from './answers.ts';
import { notYet } from './not-yet.ts';
import { compiledRules, screen } from './screen.ts';
import { versionIds } from './ruleset/index.ts';

/** When each notice is shown, whatever the verdicts, in the order of showing. */
const conditions = {
  'help-before-office': (a) => a['irregular-status'] === 'yes',
  'applicant-stay': (a) => a['protection-applicant'] === 'yes',
  'consider-refuge': (a) => a['meets-protection-requirements'] !== 'no' && a['protection-applicant'] !== 'yes' && a['recognised-protection'] !== 'yes',
  'statelessness-apply': (a) => a.stateless === 'yes' && a['statelessness-applicant'] !== 'yes',
  'not-yet': (a) => versionIds.some((version) => compiledRules(version).some(({ grounds }) => Object.values(grounds).some((ground) => notYet(ground, a).length > 0))),
  'procedure-dates': (a) => Object.values(screen(a, '2023').provisions).some((provision) => [provision, ...Object.values(provision.grounds)].some(({ verdict }) => verdict === 'covered' || verdict === 'arguable')),
  'no-open-process': (a) => a['irregular-status'] === 'yes',
  'entry-ban-today': (a) => a['entry-ban'] === 'yes',
  abroad: (a) => a['in-peru'] === 'no',
  child: (a) => a.child === 'yes',
  harm: (a) => a['trafficking-victim'] === 'yes' || a['smuggling-victim'] === 'yes' || a['rights-violation'] === 'yes' || a['rights-threat'] === 'yes',
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
  checkAnswers(answers);
  return noticeIds.filter((id) => conditions[id](answers));
}
