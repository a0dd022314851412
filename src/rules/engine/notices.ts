import { isChild, readAnswers } from './answers.ts';
import { compiledRules, versionsUntil } from './compiled-rules.ts';
import { notYet } from './not-yet.ts';
import type { NoticeConditionOn } from './notice-condition.ts';
import type { Ids, RuleSet } from './rule-set.ts';
import { screen } from './screen.ts';
import type { AnswersTo } from './types.ts';

/**
 * The notices to show beside a result (docs/law-model.md, "Notices").
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function notices<I extends Ids>(
  ruleSet: RuleSet<I>,
  given: AnswersTo<I['fact']>,
  current: I['version'],
): I['notice'][] {
  const answers = readAnswers(ruleSet, given);
  const { noticeConditions, replacedByChild } = ruleSet;
  const withheld = isChild(ruleSet, answers) ? replacedByChild : [];
  return (Object.keys(noticeConditions) as I['notice'][]).filter(
    (id) =>
      !withheld.includes(id) && conditionHolds(ruleSet, noticeConditions[id], answers, current),
  );
}

/**
 * Whether the condition holds.
 *
 * @param answers those that `readAnswers` returned
 * @param current the version in force
 */
function conditionHolds<I extends Ids>(
  ruleSet: RuleSet<I>,
  condition: NoticeConditionOn<I['fact']>,
  answers: AnswersTo<I['fact']>,
  current: I['version'],
): boolean {
  const holds = (part: NoticeConditionOn<I['fact']>): boolean =>
    conditionHolds(ruleSet, part, answers, current);
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
      return Object.values(screen(ruleSet, answers, current).provisions).some((provision) =>
        [provision, ...Object.values(provision.grounds)].some(({ verdict }) =>
          condition.among.includes(verdict),
        ),
      );
    case 'not-yet':
      return versionsUntil(ruleSet, current).some((version) =>
        compiledRules(ruleSet, version).some(({ grounds }) =>
          Object.values(grounds).some((ground) => notYet(ruleSet, ground, answers).length),
        ),
      );
  }
}
