import type { Condition } from './condition.ts';

/**
 * "unsure" means "I don't know" or "I prefer not to say". It is final: the question is not asked
 * again, and the fact stays unknown.
 */
export type Answer = 'yes' | 'no' | 'unsure';

/** The answers given so far; an absent fact has not been asked and is unknown too. */
export type AnswersTo<Fact extends string> = Readonly<Partial<Record<Fact, Answer>>>;

/**
 * What the answers so far say of a ground or a provision, over every joint reading and every
 * completion of the unknown.
 */
export type Verdict = 'covered' | 'arguable' | 'open' | 'not-covered';

/**
 * What a provision does for the person: it gives a status, lets them ask, lets the authorities act
 * (never decided for a person), or defines who is meant.
 */
export type ProvisionKind = 'status' | 'may-request' | 'authority-may' | 'definition';

/** What one provision of one version asks: it holds when any of its grounds does. */
export interface ProvisionRules {
  readonly id: string;
  readonly kind: ProvisionKind;
  /** By ground id; at most 31 grounds, which have at most 31 different facts and readings. */
  readonly grounds: Readonly<Record<string, Condition>>;
}

/** The facts that rest on each phrase, by the id of the phrase, in the order of the text. */
export type FactsByPhrase<Fact extends string> = Readonly<
  Record<string, readonly [Fact, ...Fact[]]>
>;
