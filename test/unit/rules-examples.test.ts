import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/rules/citations.ts';
import { examples, explain, readings, readingsOf, screen, versionIds } from '../../src/rules/index.ts';

const rows = versionIds.flatMap((version) =>
  Object.entries(examples[version]).flatMap(([provision, list]) => list.map((example) => ({ version, provision, ...example }))),
);
const grounds = versionIds.flatMap((version) =>
  Object.entries(screen({}, version).provisions).flatMap(([provision, { grounds }]) => Object.keys(grounds).map((ground) => ({ version, provision, ground }))),
);

describe('the examples beside the rules', () => {
  test.each(rows.map((row) => ({ ...row, said: JSON.stringify(row.answers) })))('$version $ground $said is $verdict', ({ version, provision, ground, answers, verdict }) => {
    expect(screen(answers, version).provisions[provision]?.grounds[ground]?.verdict).toBe(verdict);
  });

  test('every ground has examples, two verdicts at least, but for those that stay open', () => {
    const seen = grounds.map(({ version, ground }) => [version, ground, new Set(rows.filter((row) => row.version === version && row.ground === ground).map((row) => row.verdict)).size]);
    const few = seen.filter(([, , count]) => (count as number) < 2);
    expect(few).toEqual([
      ['2017', '36-2', 1],
      ['2017', '36-4-other', 1],
    ]);
  });

  test('every live reading decides an example of every ground that depends on it', () => {
    const witnessed = grounds.flatMap(({ version, provision, ground }) =>
      readingsOf(version, provision, ground)
        .filter(
          (reading) =>
            !rows.some(({ answers, verdict, ...row }) => {
              const same = row.version === version && row.ground === ground && verdict === 'arguable';
              return same && explain(answers, version).provisions[provision]?.grounds[ground]?.readings.some(({ id }) => id === reading);
            }),
        )
        .map((reading) => `${version} ${ground} ${reading}`),
    );
    expect(witnessed).toEqual([]);
    expect(readings.map(({ id }) => id)).toHaveLength(7);
  });
});

test('a rule that asks for what no words of its ground support is an error that says where to add them', () => {
  expect(() => citationsOf('2017', 'k-1', 'child')).toThrow(new RangeError('Ground "k-1" asks for "child" without citing the law: add its phrases to src/rules/citations.ts.'));
  expect(() => citationsOf('2023', 'm-9', 'child')).toThrow('Ground "m-9" asks for "child"');
});
