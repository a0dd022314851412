import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { filesWithLaw, sentence } from '../support/example-law.ts';

/** The problems of one article with two wordings, each with these lines in work.yaml. */
const problemsOf = (first: readonly string[], second: readonly string[]): string[] =>
  checkFiles(
    filesWithLaw([
      { id: '2020', lines: first, provisions: { 'art-1': { text: sentence('1-1') } } },
      {
        id: '2021',
        lines: second,
        provisions: {
          'art-1': {
            front: ['inherits: "2020"'],
            text: sentence('1-1-2021', 'replaces="1-1"'),
          },
        },
      },
    ]),
    '2026-06-12',
  )
    .problems.map(({ what }) => what)
    .filter((what) => !what.includes('is in inventory.txt but no longer in the content'));

describe('the dates of the wordings of a provision', () => {
  it('are accepted in order, also with a wording not yet in force', () => {
    expect(problemsOf(['inForceFrom: 2020-01-02'], ['inForceFrom: 2021-01-02'])).toEqual([]);
    expect(problemsOf(['inForceOn: 2020-05-05'], ['inForceFrom: 2021-01-02'])).toEqual([]);
    expect(problemsOf(['inForceFrom: 2020-01-02'], [])).toEqual([]);
  });

  it.each([
    [
      'one ends before it begins',
      ['inForceFrom: 2020-05-01', 'inForceTo: 2020-01-01'],
      ['inForceFrom: 2021-01-02'],
      'Version 2020 of art-1 begins on 2020-05-01, after it ends on 2020-01-01.',
    ],
    [
      'a later one begins first',
      ['inForceFrom: 2022-01-02'],
      ['inForceFrom: 2021-01-02'],
      'Version 2020 of art-1 begins on 2022-01-02, after it ends on 2021-01-01.',
    ],
    [
      'a later one has no first day, so it does not end the earlier one',
      ['inForceFrom: 2020-01-02'],
      ['inForceOn: 2021-05-05'],
      'Version 2021 of art-1 has no first day, so it does not end version 2020.',
    ],
    [
      'an earlier one has no day at all',
      [],
      ['inForceFrom: 2021-01-02'],
      'Version 2021 of art-1 begins on 2021-01-02, after version 2020, which has no dates.',
    ],
  ])('are refused if %s', (_, first, second, problem) => {
    expect(problemsOf(first, second)).toEqual([problem]);
  });
});
