import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type FactId,
  type VersionId,
  explain,
  facts,
  leaves,
  minimalStates,
  phraseStates,
  routes,
  screen,
  versionIds,
} from '../../src/rules/index.ts';
import { ruleSet } from '../../src/rules/dl-1350/index.ts';
import { sortFacts } from '../../src/rules/engine/answers.ts';
import { compile } from '../../src/rules/engine/compile.ts';
import { type Condition, all, any, is, isNot } from '../../src/rules/dl-1350/conditions.ts';
import { notYet } from '../../src/rules/engine/not-yet.ts';
import { sampled } from '../support/thinned.ts';

const humanitarian = (answers: Answers, version: VersionId = '2017') =>
  explain(answers, version).provisions['humanitarian-residence']!;

/** All combinations of answers to these facts: yes, no, unsure or absent. */
const combinations = (ids: readonly string[]): Answers[] =>
  ids.reduce<Answers[]>(
    (every, id) =>
      every.flatMap((answers) => [
        answers,
        ...(['yes', 'no', 'unsure'] as const).map((answer) => ({ ...answers, [id]: answer })),
      ]),
    [{}],
  );

describe('explain', () => {
  test('gives the fewest answers that make a ground hold or fail', () => {
    const answers: Answers = {
      'in-peru': 'yes',
      'disaster-migrant': 'yes',
      'protection-applicant': 'no',
      child: 'no',
      unaccompanied: 'no',
    };
    const { grounds, decisive } = humanitarian(answers);
    expect(decisive).toEqual(['in-peru', 'disaster-migrant']);
    expect(grounds['k-4']?.decisive).toEqual(['in-peru', 'disaster-migrant']);
    expect(grounds['k-3']?.decisive).toEqual(['protection-applicant']);
    expect(grounds['k-6']?.decisive).toEqual(['child']);
    expect(grounds['k-5']?.decisive).toEqual([]);
  });

  test('gives the dividing reading of an arguable ground, with the verdict of each option', () => {
    const { grounds } = humanitarian({ 'in-peru': 'no', 'disaster-migrant': 'yes' });
    expect(grounds['k-4']).toEqual({
      decisive: ['in-peru', 'disaster-migrant'],
      readings: [{ id: 'likewise', options: { additive: 'covered', 'in-peru': 'not-covered' } }],
      notYet: [],
    });
  });

  test('lists as "not yet" the actions that a ground fails by, if it fails by nothing else', () => {
    const { grounds } = humanitarian(
      {
        'in-peru': 'no',
        'crisis-recognised-by-peru': 'yes',
        'requests-protection': 'no',
        'protection-applicant': 'no',
      },
      '2023',
    );
    expect(grounds['m-8']?.notYet).toEqual(['requests-protection']);
    expect(grounds['m-3']?.notYet).toEqual(['protection-applicant']);
    const elsewhere = humanitarian({ 'in-peru': 'yes', 'requests-protection': 'no' }, '2023');
    expect(elsewhere.grounds['m-8']?.notYet).toEqual([]);
  });

  test('gives the grounds that cover a provision only together', () => {
    const answers: Answers = {
      'disaster-migrant': 'yes',
      'crisis-recognised-internationally': 'yes',
      'requests-protection': 'yes',
    };
    expect(screen(answers, '2017').provisions['humanitarian-residence']?.verdict).toBe('covered');
    expect(humanitarian(answers).sharedBy).toEqual(['k-4', 'k-8']);
    expect(humanitarian({ ...answers, 'in-peru': 'yes' }).sharedBy).toEqual([]);
  });

  test('the grounds of a provision require and exclude no common fact but the location', () => {
    for (const version of versionIds) {
      const both = new Set(
        leaves(version)
          .filter(({ fact, provision, is: value }) =>
            leaves(version).some(
              (leaf) => leaf.fact === fact && leaf.provision === provision && leaf.is !== value,
            ),
          )
          .map(({ fact }) => fact),
      );
      expect([...both].filter((fact) => fact !== 'in-peru')).toEqual([]);
    }
  });

  test('gives decisive answers that are necessary and sufficient for the verdict', () => {
    for (const version of versionIds) {
      for (const { ground, provision } of leaves(version).filter(
        (leaf, index, every) => every.findIndex(({ ground: id }) => id === leaf.ground) === index,
      )) {
        const known = new Set<string>(facts.map(({ id }) => id));
        const own = [
          ...new Set(
            leaves(version)
              .filter((leaf) => leaf.ground === ground && known.has(leaf.fact))
              .map(({ fact }) => fact),
          ),
        ].slice(0, 6);
        const verdictOf = (answers: Answers) =>
          screen(answers, version).provisions[provision]!.grounds[ground]!.verdict;
        for (const answers of sampled(combinations(own))) {
          const verdict = verdictOf(answers);
          const decisive = explain(answers, version).provisions[provision]!.grounds[ground]!
            .decisive;
          const kept = Object.fromEntries(decisive.map((id) => [id, answers[id]])) as Answers;
          if (verdict === 'open') expect(decisive).toEqual([]);
          else {
            expect(verdictOf(kept), JSON.stringify({ ground, answers, decisive })).toBe(verdict);
            for (const spared of decisive)
              expect(
                verdictOf({ ...kept, [spared]: 'unsure' }),
                JSON.stringify({ ground, answers, spared }),
              ).toBe('open');
          }
        }
      }
    }
  });
});

