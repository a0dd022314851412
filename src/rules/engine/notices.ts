import {
  type FactId,
  type NoticeId,
  type VersionId,
  isChild,
  newestVersion,
  noticeConditions,
  noticeIds,
  replacedByChild,
} from '../law.ts';
import { type Answers, readAnswers } from './answers.ts';
import type { NoticeConditionOn } from './notice-condition.ts';
import { notYet } from './not-yet.ts';
import { compiledRules, screen, versionsUntil } from './screen.ts';

/** What must hold for a notice of this law. */
export type NoticeCondition = NoticeConditionOn<FactId>;

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
      conditionHolds(noticeConditions[id], answers, current) &&
      !(isChild(answers) && replacedByChild.includes(id)),
  );
}

/**
 * Whether the condition holds.
 *
 * @param answers those that `readAnswers` returned
 * @param current the version in force
 */
function conditionHolds(condition: NoticeCondition, answers: Answers, current: VersionId): boolean {
  const holds = (part: NoticeCondition): boolean => conditionHolds(part, answers, current);
  switch (condition.kind) {
    case 'answer':
      return condition.among.some((answer) => answers[condition.fact] === answer);
    case 'not':
      return !holds(condition.of);
    case 'all':
      return condition.of.every(holds);
    case 'any':
      return condition.of.some(holds);
    case 'current-verdict':
      return Object.values(screen(answers, current).provisions).some((provision) =>
        [provision, ...Object.values(provision.grounds)].some(({ verdict }) =>
          condition.among.includes(verdict),
        ),
      );
    case 'not-yet':
      return versionsUntil(current).some((version) =>
        compiledRules(version).some(({ grounds }) =>
          Object.values(grounds).some((ground) => notYet(ground, answers).length),
        ),
      );
  }
}
