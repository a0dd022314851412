/**
 * The rules of the law: pure, without imports from outside this folder. What they say is set by the
 * law model; how the law reads is in `ruleset/`, one file for each provision and version.
 */
export type { Answer, Answers } from './answers.ts';

export { leaves, routes, readingsOf, type Route } from './describe.ts';
export { explain, type Explanation, type GroundReason, type ProvisionReason } from './explain.ts';
export { factCitations, phrasesOfFact } from './fact-citations.ts';
export { facts, mayAskChild, retiredFacts, type Fact, type FactId } from './facts.ts';
export { askingKinds, fullReview, interview } from './interview.ts';
export { minimalStates, type MinimalStates } from './minimal.ts';
export type { NoticeCondition } from './notice-condition.ts';
export {
  noticeConditions,
  noticeIds,
  notices,
  replacedByChild,
  retiredNotices,
  safetyNotices,
  type NoticeId,
} from './notices.ts';
export { parts, type InterviewPart as Part } from './parts.ts';
export { phraseStates, type PhraseState } from './phrases.ts';
export { optionsOf, readings, type Reading, type ReadingId } from './readings.ts';
export { screen, versionsUntil, type Screening } from './screen.ts';
export type { Verdict } from './standing.ts';
export { examples } from './ruleset/examples.ts';
export type { Example } from './ruleset/example.ts';
export type { ProvisionKind } from './ruleset/provision.ts';
export { newestVersion, ruledWork, versionIds, type VersionId } from './ruleset/index.ts';