describe('the decisive answers', () => {
  const provision = 'humanitarian-residence';
  const verdictOf = (answers: Answers, version: VersionId) =>
    screen(answers, version).provisions[provision]!.verdict;
  const subsets = (ids: readonly FactId[]): FactId[][] =>
    ids.reduce<FactId[][]>((every, id) => [...every, ...every.map((some) => [...some, id])], [[]]);

  /**
   * By brute force: of the smallest subsets of the answers with the same verdict, the first in the
   * order of the rule.
   */
  function fewestOf(answers: Answers, version: VersionId): FactId[] {
    const written = [
      ...new Set(
        leaves(version)
          .filter((leaf) => leaf.provision === provision)
          .map(({ fact }) => fact as FactId),
      ),
    ];
    const place = (some: FactId[]): string =>
      some
        .map((id) => String(written.indexOf(id)).padStart(2, '0'))
        .sort()
        .join(' ');
    const same = subsets(Object.keys(answers) as FactId[]).filter(
      (some) =>
        verdictOf(Object.fromEntries(some.map((id) => [id, answers[id]])), version) ===
        verdictOf(answers, version),
    );
    return same.sort((a, b) => a.length - b.length || (place(a) < place(b) ? -1 : 1))[0]!;
  }

  test.each<[string, Answers, FactId[]]>([
    [
      'are two rather than three',
      {
        'in-peru': 'yes',
        child: 'yes',
        unaccompanied: 'yes',
        stateless: 'yes',
        'statelessness-applicant': 'yes',
      },
      ['in-peru', 'stateless'],
    ],
    [
      'are two rather than five that come earlier in the rule',
      {
        'in-peru': 'yes',
        'recognised-protection': 'no',
        'fears-persecution': 'no',
        'fled-violence': 'no',
        'life-danger-if-leaving': 'yes',
        'disaster-migrant': 'yes',
      },
      ['in-peru', 'disaster-migrant'],
    ],
    [
      'are the first of several pairs in the order of the rule',
      {
        'in-peru': 'yes',
        'trafficking-victim': 'yes',
        'disaster-migrant': 'yes',
        'protection-applicant': 'yes',
      },
      ['in-peru', 'protection-applicant'],
    ],
    [
      'are the first of several pairs in the order of the rule, not of the questions',
      { 'in-peru': 'yes', 'protection-applicant': 'yes', 'rights-threat': 'yes' },
      ['in-peru', 'rights-threat'],
    ],
    [
      'do not include the location if it makes no difference',
      {
        'disaster-migrant': 'yes',
        'protection-applicant': 'yes',
        'crisis-recognised-internationally': 'yes',
        'requests-protection': 'yes',
      },
      ['protection-applicant', 'crisis-recognised-internationally', 'requests-protection'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(humanitarian(answers).decisive).toEqual(expected);
    expect(sortFacts(ruleSet, fewestOf(answers, '2017'))).toEqual(expected);
  });

  test('are those that trying all subsets finds', () => {
    const pairs: FactId[] = [
      'protection-applicant',
      'disaster-migrant',
      'stateless',
      'statelessness-applicant',
      'rights-threat',
      'trafficking-victim',
    ];
    const base: Answers = { 'in-peru': 'yes', child: 'yes', unaccompanied: 'yes' };
    for (const version of versionIds) {
      for (const some of sampled(subsets(pairs))) {
        for (const here of ['yes', 'no'] as const) {
          const answers: Answers = {
            ...base,
            'in-peru': here,
            ...Object.fromEntries(some.map((id) => [id, 'yes'])),
          };
          if (verdictOf(answers, version) === 'open') continue;
          expect(humanitarian(answers, version).decisive, JSON.stringify(answers)).toEqual(
            sortFacts(ruleSet, fewestOf(answers, version)),
          );
        }
      }
    }
  });
});

test('no option of a reading helps one ground of a provision and hinders another', () => {
  for (const version of versionIds) {
    const options = routes(version).flatMap(({ provision, ground, under }) =>
      Object.entries(under).map(([reading, option]) => ({ provision, ground, reading, option })),
    );
    const shared = options.filter((one) =>
      options.some(
        (other) =>
          other.reading === one.reading &&
          other.provision === one.provision &&
          other.ground !== one.ground,
      ),
    );
    expect([...new Set(shared.map(({ reading, option }) => `${reading}: ${option}`))]).toEqual([
      'likewise: additive',
    ]);
  }
});

test('minimalStates names only facts that have a question', () => {
  const asked = new Set<string>(facts.map(({ id }) => id));
  for (const version of versionIds) {
    const named = Object.values(minimalStates(version)).flatMap((states) =>
      Object.values(states)
        .flat()
        .flatMap((state) => Object.keys(state)),
    );
    expect(named.filter((id) => !asked.has(id))).toEqual([]);
  }
  expect(minimalStates('2017')['36-2']).toEqual({ covered: [], 'not-covered': [], decided: [] });
});

test('a phrase that one reading fails and the other does not use is "not-met"', () => {
  expect(phraseStates({ 'fears-persecution': 'yes' }, '2017', [])['not-meeting-requirements']).toBe(
    'not-met',
  );
});

describe('the decisive answers on an irregular situation', () => {
  const decisive = (answers: Answers) =>
    explain(answers, '2023').provisions.regularisation!.grounds['36-1-regularise']!.decisive;

  test.each<[string, Answers, FactId[]]>([
    [
      'name an expired stay',
      { 'in-peru': 'yes', 'entered-without-control': 'no', 'stay-expired': 'yes' },
      ['in-peru', 'stay-expired'],
    ],
    [
      'name an expired stay rather than an entry without control, which needs more answers',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'no',
        'stay-expired': 'yes',
      },
      ['in-peru', 'stay-expired'],
    ],
    [
      'name an entry without control and the missing permit',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'no',
        'stay-expired': 'no',
      },
      ['in-peru', 'entered-without-control', 'permit-since'],
    ],
    [
      'name the location of a person outside Peru',
      { 'in-peru': 'no', 'stay-expired': 'yes' },
      ['in-peru'],
    ],
    [
      'name the two answers that exclude both ways',
      { 'in-peru': 'yes', 'entered-without-control': 'no', 'stay-expired': 'no' },
      ['entered-without-control', 'stay-expired'],
    ],
    [
      'name a permit after the entry',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'yes',
        'stay-expired': 'no',
      },
      ['permit-since', 'stay-expired'],
    ],
    [
      'are empty if the permit is unsure',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'unsure',
        'stay-expired': 'no',
      },
      [],
    ],
  ])('%s', (_, answers, expected) => {
    expect(decisive(answers)).toEqual(expected);
  });
});

