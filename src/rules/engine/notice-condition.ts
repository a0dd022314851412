import type { Answer, Verdict } from './types.ts';

/** What must hold for a notice to be shown. As data, so that other engines can evaluate it. */
export type NoticeConditionOn<Fact extends string> =
  /** The fact has one of these answers. Without an answer this fails. */
  | { readonly kind: 'answer'; readonly fact: Fact; readonly among: readonly Answer[] }
  | { readonly kind: 'not'; readonly of: NoticeConditionOn<Fact> }
  | { readonly kind: 'all'; readonly of: readonly NoticeConditionOn<Fact>[] }
  | { readonly kind: 'any'; readonly of: readonly NoticeConditionOn<Fact>[] }
  /** A provision or a ground of the version in force has one of these verdicts. */
  | { readonly kind: 'current-verdict'; readonly among: readonly Verdict[] }
  /** A ground of the version in force, or of one before it, is "not yet". */
  | { readonly kind: 'not-yet' };

/** The person has given one of these answers about the fact. */
export const answered = <Fact extends string>(
  fact: Fact,
  ...among: readonly Answer[]
): NoticeConditionOn<Fact> => ({ kind: 'answer', fact, among });

/** The person has answered that the fact is so. */
export const yes = <Fact extends string>(fact: Fact): NoticeConditionOn<Fact> =>
  answered(fact, 'yes');

/** The person has answered that the fact is not so; "unsure" or no answer fails. */
export const no = <Fact extends string>(fact: Fact): NoticeConditionOn<Fact> =>
  answered(fact, 'no');

/** A condition that holds if this one does not. */
export const not = <Fact extends string>(of: NoticeConditionOn<Fact>): NoticeConditionOn<Fact> => ({
  kind: 'not',
  of,
});

/** A condition that holds if all of these do. */
export const all = <Fact extends string>(
  ...of: NoticeConditionOn<Fact>[]
): NoticeConditionOn<Fact> => ({ kind: 'all', of });

/** A condition that holds if at least one of these does. */
export const any = <Fact extends string>(
  ...of: NoticeConditionOn<Fact>[]
): NoticeConditionOn<Fact> => ({ kind: 'any', of });
