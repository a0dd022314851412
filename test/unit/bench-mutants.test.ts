import { describe, expect, test } from 'vitest';
import { type Report, explained, mutantsIn, tally } from '../../bench/mutant-report.ts';

const at = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});
const report: Report = {
  files: {
    'src/rules/a.ts': {
      source: 'const both =\n  one && two;\nconst most = one > two;\n',
      mutants: [
        {
          status: 'Survived',
          mutatorName: 'LogicalOperator',
          replacement: 'one ||\n two',
          location: at(2, 3, 13),
        },
        {
          status: 'Killed',
          mutatorName: 'EqualityOperator',
          replacement: 'one >= two',
          location: at(3, 14, 23),
        },
        {
          status: 'Timeout',
          mutatorName: 'EqualityOperator',
          replacement: 'one <= two',
          location: at(3, 14, 23),
        },
        {
          status: 'NoCoverage',
          mutatorName: 'ConditionalExpression',
          replacement: 'true',
          location: at(3, 14, 23),
        },
        {
          status: 'RuntimeError',
          mutatorName: 'ConditionalExpression',
          replacement: 'never',
          location: at(3, 14, 23),
        },
        {
          status: 'CompileError',
          mutatorName: 'ConditionalExpression',
          replacement: 'false',
          location: at(3, 14, 23),
        },
      ],
    },
  },
};
const mutants = mutantsIn(report);
const survivor = {
  file: 'src/rules/a.ts',
  text: 'one && two;',
  mutator: 'LogicalOperator',
  original: 'one && two',
  replacement: 'one || two',
  why: 'The two are the same.',
};

describe('the mutation report', () => {
  test('counts timeouts as detected, runtime errors as survivors, and no compile errors', () => {
    expect(tally(mutants)).toEqual({
      mutants: 5,
      killed: 1,
      timeout: 1,
      survived: 2,
      noCoverage: 1,
      score: 40,
    });
  });

  test('lists a survivor with its line and its reason', () => {
    const { found, unexplained, stale } = explained(mutants, [survivor]);
    expect(found[0]).toEqual({
      file: 'src/rules/a.ts',
      line: 2,
      mutator: 'LogicalOperator',
      replacement: 'one || two',
      why: 'The two are the same.',
    });
    expect(unexplained.map(({ status }) => status)).toEqual(['NoCoverage', 'RuntimeError']);
    expect(stale).toEqual([]);
  });

  test.each(['file', 'text', 'mutator', 'original', 'replacement'] as const)(
    'reports a reason whose %s matches no survivor as stale',
    (key) => {
      const other = { ...survivor, [key]: 'other' };
      const { unexplained, stale } = explained(mutants, [other]);
      expect(unexplained.map(({ status }) => status)).toEqual([
        'Survived',
        'NoCoverage',
        'RuntimeError',
      ]);
      expect(stale).toEqual([other]);
    },
  );

  test('reports a reason for a killed mutant as stale', () => {
    const needless = {
      ...survivor,
      text: 'const most = one > two;',
      mutator: 'EqualityOperator',
      original: 'one > two',
      replacement: 'one >= two',
    };
    expect(explained(mutants, [survivor, needless]).stale).toEqual([needless]);
  });
});
