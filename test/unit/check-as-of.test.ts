import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-content.ts';
import { type Edit, filesWith } from '../support/content.ts';
import { begins, dayBefore, decreeOf2026, wording } from '../support/decree-of-2026.ts';

const file = 'works/dl-1350/work.yaml';
/** The rewritten art. 36 gets a day on which it begins, in the place of today's. */
const announced: readonly Edit[] = [
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

  it('refuses a wording that has begun and has no rules', () => {
    const { problems } = checkFiles(filesWith(announced), '2027-01-01');
    const ofRules = problems.filter(({ code }) => code !== 'quote-replaced');
    expect(ofRules.map(({ what }) => what)).toEqual([
      'Version 2024 of art-36 is in force on 2027-01-01 and has no rules: the self-check would answer from version 2023.',
    ]);
  });

  it('refuses rules that are held to be right when the words that they rest on are gone', () => {
    const held: Edit = {
      file,
      find: '    provisions: [art-36]\n',
      replace: '    provisions: [art-36]\n    rulesHold: { es: "Siguen.", en: "They hold." }\n',
    };
    expect(problemsOn('2027-01-01', [...announced, held])).toContain(
      'The rule of ground "36-1-regularise" cites phrase "m-irregular" for "in-peru", but version 2024 has no such phrase.',
    );
  });

  it('refuses a sentence that takes a place which another version has taken', () => {
    const skipped: Edit = {
      file: 'works/dl-1350/2024/art-36.mdx',
      find: 'replaces="36-1-2023"',
      replace: 'replaces="36-1"',
    };
    expect(problemsOn('2027-01-01', [...announced, skipped])).toContain(
      'Segment "36-1-2024" replaces "36-1", whose place "36-1-2023" of version 2023 has taken.',
    );
  });

  it('answers for a day in the past from the wording of that day', () => {
    const { corpus, problems } = checkFiles(filesWith([]), '2023-11-14');
    expect(problems).toEqual([]);
    expect(corpus?.work.versions.map(({ role }) => role)).toEqual([
      'current',
      'deferred',
      'deferred',
    ]);
  });

  it('refuses a day on which nothing is in force', () => {
    const ended: Edit = {
      file,
      find: '    inForceFrom: 2023-11-15',
      replace: '    inForceFrom: 2023-11-15\n    inForceTo: 2026-12-31',
    };
    expect(problemsOn('2027-01-01', [ended])).toEqual([
      'No wording of art-29-2 is in force on 2027-01-01, so no page would show it.',
      'No wording of art-36 is in force on 2027-01-01, so no page would show it.',
    ]);
  });

  it('refuses a folder of another work, which nothing would show', () => {
    const files = filesWith([], [], { 'works/ley-1/work.yaml': 'id: ley-1\n' });
    expect(checkFiles(files).problems.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'file-unknown works/ley-1/work.yaml',
    ]);
  });
});

describe('a decree that changes one phrase', () => {
  const check = (day: string, words: readonly Edit[], rules?: string) => {
    const { edits, added } = decreeOf2026(rules);
    return checkFiles(filesWith([...edits, ...words], [], added), day);
  };

  it('is accepted before its day and from it on', () => {
    expect(check(dayBefore, []).problems).toEqual([]);
    expect(check(begins, wording).problems).toEqual([]);
  });

  it('is refused from its day on while our own texts quote the old words', () => {
    const places = check(begins, []).problems.map(({ code, at }) => `${code} ${at.file}`);
    expect(places.sort()).toEqual([
      'quote-replaced categories/en/disaster-migration.mdx',
      'quote-replaced categories/es/disaster-migration.mdx',
      'quote-replaced screening.yaml',
      'quote-replaced screening.yaml',
    ]);
  });

  it('is refused from its day on without rules', () => {
    expect(check(dayBefore, [], '').problems).toEqual([]);
    expect(check(begins, wording, '').problems).toEqual([
      expect.objectContaining({
        code: 'version-role',
        what: `Version 2026 of art-29-2 is in force on ${begins} and has no rules: the self-check would answer from version 2023.`,
        hint: expect.stringContaining('Add its rules in src/rules/ruleset') as string,
      }),
    ]);
  });

  it('ends only the wording that it changes', () => {
    const wordings = check(begins, wording).corpus!.work.versions.flatMap(({ id, provisions }) =>
      provisions.map((provision) => [id, provision.id, provision.role, provision.inForceTo]),
    );
    expect(wordings).toEqual([
      ['2017', 'art-29-2', 'former', '2023-11-14'],
      ['2017', 'art-36', 'former', '2023-11-14'],
      ['2023', 'art-29-2', 'former', dayBefore],
      ['2023', 'art-36', 'current', undefined],
      ['2024', 'art-36', 'deferred', undefined],
      ['2026', 'art-29-2', 'current', undefined],
    ]);
  });
});
