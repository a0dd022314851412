import type { Compiled } from './compile.ts';
import { evaluate } from './evaluation.ts';
import type { Ids, RuleSet } from './rule-set.ts';
import type { AnswersTo } from './types.ts';

/**
 * The facts by action, answered "no", that alone keep a ground from reaching the person: had they
 * been brought about, the ground would not fail. Empty when the ground does not fail, or fails by
 * something else.
 */
export function notYet<I extends Ids>(
  { facts }: RuleSet<I>,
  ground: Compiled,
  answers: AnswersTo<I['fact']>,
): I['fact'][] {
  const fails = (state: AnswersTo<I['fact']>): boolean =>
    evaluate(ground, state).verdict === 'not-covered';
  if (!fails(answers)) return [];
  const open = facts
    .filter(({ id, byAction }) => byAction && answers[id] === 'no' && ground.variables.includes(id))
    .map(({ id }) => id);
  return fails({ ...answers, ...Object.fromEntries(open.map((id) => [id, 'yes'])) }) ? [] : open;
}
