import type { Answer, Answers } from './answers.ts';
import type { FactId } from './facts.ts';
import { notYet } from './not-yet.ts';
import type { VersionId } from './ruleset/index.ts';
import { compiledRules, screen, versionsUntil } from './screen.ts';
import type { Verdict } from './standing.ts';

/** What must hold for a notice to be shown. As data, so that other engines can evaluate it. */
export type NoticeCondition =
  /** The fact has one of these answers. Without an answer this fails. */
  | { readonly kind: 'answer'; readonly fact: FactId; readonly among: readonly Answer[] }
  | { readonly kind: 'not'; readonly of: NoticeCondition }
  | { readonly kind: 'all'; readonly of: readonly NoticeCondition[] }
  | { readonly kind: 'any'; readonly of: readonly NoticeCondition[] }
  /** A provision or a ground of the version in force has one of these verdicts. */
  | { readonly kind: 'current-verdict'; readonly among: readonly Verdict[] }
  /** A ground of the version in force, or of one before it, is "not yet". */
  | { readonly kind: 'not-yet' };

export const answered = (fact: FactId, ...among: readonly Answer[]): NoticeCondition => ({
  kind: 'answer',
  fact,
  among,
});
export const yes = (fact: FactId): NoticeCondition => answered(fact, 'yes');
export const no = (fact: FactId): NoticeCondition => answered(fact, 'no');
export const not = (of: NoticeCondition): NoticeCondition => ({ kind: 'not', of });
export const all = (...of: NoticeCondition[]): NoticeCondition => ({ kind: 'all', of });
export const any = (...of: NoticeCondition[]): NoticeCondition => ({ kind: 'any', of });

/**
 * Whether the condition holds.
 *
 * @param answers those that `readAnswers` returned
 * @param current the version in force
 */
export function conditionHolds(
  condition: NoticeCondition,
  answers: Answers,
  current: VersionId,
): boolean {
  const holds = (part: NoticeCondition): boolean => conditionHolds(part, answers, current);
  switch (condition.kind) {
    case 'answer':
      return condition.among.some((answer) => answers[condition.fact] === answer);
    case 'not':
      return !holds(condition.of);
    case 'all':
      return condition.of.every(holds);
    case 'any':
      return condition.of.some(holds);
    case 'current-verdict':
      return Object.values(screen(answers, current).provisions).some((provision) =>
        [provision, ...Object.values(provision.grounds)].some(({ verdict }) =>
          condition.among.includes(verdict),
        ),
      );
    case 'not-yet':
      return versionsUntil(current).some((version) =>
        compiledRules(version).some(({ grounds }) =>
          Object.values(grounds).some((ground) => notYet(ground, answers).length),
        ),
      );
  }
}
