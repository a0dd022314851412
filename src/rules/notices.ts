import { type Answer, type Answers, readAnswers } from './answers.ts';
import type { FactId } from './facts.ts';
import { notYet } from './not-yet.ts';
import { compiledRules, screen } from './screen.ts';
import { type VersionId, newestVersion, versionIds } from './ruleset/index.ts';

/** One of the facts has the answer. */
const has = (answers: Answers, answer: Answer, ...ids: readonly FactId[]): boolean =>
  ids.some((id) => answers[id] === answer);

/** When each notice is shown, whatever the verdicts, in the order of showing. */
const conditions = {
  'free-help': () => true,
  child: (a) => has(a, 'yes', 'child'),
  'rapid-expulsion': (a) =>
    (has(a, 'yes', 'entered-without-control') || has(a, 'unsure', 'entered-without-control')) &&
    !has(a, 'yes', 'permit-since') &&
    !has(a, 'no', 'in-peru'),
  overstay: (a) => has(a, 'yes', 'stay-expired') && !has(a, 'no', 'in-peru'),
  'ask-refuge': (a) =>
    !has(a, 'yes', 'protection-applicant', 'recognised-protection') &&
    (a['fears-persecution'] !== 'no' ||
      a['fled-violence'] !== 'no' ||
      has(a, 'yes', 'life-danger-if-leaving', 'great-vulnerability-if-leaving', 'rights-threat')),
  applicant: (a) => has(a, 'yes', 'protection-applicant'),
  recognised: (a) => has(a, 'yes', 'recognised-protection'),
  harm: (a) =>
    has(a, 'yes', 'trafficking-victim', 'smuggling-victim', 'rights-violation', 'rights-threat'),
  'family-violence': (a) => has(a, 'yes', 'rights-violation'),
  'statelessness-apply': (a) =>
    has(a, 'yes', 'stateless') && !has(a, 'yes', 'statelessness-applicant'),
  abroad: (a) => has(a, 'no', 'in-peru'),
  'not-yet': (a, current) =>
    versionIds
      .slice(0, versionIds.indexOf(current) + 1)
      .some((version) =>
        compiledRules(version).some(({ grounds }) =>
          Object.values(grounds).some((ground) => notYet(ground, a).length),
        ),
      ),
  'regularisation-today': (a) =>
    !has(a, 'no', 'in-peru') &&
    (has(a, 'yes', 'stay-expired') ||
      (has(a, 'yes', 'entered-without-control') && !has(a, 'yes', 'permit-since'))),
  'entry-ban-today': (a) => has(a, 'yes', 'entry-ban'),
  'procedure-unknown': (a, current) =>
    Object.values(screen(a, current).provisions).some((provision) =>
      [provision, ...Object.values(provision.grounds)].some(({ verdict }) =>
        ['covered', 'arguable'].includes(verdict),
      ),
    ),
} as const satisfies Record<string, (answers: Answers, current: VersionId) => boolean>;

export type NoticeId = keyof typeof conditions;

/** Every notice, in the order of showing. */
export const noticeIds = Object.keys(conditions) as NoticeId[];

/**
 * The notices about a person's safety: they stand above reasons and sources. In the order of
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
 * The notices to show beside a result (docs/law-model.md, "Notices").
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function notices(given: Answers, current = newestVersion): NoticeId[] {
  const answers = readAnswers(given);
  return noticeIds.filter(
    (id) =>
      conditions[id](answers, current) &&
      !(has(answers, 'yes', 'child') && replacedByChild.includes(id)),
  );
}
