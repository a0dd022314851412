import { type Answers, checkAnswers } from './answers.ts';
import { type FactId, facts } from './facts.ts';
import type { ProvisionKind } from './ruleset/provision.ts';
import { compiledRules, unanswered } from './screen.ts';
import { type VersionId, versionIds } from './ruleset/index.ts';
import { standingOf } from './standing.ts';

/** What the person may get or ask for: no question serves the rest. */
const askingKinds: readonly ProvisionKind[] = ['status', 'may-request'];

/**
 * The facts to ask next, in order: those that can still matter to what today's wording gives or lets one ask, and, among
 * the facts asked for both versions, those that matter to the 2017 wording. A child is never asked a fact of sensitivity 4.
 *
 * @throws RangeError naming an unknown fact or answer.
 */
export function interview(answers: Answers): FactId[] {
  checkAnswers(answers);
  const matter = (version: VersionId): string[] =>
    compiledRules(version).filter(({ rules }) => askingKinds.includes(rules.kind)).flatMap(({ whole }) => standingOf(whole, answers).dependsOn);
  const today = matter('2023');
  const before = matter('2017');
  return facts
    .filter(({ id, onlyFor, sensitivity }) => !answers[id] && (today.includes(id) || (!onlyFor && before.includes(id))) && !(answers.child === 'yes' && sensitivity === 4))
    .map(({ id }) => id);
}

/**
 * Every fact that still matters to any ground of either version, in order: the review for lawyers.
 *
 * @throws RangeError naming an unknown fact or answer.
 */
export function fullReview(answers: Answers): FactId[] {
  checkAnswers(answers);
  const grounds = versionIds.flatMap((version) => compiledRules(version).flatMap(({ grounds }) => Object.values(grounds)));
  return unanswered(answers, grounds.flatMap((ground) => standingOf(ground, answers).dependsOn));
}
