import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { type Edit, filesWith } from '../support/content.ts';

const file = 'works/dl-1350/work.yaml';
/** The rewritten art. 36 gets a day on which it begins, and today's wording one on which it ends. */
const announced: readonly Edit[] = [
  {
    file,
    find: '    inForceFrom: 2023-11-15',
    replace: '    inForceFrom: 2023-11-15\n    inForceTo: 2026-12-31',
  },
  {
    file,
    find: '    published: 2024-10-02',
    replace: '    published: 2024-10-02\n    inForceFrom: 2027-01-01',
  },
];
const problemsOn = (day: string, edits: readonly Edit[] = []): string[] =>
  checkFiles(filesWith(edits), day).problems.map(({ what }) => what);

describe('the check, for a day', () => {
  it('accepts a wording that has not begun', () => {
    expect(problemsOn('2026-06-12', announced)).toEqual([]);
    expect(problemsOn('2026-12-31', announced)).toEqual([]);
  });

  it('refuses a wording that has begun and has no rules, or not every provision', () => {
    expect(problemsOn('2027-01-01', announced)).toEqual([
      'Version 2024 is in force on 2027-01-01 and does not have art-29-2, so no page would show it.',
      'Version 2024 is in force on 2027-01-01 and has no rules: the self-check would answer from version 2023.',
    ]);
  });

  it('refuses to answer from rules of a wording that has not begun', () => {
    expect(problemsOn('2023-11-14')).toEqual([
      'Version 2017 is in force on 2023-11-14, but there are rules of version 2023 already.',
    ]);
  });

  it('refuses a day on which nothing is in force', () => {
    expect(problemsOn('2027-01-01', announced.slice(0, 1))).toContain(
      'No version is in force on 2027-01-01.',
    );
  });

  it('refuses a folder of another work, which nothing would show', () => {
    const files = filesWith([], [], { 'works/ley-1/work.yaml': 'id: ley-1\n' });
    expect(checkFiles(files).problems.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'file-unknown works/ley-1/work.yaml',
    ]);
  });
});
