import { type FactId, facts } from '../../rules/index.ts';

/**
 * Asked before everything else: where the person is, and whether they are a child, who is not asked
 * about harm.
 */
const always: readonly FactId[] = ['in-peru', 'child'];

/**
 * The order in which a check asks: `always`, then what its topic rests on, then the rest; within
 * each in the order of the table, so that no question comes before the one it follows. Which
 * questions are asked is for the rules to say; this only orders them.
 *
 * @param topic the facts of the page that has the check
 */
export function questionOrder(topic: readonly FactId[] = []): readonly FactId[] {
  const first = new Set([
    ...topic,
    ...facts.filter(({ id }) => topic.includes(id)).flatMap(({ follows }) => follows ?? []),
  ]);
  const rank = (id: FactId): number => (always.includes(id) ? 0 : first.has(id) ? 1 : 2);
  return facts.map(({ id }) => id).sort((a, b) => rank(a) - rank(b));
}
