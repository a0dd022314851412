import { describe, expect, test } from 'vitest';
import { groundCitations } from '../../src/rules/dl-1350/index.ts';
import { citationsOf } from '../../src/rules/engine/citations.ts';
import {
  type Answers,
  type FactId,
  type Verdict,
  type VersionId,
  examples,
  explain,
  facts,
  leaves,
  readingsOf,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import { READINGS } from '../support/oracle-law.ts';

const rows = versionIds.flatMap((version) =>
  Object.entries(examples[version]).flatMap(([provision, list]) =>
    list.map((example) => ({ version, provision, ...example })),
  ),
);
const grounds = versionIds.flatMap((version) =>
  Object.entries(screen({}, version).provisions).flatMap(([provision, { grounds: own }]) =>
    Object.keys(own).map((ground) => ({ version, provision, ground })),
  ),
);

describe('the examples beside the rules', () => {
  test.each(rows.map((row) => ({ ...row, said: JSON.stringify(row.answers) })))(
    '$version $ground $said is $verdict',
    ({ version, provision, ground, answers, verdict }) => {
      expect(screen(answers, version).provisions[provision]?.grounds[ground]?.verdict).toBe(
        verdict,
      );
    },
  );

  /**
   * The verdicts that a ground can have, found by trying all answers to its facts: yes, no or
   * absent.
   */
  function verdictsThatOccur(version: VersionId, provision: string, ground: string): Set<Verdict> {
    const asked = new Set<string>(facts.map(({ id }) => id));
    const own = [
      ...new Set(
        leaves(version)
          .filter((leaf) => leaf.ground === ground && asked.has(leaf.fact))
          .map(({ fact }) => fact as FactId),
      ),
    ];
    const states = own.reduce<Answers[]>(
      (all, id) =>
        all.flatMap((answers) => [
          answers,
          { ...answers, [id]: 'yes' as const },
          { ...answers, [id]: 'no' as const },
        ]),
      [{}],
    );
    return new Set(
      states.map(
        (answers) => screen(answers, version).provisions[provision]!.grounds[ground]!.verdict,
      ),
    );
  }

  test.each(grounds)(
    '$version $ground has an example of each verdict that it can have',
    ({ version, provision, ground }) => {
      const shown = new Set(
        rows
          .filter((row) => row.version === version && row.ground === ground)
          .map((row) => row.verdict),
      );
      expect([...shown].sort()).toEqual([...verdictsThatOccur(version, provision, ground)].sort());
    },
  );

  test('only the programme of the authorities and omitted letters are open for all answers', () => {
    expect(
      grounds
        .filter(
          ({ version, provision, ground }) =>
            verdictsThatOccur(version, provision, ground).size < 2,
        )
        .map(({ version, ground }) => [version, ground]),
    ).toEqual([
      ['2017', '36-2'],
      ['2017', '36-4-other'],
    ]);
  });

  test('every reading decides an example of every ground that depends on it', () => {
    const undecided = grounds.flatMap(({ version, provision, ground }) =>
      readingsOf(version, provision, ground)
        .filter(
          (reading) =>
            !rows.some(({ answers, verdict, ...row }) => {
              const same =
                row.version === version && row.ground === ground && verdict === 'arguable';
              return (
                same &&
                explain(answers, version).provisions[provision]?.grounds[ground]?.readings.some(
                  ({ id }) => id === reading,
                )
              );
            }),
        )
        .map((reading) => `${version} ${ground} ${reading}`),
    );
    expect(undecided).toEqual([]);
    const dependedOn = grounds.flatMap(({ version, provision, ground }) =>
      readingsOf(version, provision, ground),
    );
    expect([...new Set(dependedOn)].sort()).toEqual(Object.keys(READINGS).sort());
  });
});

test('regularisation cites the phrase on irregular situations of its own version', () => {
  for (const fact of [
    'in-peru',
    'stay-expired',
    'entered-without-control',
    'permit-since',
  ] as const) {
    expect(citationsOf(groundCitations, '2017', '36-1-regularise', fact)).toEqual(['irregular']);
    expect(citationsOf(groundCitations, '2023', '36-1-regularise', fact)).toEqual(['m-irregular']);
    expect(citationsOf(groundCitations, '2017', '36-2', fact)).toEqual(['irregular']);
  }
  expect(leaves('2017').find(({ ground }) => ground === '36-2')?.phrases).toEqual(['programmes']);
});

test('citationsOf throws for a fact without a citation, and says what to add', () => {
  expect(() => citationsOf(groundCitations, '2017', 'k-1', 'child')).toThrow(
    new RangeError(
      'Ground "k-1" asks for "child" without citing the law: add its phrases to the citations ' +
        'of version 2017.',
    ),
  );
  expect(() => citationsOf(groundCitations, '2023', 'm-9', 'child')).toThrow(
    'Ground "m-9" asks for "child"',
  );
});
