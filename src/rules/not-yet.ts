import type { Answers } from './answers.ts';
import type { Compiled } from './compile.ts';
import { type FactId, facts } from './facts.ts';
import { standingOf } from './standing.ts';

/**
 * The facts by action, answered "no", that alone keep a ground from reaching the person: had they been brought about, the
 * ground would not fail. Empty when the ground does not fail, or fails by something else.
 */
export function notYet(ground: Compiled, answers: Answers): FactId[] {
  if (standingOf(ground, answers).verdict !== 'not-covered') return [];
  const open = facts.filter(({ id, byAction }) => byAction && answers[id] === 'no' && ground.facts.includes(id)).map(({ id }) => id);
  const brought = { ...answers, ...Object.fromEntries(open.map((id) => [id, 'yes'])) };
  return open.length > 0 && standingOf(ground, brought).verdict !== 'not-covered' ? open : [];
}
