/** Evaluates any rule set. It names no fact, ground or phrase of a law. */
export { mayAskChild } from './answers.ts';
export { phrasesOn } from './citations.ts';
export { newestVersionOf, versionsOf, versionsUntil } from './compiled-rules.ts';
export { type PlacedLeaf, type RouteOf, leaves, readingsOf, routes } from './describe.ts';
export {
  type ExplanationOf,
  type GroundReasonOf,
  type ProvisionReasonOf,
  explain,
} from './explain.ts';
export { askingKinds, fullReview, interview } from './interview.ts';
export { type MinimalStatesOf, minimalStates } from './minimal.ts';
export { notices } from './notices.ts';
export type { NoticeConditionOn } from './notice-condition.ts';
export { type PhraseState, phraseStates } from './phrases.ts';
export { optionsOf } from './readings.ts';
export type { FactOf, GroundCitations, Ids, ReadingOf, RuleSet } from './rule-set.ts';
export { type ScreeningOf, screen } from './screen.ts';
export type { Answer, AnswersTo, ProvisionKind, Verdict } from './types.ts';
