import { describe, expect, test } from 'vitest';
import { type Answers, type VersionId, explain, facts, leaves, routes, screen, versionIds } from '../../src/rules/index.ts';
import { compile } from '../../src/rules/compile.ts';
import { type Condition, all, any, is, isNot } from '../../src/rules/condition.ts';
import { notYet } from '../../src/rules/not-yet.ts';
import { sampled } from '../support/thinned.ts';

const humanitarian = (answers: Answers, version: VersionId = '2017') => explain(answers, version).provisions['humanitarian-residence']!;

/** Every set of answers over these facts, each yes, no, unsure or absent. */
const combinations = (ids: readonly string[]): Answers[] =>
  ids.reduce<Answers[]>((all, id) => all.flatMap((answers) => [answers, ...(['yes', 'no', 'unsure'] as const).map((answer) => ({ ...answers, [id]: answer }))]), [{}]);

describe('the reasons', () => {
  test('the fewest answers that make a ground hold, or fail', () => {
    const answers: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes', 'protection-applicant': 'no', child: 'no', unaccompanied: 'no' };
    const { grounds, decisive } = humanitarian(answers);
    expect(decisive).toEqual(['in-peru', 'disaster-migrant']);
    expect(grounds['k-4']?.decisive).toEqual(['in-peru', 'disaster-migrant']);
    expect(grounds['k-3']?.decisive).toEqual(['protection-applicant']);
    expect(grounds['k-6']?.decisive).toEqual(['child']);
    expect(grounds['k-5']?.decisive).toEqual([]);
  });

  test('an arguable ground names the reading that divides it and what each option would give', () => {
    const { grounds } = humanitarian({ 'in-peru': 'no', 'disaster-migrant': 'yes' });
    expect(grounds['k-4']).toEqual({
      decisive: ['in-peru', 'disaster-migrant'],
      readings: [{ id: 'likewise', options: { additive: 'covered', 'in-peru': 'not-covered' } }],
      notYet: [],
    });
  });

  test('what fails only by action is "not yet"', () => {
    const { grounds } = humanitarian({ 'in-peru': 'no', 'crisis-recognised-by-peru': 'yes', 'requests-protection': 'no', 'protection-applicant': 'no' }, '2023');
    expect(grounds['m-8']?.notYet).toEqual(['requests-protection']);
    expect(grounds['m-3']?.notYet).toEqual(['protection-applicant']);
    const elsewhere = humanitarian({ 'in-peru': 'yes', 'requests-protection': 'no' }, '2023');
    expect(elsewhere.grounds['m-8']?.notYet).toEqual([]);
  });

  test('a provision that no ground covers alone names the grounds that share the cases', () => {
    const answers: Answers = { 'disaster-migrant': 'yes', 'crisis-recognised-internationally': 'yes', 'requests-protection': 'yes' };
    expect(screen(answers, '2017').provisions['humanitarian-residence']?.verdict).toBe('covered');
    expect(humanitarian(answers).sharedBy).toEqual(['k-4', 'k-8']);
    expect(humanitarian({ ...answers, 'in-peru': 'yes' }).sharedBy).toEqual([]);
  });

  test('only the location is asked for in both directions by the grounds of one provision', () => {
    for (const version of versionIds) {
      const both = new Set(leaves(version).filter(({ fact, provision, is }) => leaves(version).some((leaf) => leaf.fact === fact && leaf.provision === provision && leaf.is !== is)).map(({ fact }) => fact));
      expect([...both].filter((fact) => fact !== 'in-peru')).toEqual([]);
    }
  });

  test('the decisive answers alone give the same verdict, and none of them can be spared', () => {
    for (const version of versionIds) {
      for (const { ground, provision } of leaves(version).filter((leaf, index, all) => all.findIndex(({ ground }) => ground === leaf.ground) === index)) {
        const known = new Set<string>(facts.map(({ id }) => id));
        const own = [...new Set(leaves(version).filter((leaf) => leaf.ground === ground && known.has(leaf.fact)).map(({ fact }) => fact))].slice(0, 6);
        const verdictOf = (answers: Answers) => screen(answers, version).provisions[provision]!.grounds[ground]!.verdict;
        for (const answers of sampled(combinations(own))) {
          const verdict = verdictOf(answers);
          const decisive = explain(answers, version).provisions[provision]!.grounds[ground]!.decisive;
          const kept = Object.fromEntries(decisive.map((id) => [id, answers[id]])) as Answers;
          if (verdict === 'open') expect(decisive).toEqual([]);
          else {
            expect(verdictOf(kept), JSON.stringify({ ground, answers, decisive })).toBe(verdict);
            for (const spared of decisive) expect(verdictOf({ ...kept, [spared]: 'unsure' }), JSON.stringify({ ground, answers, spared })).toBe('open');
          }
        }
      }
    }
  });
});

// Grounds that the law does not have, but a later version could.
describe('"not yet", of any ground', () => {
  const applied = is('protection-applicant');
  const asked = is('requests-protection');

  test.each<[string, Condition, Answers, string[]]>([
    ['only the act is wanting', all(applied, is('stateless')), { 'protection-applicant': 'no', stateless: 'yes' }, ['protection-applicant']],
    ['two acts are wanting', all(asked, applied), { 'protection-applicant': 'no', 'requests-protection': 'no' }, ['protection-applicant', 'requests-protection']],
    ['of two acts, one is still open: it is not told as missing', all(asked, applied), { 'requests-protection': 'no' }, ['requests-protection']],
    ['something else fails too', all(applied, is('stateless')), { 'protection-applicant': 'no', stateless: 'no' }, []],
    ['another way in holds, so the act is not needed', any(applied, is('stateless')), { 'protection-applicant': 'no', stateless: 'yes' }, []],
    ['another way in is open', any(applied, is('stateless')), { 'protection-applicant': 'no' }, []],
    ['an act of another ground', applied, { 'protection-applicant': 'no', 'requests-protection': 'no' }, ['protection-applicant']],
    ['the acts together would fail it again', all(applied, isNot('requests-protection')), { 'protection-applicant': 'no', 'requests-protection': 'no' }, []],
  ])('%s', (_, ground, answers, expected) => {
    expect(notYet(compile(ground), answers)).toEqual(expected);
  });
});

test('a route suffices: its facts alone make the ground hold, under the readings it names', () => {
  for (const version of versionIds) {
    for (const { provision, ground, facts: needed, under } of routes(version)) {
      if (needed.some(({ fact }) => fact === 'programme-in-force' || fact === 'other-vulnerable-category')) continue;
      const answers = Object.fromEntries(needed.map(({ fact, is }) => [fact, is ? 'yes' : 'no'])) as Answers;
      const { verdict } = screen(answers, version).provisions[provision]!.grounds[ground]!;
      const reason = explain(answers, version).provisions[provision]!.grounds[ground]!;
      if (Object.keys(under).length === 0) expect(verdict).toBe('covered');
      else expect(['open', 'arguable']).toContain(verdict);
      // With one reading named, that option alone decides it.
      const [[reading, option] = [undefined, undefined], ...more] = Object.entries(under);
      if (reading && option && more.length === 0) expect(reason.readings.find(({ id }) => id === reading)?.options[option]).toBe('covered');
    }
  }
});