// These grounds are not in the law, but a later version could have them.
describe('notYet', () => {
  const applied = is('protection-applicant');
  const asked = is('requests-protection');

  test.each<[string, Condition, Answers, string[]]>([
    [
      'gives the action if nothing else fails',
      all(applied, is('stateless')),
      { 'protection-applicant': 'no', stateless: 'yes' },
      ['protection-applicant'],
    ],
    [
      'gives two actions that both fail',
      all(asked, applied),
      { 'protection-applicant': 'no', 'requests-protection': 'no' },
      ['protection-applicant', 'requests-protection'],
    ],
    [
      'leaves out an action that is unanswered',
      all(asked, applied),
      { 'requests-protection': 'no' },
      ['requests-protection'],
    ],
    [
      'gives nothing if something else fails too',
      all(applied, is('stateless')),
      { 'protection-applicant': 'no', stateless: 'no' },
      [],
    ],
    [
      'gives nothing if the ground holds without the action',
      any(applied, is('stateless')),
      { 'protection-applicant': 'no', stateless: 'yes' },
      [],
    ],
    [
      'gives nothing if the ground can still hold without the action',
      any(applied, is('stateless')),
      { 'protection-applicant': 'no' },
      [],
    ],
    [
      'leaves out an action of another ground',
      applied,
      { 'protection-applicant': 'no', 'requests-protection': 'no' },
      ['protection-applicant'],
    ],
    [
      'gives nothing if the actions together would make the ground fail',
      all(applied, isNot('requests-protection')),
      { 'protection-applicant': 'no', 'requests-protection': 'no' },
      [],
    ],
  ])('%s', (_, ground, answers, expected) => {
    expect(notYet(ruleSet, compile(ground), answers)).toEqual(expected);
  });
});

test('the facts of a route alone make its ground hold, under the readings that it names', () => {
  for (const version of versionIds) {
    for (const { provision, ground, facts: needed, under } of routes(version)) {
      if (
        needed.some(
          ({ fact }) => fact === 'programme-in-force' || fact === 'other-vulnerable-category',
        )
      )
        continue;
      const answers = Object.fromEntries(
        needed.map(({ fact, is: value }) => [fact, value ? 'yes' : 'no']),
      ) as Answers;
      const { verdict } = screen(answers, version).provisions[provision]!.grounds[ground]!;
      const reason = explain(answers, version).provisions[provision]!.grounds[ground]!;
      if (Object.keys(under).length === 0) expect(verdict).toBe('covered');
      else expect(['open', 'arguable']).toContain(verdict);
      // With one reading named, that option alone decides it.
      const [[reading, option] = [undefined, undefined], ...more] = Object.entries(under);
      if (reading && option && more.length === 0)
        expect(reason.readings.find(({ id }) => id === reading)?.options[option]).toBe('covered');
    }
  }
});
