import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type FactId,
  leaves,
  minimalStates,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import { FACTS } from '../support/oracle-law.ts';
import { LAW } from '../support/oracle.ts';

const grounds = versionIds.flatMap((version) =>
  Object.entries(LAW[version]).flatMap(([provision, { grounds: own }]) =>
    Object.keys(own).map((ground) => ({ version, provision, ground })),
  ),
);

describe('minimal states', () => {
  /** All combinations of answers to these facts: yes, no or absent. */
  const combinations = (ids: readonly FactId[]): Answers[] =>
    ids.reduce<Answers[]>(
      (all, id) =>
        all.flatMap((answers) => [
          answers,
          { ...answers, [id]: 'yes' as const },
          { ...answers, [id]: 'no' as const },
        ]),
      [{}],
    );
  const holdsOneOf = (states: readonly Answers[], answers: Answers): boolean =>
    states.some((state) =>
      Object.entries(state).every(([id, answer]) => answers[id as FactId] === answer),
    );

  test.each(grounds)(
    '$version $ground: answers have a verdict if and only if they hold one of its states',
    ({ version, provision, ground }) => {
      const states = minimalStates(version)[ground]!;
      const asked = [
        ...new Set(
          leaves(version)
            .filter((leaf) => leaf.ground === ground)
            .map(({ fact }) => fact),
        ),
      ].filter((fact): fact is FactId => fact in FACTS);
      for (const answers of combinations(asked)) {
        const { verdict } = screen(answers, version).provisions[provision]!.grounds[ground]!;
        const said = {
          covered: holdsOneOf(states.covered, answers),
          'not-covered': holdsOneOf(states['not-covered'], answers),
          decided: holdsOneOf(states.decided, answers),
        };
        expect(said, JSON.stringify(answers)).toEqual({
          covered: verdict === 'covered',
          'not-covered': verdict === 'not-covered',
          decided: verdict !== 'open',
        });
      }
      for (const list of Object.values(states))
        expect(
          list.filter((state: Answers, index: number) =>
            holdsOneOf(
              list.filter((_: Answers, other: number) => other !== index),
              state,
            ),
          ),
        ).toEqual([]);
    },
  );
});
