import type { NoticeConditionOn } from './notice-condition.ts';
import type { FactsByPhrase, ProvisionRules } from './types.ts';

/** The ids of a rule set, each as the union of those that exist. */
export interface Ids {
  readonly fact: string;
  /** Facts that a rule rests on and nobody is asked: they stay unknown. */
  readonly neverAsked: string;
  readonly reading: string;
  readonly version: string;
  readonly notice: string;
}

/** A fact that the screening may ask for. */
export interface FactOf<Id extends string> {
  readonly id: Id;
  /** From 1 (plain) to 4 (painful; marked as skippable, never asked of a child). */
  readonly sensitivity: 1 | 2 | 3 | 4;
  /**
   * Asked only while it matters to today's wording, or only in the full review; without it, while
   * it matters to the version in force or to one before it.
   */
  readonly onlyFor?: 'today' | 'review';
  /** The person can still bring it about, so its "no" is a "not yet". */
  readonly byAction?: true;
  /**
   * The fact this one is a follow-up to: its question only matters after a "yes" or an "unsure"
   * there. Used to arrange questions on a page; the rules never infer one fact from another.
   */
  readonly follows?: Id;
}

/**
 * A named, defensible way to read an ambiguous passage, against another: the strong option and the
 * arguable one. An option means the same in every ground that uses it. The arguments for each are
 * content (screening.yaml).
 */
export interface ReadingOf<Id extends string> {
  readonly id: Id;
  readonly options: readonly [
    { readonly id: string; readonly weight: 'strong' },
    { readonly id: string; readonly weight: 'arguable' },
  ];
}

/** The phrases that the rules of each version rest on, by ground. */
export type GroundCitations<I extends Ids> = Readonly<
  Record<I['version'], Readonly<Record<string, FactsByPhrase<I['fact'] | I['neverAsked']>>>>
>;

/** A law as data: all that the engine needs to evaluate answers. */
export interface RuleSet<I extends Ids> {
  /** Every fact that may be asked, in the order of asking. */
  readonly facts: readonly FactOf<I['fact']>[];
  /** Facts of earlier editions of the rules, each with the facts that replaced it. */
  readonly retiredFacts: Readonly<Record<string, readonly I['fact'][]>>;
  /** The fact that the person is a child. */
  readonly childFact: I['fact'];
  /**
   * The fact where the person is, if grounds ask for it in both directions. Then it is the only
   * fact by which several grounds can cover every case between them.
   */
  readonly locationFact?: I['fact'];
  /**
   * The rules of each version, provision by provision; the oldest version first. A provision with
   * more than 31 grounds, or more than 31 facts and readings, is a RangeError when its version is
   * first evaluated.
   */
  readonly rules: Readonly<Record<I['version'], readonly ProvisionRules[]>>;
  /** When each notice is shown, in the order of showing. */
  readonly noticeConditions: Readonly<Record<I['notice'], NoticeConditionOn<I['fact']>>>;
  /** The notices that a child is not shown. */
  readonly replacedByChild: readonly I['notice'][];
}
