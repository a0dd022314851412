import { type Answers, checkAnswers } from './answers.ts';
import { type FactId, facts } from './facts.ts';
import { compiledRules, unanswered } from './screen.ts';
import { type VersionId, versionIds } from './ruleset/index.ts';
import { standingOf } from './standing.ts';

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/** The unanswered facts that a status or a faculty of this version still depends on. */
const relevantIn = (answers: Answers, version: VersionId): FactId[] =>
  unanswered(
    answers,
    compiledRules(version)
      .filter(({ rules }) => rules.kind === 'status' || rules.kind === 'may-request')
      .flatMap(({ whole }) => standingOf(whole, answers).dependsOn),
  );

/**
 * The facts to ask next, in order: those that can still matter to what today's wording gives or lets one ask, and, among
 * the facts asked for both versions, those that matter to the 2017 wording. A child is never asked a fact of sensitivity 4.
 *
 * @throws RangeError naming an unknown fact or answer.
 */
export function interview(answers: Answers): FactId[] {
  checkAnswers(answers);
  const today = relevantIn(answers, '2023');
  const before = relevantIn(answers, '2017').filter((id) => byId.get(id)?.askedFor === 'both');
  const asked = new Set([...today, ...before]);
  return unanswered(answers, asked).filter((id) => !(answers.child === 'yes' && byId.get(id)?.sensitivity === 4));
}

/**
 * Every fact that still matters to any ground of either version, in order: the review for lawyers.
 *
 * @throws RangeError naming an unknown fact or answer.
 */
export function fullReview(answers: Answers): FactId[] {
  checkAnswers(answers);
  return unanswered(
    answers,
    versionIds.flatMap((version) => compiledRules(version).flatMap(({ grounds }) => Object.values(grounds).flatMap((ground) => standingOf(ground, answers).dependsOn))),
  );
}
