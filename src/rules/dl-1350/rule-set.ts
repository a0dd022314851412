import type { RuleSet } from '../engine/rule-set.ts';
import { type FactId, type NeverAsked, facts, retiredFacts } from './facts.ts';
import { type NoticeId, noticeConditions, replacedByChild } from './notices.ts';
import type { ReadingId } from './readings.ts';
import { type VersionId, rules } from './versions.ts';

/** The ids of this law, as the compiler knows them. */
export interface LawIds {
  readonly fact: FactId;
  readonly neverAsked: NeverAsked;
  readonly reading: ReadingId;
  readonly version: VersionId;
  readonly notice: NoticeId;
}

/** The rules of D. Leg. 1350 as the engine takes them. */
export const ruleSet: RuleSet<LawIds> = {
  facts,
  retiredFacts,
  childFact: 'child',
  locationFact: 'in-peru',
  rules,
  noticeConditions,
  replacedByChild,
};
