/**
 * The rules of the law: pure, without imports from outside this folder. The law itself is in
 * `dl-1350/`; `engine/` evaluates it and changes with no law.
 */
export type { Answers } from './engine/answers.ts';
export { leaves, routes, readingsOf, type Route } from './engine/describe.ts';
export {
  explain,
  type Explanation,
  type GroundReason,
  type ProvisionReason,
} from './engine/explain.ts';
export { factCitations, phrasesOfFact } from './engine/fact-citations.ts';
export { askingKinds, fullReview, interview } from './engine/interview.ts';
export type { Answer, ProvisionKind, Verdict } from './engine/types.ts';
export { minimalStates, type MinimalStates } from './engine/minimal.ts';
export { notices, type NoticeCondition } from './engine/notices.ts';
export { phraseStates, type PhraseState } from './engine/phrases.ts';
export { screen, versionsUntil, type Screening } from './engine/screen.ts';
export {
  examples,
  facts,
  mayAskChild,
  newestVersion,
  noticeConditions,
  noticeIds,
  optionsOf,
  parts,
  readings,
  replacedByChild,
  retiredFacts,
  retiredNotices,
  ruledWork,
  safetyNotices,
  versionIds,
  type Example,
  type Fact,
  type FactId,
  type InterviewPart,
  type NoticeId,
  type Reading,
  type ReadingId,
  type VersionId,
} from './law.ts';
