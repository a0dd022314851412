import { expect, test } from 'vitest';
import { factsUnderStrongReadings } from '../../src/components/law/picture.ts';
import type { Condition } from '../../src/rules/engine/condition.ts';
import { type FactId, versionIds } from '../../src/rules/index.ts';
import { ruleSet } from '../../src/rules/dl-1350/index.ts';

type World = Readonly<Partial<Record<string, boolean>>>;

/** Evaluates a condition under the strong option of every reading. */
function holds(condition: Condition, world: World): boolean {
  switch (condition.kind) {
    case 'fact':
      return (world[condition.id] ?? false) === condition.is;
    case 'reading':
      return condition.is;
    case 'all':
      return condition.of.every((part) => holds(part, world));
    case 'any':
      return condition.of.some((part) => holds(part, world));
  }
}

const worlds = (ids: readonly FactId[]): World[] =>
  ids.reduce<World[]>(
    (all, id) => all.flatMap((world) => [true, false].map((value) => ({ ...world, [id]: value }))),
    [{}],
  );

test('factsUnderStrongReadings has the facts of each ground under its stronger readings', () => {
  for (const version of versionIds) {
    for (const { id, grounds } of ruleSet.rules[version]) {
      // The diagram leaves out facts that nobody is asked about.
      for (const [ground, condition] of Object.entries(grounds as Record<string, Condition>).filter(
        ([name]) => !['36-2', '36-4-other'].includes(name),
      )) {
        const { always, alternatives } = factsUnderStrongReadings(version, id, ground);
        const drawn = new Set([...always, ...alternatives.flat()].map(({ fact }) => fact));
        for (const world of worlds([...drawn])) {
          const is = ({ fact, is: wanted }: (typeof always)[number]) => world[fact] === wanted;
          const shown =
            always.every(is) &&
            (alternatives.length === 0 || alternatives.some((way) => way.every(is)));
          expect(holds(condition, world), JSON.stringify({ version, ground, world })).toBe(shown);
        }
      }
    }
  }
});
