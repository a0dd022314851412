import { isChild, mayAskChild, readAnswers } from './answers.ts';
import { compiledRules, versionsUntil } from './compiled-rules.ts';
import { evaluate } from './evaluation.ts';
import type { FactOf, Ids, RuleSet } from './rule-set.ts';
import type { AnswersTo, ProvisionKind } from './types.ts';

/** What the person may get or ask for; no question is asked for the sake of the other kinds. */
export const askingKinds: readonly ProvisionKind[] = ['status', 'may-request'];

/**
 * The ids of the facts that pass the test and may still be asked: unanswered, and no fact of
 * sensitivity 4 when the person is a child.
 */
function askable<I extends Ids>(
  ruleSet: RuleSet<I>,
  answers: AnswersTo<I['fact']>,
  isRelevant: (fact: FactOf<I['fact']>) => boolean,
): I['fact'][] {
  const mayAsk = isChild(ruleSet, answers) ? mayAskChild : () => true;
  return ruleSet.facts
    .filter((fact) => !answers[fact.id] && mayAsk(fact) && isRelevant(fact))
    .map(({ id }) => id);
}

/**
 * The facts to ask next, in order: those that can still matter to what today's wording gives or
 * lets one ask, and, among the facts asked for every version, those that matter to a former
 * wording. A child is never asked a fact of sensitivity 4.
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function interview<I extends Ids>(
  ruleSet: RuleSet<I>,
  given: AnswersTo<I['fact']>,
  current: I['version'],
): I['fact'][] {
  const answers = readAnswers(ruleSet, given);
  const relevantIn = (version: I['version']): string[] =>
    compiledRules(ruleSet, version)
      .filter(({ rules }) => askingKinds.includes(rules.kind))
      .flatMap(({ whole }) => evaluate(whole, answers).dependsOn);
  const today = relevantIn(current);
  const before = versionsUntil(ruleSet, current).slice(0, -1).flatMap(relevantIn);
  return askable(
    ruleSet,
    answers,
    ({ id, onlyFor }) => today.includes(id) || (!onlyFor && before.includes(id)),
  );
}

/**
 * Every fact that still matters to any ground of the version in force or of one before it, in
 * order: the review for lawyers. A child is never asked a fact of sensitivity 4 here either.
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function fullReview<I extends Ids>(
  ruleSet: RuleSet<I>,
  given: AnswersTo<I['fact']>,
  current: I['version'],
): I['fact'][] {
  const answers = readAnswers(ruleSet, given);
  const grounds = versionsUntil(ruleSet, current).flatMap((version) =>
    compiledRules(ruleSet, version).flatMap(({ grounds: all }) => Object.values(all)),
  );
  const relevant = grounds.flatMap((ground) => evaluate(ground, answers).dependsOn);
  return askable(ruleSet, answers, ({ id }) => relevant.includes(id));
}
