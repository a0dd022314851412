import {
  type Fact,
  type FactId,
  type VersionId,
  facts,
  isChild,
  mayAskChild,
  newestVersion,
} from '../law.ts';
import { type Answers, readAnswers } from './answers.ts';
import type { ProvisionKind } from './types.ts';
import { compiledRules, versionsUntil } from './screen.ts';
import { evaluate } from './evaluation.ts';

/** What the person may get or ask for; no question is asked for the sake of the other kinds. */
export const askingKinds: readonly ProvisionKind[] = ['status', 'may-request'];

/**
 * The ids of the facts that pass the test and may still be asked: unanswered, and no fact of
 * sensitivity 4 when the person is a child.
 */
const askable = (answers: Answers, isRelevant: (fact: Fact) => boolean): FactId[] =>
  facts
    .filter(
      (fact) => !answers[fact.id] && !(isChild(answers) && !mayAskChild(fact)) && isRelevant(fact),
    )
    .map(({ id }) => id);

/**
 * The facts to ask next, in order: those that can still matter to what today's wording gives or
 * lets one ask, and, among the facts asked for both versions, those that matter to the former
 * wording. A child is never asked a fact of sensitivity 4.
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function interview(given: Answers, current = newestVersion): FactId[] {
  const answers = readAnswers(given);
  const relevantIn = (version: VersionId): string[] =>
    compiledRules(version)
      .filter(({ rules }) => askingKinds.includes(rules.kind))
      .flatMap(({ whole }) => evaluate(whole, answers).dependsOn);
  const today = relevantIn(current);
  const before = versionsUntil(current).slice(0, -1).flatMap(relevantIn);
  return askable(
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
export function fullReview(given: Answers, current = newestVersion): FactId[] {
  const answers = readAnswers(given);
  const grounds = versionsUntil(current).flatMap((version) =>
    compiledRules(version).flatMap(({ grounds: all }) => Object.values(all)),
  );
  const relevant = grounds.flatMap((ground) => evaluate(ground, answers).dependsOn);
  return askable(answers, ({ id }) => relevant.includes(id));
}
