/**
 * The rules of the law: pure, without imports from outside this folder. The engine evaluates any
 * rule set; the functions here evaluate that of `dl-1350/`, which the self-check asks about.
 */
import {
  type FactId,
  type LawIds,
  type NoticeId,
  type ReadingId,
  type VersionId,
  groundCitations,
  readings,
  ruleSet,
} from './dl-1350/index.ts';
import * as engine from './engine/index.ts';

export { askingKinds, mayAskChild } from './engine/index.ts';
export type { Answer, PhraseState, ProvisionKind, Verdict } from './engine/index.ts';
export { factCitations, phrasesOfFact } from './fact-citations.ts';
export {
  examples,
  facts,
  noticeConditions,
  noticeIds,
  parts,
  readings,
  replacedByChild,
  retiredFacts,
  retiredNotices,
  ruledWork,
  safetyNotices,
  type Example,
  type Fact,
  type FactId,
  type InterviewPart,
  type NoticeId,
  type Reading,
  type ReadingId,
  type VersionId,
} from './dl-1350/index.ts';

/** The answers given so far; an absent fact has not been asked and is unknown too. */
export type Answers = engine.AnswersTo<FactId>;
export type Explanation = engine.ExplanationOf<LawIds>;
export type GroundReason = engine.GroundReasonOf<LawIds>;
export type MinimalStates = engine.MinimalStatesOf<LawIds>;
export type NoticeCondition = engine.NoticeConditionOn<FactId>;
export type ProvisionReason = engine.ProvisionReasonOf<LawIds>;
export type Route = engine.RouteOf<LawIds>;
export type Screening = engine.ScreeningOf<LawIds>;

/** The versions that have rules, the oldest first. */
export const versionIds = engine.versionsOf(ruleSet);

/** The newest version that has rules. It need not be in force yet. */
export const newestVersion = engine.newestVersionOf(ruleSet);

/**
 * The versions that have rules, the oldest first, up to and with the one in force.
 *
 * @throws RangeError naming a version that does not exist.
 */
export const versionsUntil = (current: VersionId): VersionId[] =>
  engine.versionsUntil(ruleSet, current);

/**
 * What the answers say under one version of the law: exact over every reading and every completion
 * of the unknown facts.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const screen = (answers: Answers, version: VersionId): Screening =>
  engine.screen(ruleSet, answers, version);

/**
 * The reasons behind `screen(answers, version)`.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const explain = (answers: Answers, version: VersionId): Explanation =>
  engine.explain(ruleSet, readings, answers, version);

/**
 * The facts to ask next, in order: those that can still matter to what today's wording gives or
 * lets one ask, and, among the facts asked for every version, those that matter to a former
 * wording. A child is never asked a fact of sensitivity 4.
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const interview = (answers: Answers, current: VersionId): FactId[] =>
  engine.interview(ruleSet, answers, current);

/**
 * Every fact that still matters to any ground of the version in force or of one before it, in
 * order: the review for lawyers. A child is never asked a fact of sensitivity 4 here either.
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const fullReview = (answers: Answers, current: VersionId): FactId[] =>
  engine.fullReview(ruleSet, answers, current);

/**
 * The notices to show beside a result (docs/law-model.md, "Notices").
 *
 * @param current the version in force
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const notices = (answers: Answers, current: VersionId): NoticeId[] =>
  engine.notices(ruleSet, answers, current);

/**
 * The state of each phrase that a rule of this version rests on, by phrase id.
 *
 * @param asking the facts that may still be asked, such as those that `interview` returns
 * @throws RangeError naming an unknown fact, answer or version.
 */
export const phraseStates = (
  answers: Answers,
  version: VersionId,
  asking: readonly FactId[],
): Record<string, engine.PhraseState> =>
  engine.phraseStates(ruleSet, groundCitations, answers, version, asking);

/**
 * The smallest sets of answers that decide each ground of a version, by ground id.
 *
 * @throws RangeError naming a version that does not exist.
 */
export const minimalStates = (version: VersionId): Record<string, MinimalStates> =>
  engine.minimalStates(ruleSet, version);

/**
 * Every leaf of every rule of a version, in the order in which they are written.
 *
 * @throws RangeError naming a version that does not exist.
 */
export const leaves = (version: VersionId): engine.PlacedLeaf<LawIds>[] =>
  engine.leaves(ruleSet, groundCitations, version);

/**
 * All routes of a version, by ground; those that hold under every reading first, then by the fewest
 * facts.
 *
 * @throws RangeError naming a version that does not exist.
 */
export const routes = (version: VersionId): Route[] => engine.routes(ruleSet, readings, version);

/** The readings that a ground depends on. */
export const readingsOf = (
  version: VersionId,
  provision: string,
  ground: string,
): readonly ReadingId[] => engine.readingsOf(ruleSet, version, provision, ground);

/** The strong option of a reading, and the arguable one. */
export const optionsOf = (reading: ReadingId): readonly [string, string] =>
  engine.optionsOf(readings, reading);
