/** The engine on a rule set of another law, invented: who may borrow from a library. */
import { describe, expect, it, test } from 'vitest';
import { type Condition, all, any } from '../../src/rules/engine/condition.ts';
import {
  type GroundCitations,
  type Ids,
  type ReadingOf,
  type RuleSet,
  explain,
  fullReview,
  interview,
  leaves,
  minimalStates,
  notices,
  phraseStates,
  readingsOf,
  routes,
  screen,
  versionsOf,
  versionsUntil,
} from '../../src/rules/engine/index.ts';
import { no, not } from '../../src/rules/engine/notice-condition.ts';

interface LibraryIds extends Ids {
  readonly fact: 'minor' | 'resident' | 'card' | 'student' | 'debt';
  readonly neverAsked: 'open-day';
  readonly reading: 'resident-when';
  readonly version: '1990' | '2001';
  readonly notice: 'get-card' | 'settle-debt';
}
const is = (id: LibraryIds['fact' | 'neverAsked']): Condition => ({ kind: 'fact', id, is: true });
const isNot = (id: LibraryIds['fact']): Condition => ({ kind: 'fact', id, is: false });
const takenAs = (isStrong: boolean): Condition => ({
  kind: 'reading',
  id: 'resident-when',
  is: isStrong,
});

const library: RuleSet<LibraryIds> = {
  facts: [
    { id: 'minor', sensitivity: 1 },
    { id: 'resident', sensitivity: 2 },
    { id: 'card', sensitivity: 1, byAction: true },
    { id: 'student', sensitivity: 1 },
    { id: 'debt', sensitivity: 4 },
  ],
  retiredFacts: { member: ['card'] },
  childFact: 'minor',
  rules: {
    '1990': [{ id: 'borrow', kind: 'status', grounds: { reader: is('resident') } }],
    '2001': [
      {
        id: 'borrow',
        kind: 'status',
        grounds: {
          reader: all(any(all(takenAs(true), is('resident')), takenAs(false)), is('card')),
          visitor: all(is('open-day'), isNot('debt')),
        },
      },
      { id: 'young-reader', kind: 'definition', grounds: { young: is('student') } },
    ],
  },
  noticeConditions: {
    'get-card': { kind: 'not-yet' },
    'settle-debt': not(no('debt')),
  },
  replacedByChild: ['settle-debt'],
};
const readings: readonly ReadingOf<LibraryIds['reading']>[] = [
  {
    id: 'resident-when',
    options: [
      { id: 'now', weight: 'strong' },
      { id: 'ever', weight: 'arguable' },
    ],
  },
];
const citations: GroundCitations<LibraryIds> = {
  '1990': { reader: { resides: ['resident'] } },
  '2001': {
    reader: { resides: ['resident'], carries: ['card'] },
    visitor: { 'open-days': ['open-day'], 'owes-nothing': ['debt'] },
    young: { studies: ['student'] },
  },
};

describe('the engine on a rule set of another law', () => {
  it('knows its versions', () => {
    expect(versionsOf(library)).toEqual(['1990', '2001']);
    expect(versionsUntil(library, '1990')).toEqual(['1990']);
  });

  it.each([
    [{}, 'open', 'open'],
    [{ resident: 'yes', card: 'yes' }, 'covered', 'covered'],
    [{ resident: 'no', card: 'yes' }, 'not-covered', 'arguable'],
    [{ resident: 'yes', card: 'no' }, 'covered', 'not-covered'],
  ] as const)('screens %j: %s in 1990, %s in 2001', (answers, former, today) => {
    const verdictIn = (version: LibraryIds['version']) =>
      screen(library, answers, version).provisions['borrow']!.grounds['reader']!.verdict;
    expect([verdictIn('1990'), verdictIn('2001')]).toEqual([former, today]);
  });

  it('asks only for what gives a right, and nothing of sensitivity 4 of a child', () => {
    expect(interview(library, {}, '2001')).toEqual(['resident', 'card', 'debt']);
    expect(interview(library, { minor: 'yes' }, '2001')).toEqual(['resident', 'card']);
    expect(interview(library, {}, '1990')).toEqual(['resident']);
    expect(fullReview(library, { resident: 'yes', card: 'yes' }, '2001')).toEqual([
      'student',
      'debt',
    ]);
  });

  it('explains a verdict by the fewest answers, without a fact for the location', () => {
    const { grounds, sharedBy } = explain(
      library,
      readings,
      { resident: 'yes', card: 'no', debt: 'yes' },
      '2001',
    ).provisions['borrow']!;
    expect(sharedBy).toEqual([]);
    expect(grounds['reader']).toMatchObject({ decisive: ['card'], notYet: ['card'] });
    expect(grounds['visitor']).toMatchObject({ decisive: ['debt'], notYet: [] });
    const dividing = explain(library, readings, { resident: 'no', card: 'yes' }, '2001').provisions[
      'borrow'
    ];
    expect(dividing!.grounds['reader']!.readings).toEqual([
      { id: 'resident-when', options: { now: 'not-covered', ever: 'covered' } },
    ]);
  });

  it('shows its notices, without those that a child is not shown', () => {
    expect(notices(library, { card: 'no' }, '2001')).toEqual(['get-card', 'settle-debt']);
    expect(notices(library, { card: 'no', minor: 'yes' }, '2001')).toEqual(['get-card']);
    expect(notices(library, { card: 'no', debt: 'no' }, '1990')).toEqual([]);
  });

  it('relates answers to the phrases of a version', () => {
    expect(
      phraseStates(library, citations, { card: 'no', debt: 'unsure' }, '2001', ['resident']),
    ).toEqual({
      resides: 'not-asked',
      carries: 'not-met',
      'open-days': 'not-asked',
      'owes-nothing': 'unknown',
      studies: 'not-asked',
    });
  });

  it('lists leaves, routes and readings', () => {
    expect(
      leaves(library, citations, '2001').map(({ fact, phrases }) => [fact, ...phrases]),
    ).toEqual([
      ['resident', 'resides'],
      ['card', 'carries'],
      ['open-day', 'open-days'],
      ['debt', 'owes-nothing'],
      ['student', 'studies'],
    ]);
    expect(
      routes(library, readings, '2001').find(({ ground }) => ground === 'reader'),
    ).toMatchObject({
      facts: [
        { fact: 'resident', is: true },
        { fact: 'card', is: true },
      ],
      under: {},
    });
    expect(readingsOf(library, '2001', 'borrow', 'reader')).toEqual(['resident-when']);
    expect(minimalStates(library, '1990')).toEqual({
      reader: {
        covered: [{ resident: 'yes' }],
        'not-covered': [{ resident: 'no' }],
        decided: [{ resident: 'yes' }, { resident: 'no' }],
      },
    });
  });
});

test('errors name the facts and versions of the rule set', () => {
  expect(() => screen(library, { 'in-peru': 'yes' } as never, '2001')).toThrow(
    new RangeError('Unknown fact "in-peru": use minor, resident, card, student, debt.'),
  );
  expect(() => screen(library, { member: 'yes' } as never, '2001')).toThrow(
    new RangeError('Fact "member" was replaced by card.'),
  );
  expect(() => screen(library, {}, '2023' as never)).toThrow(
    new RangeError('Unknown version "2023": use 1990, 2001.'),
  );
  expect(() => notices(library, {}, '2023' as never)).toThrow('use 1990, 2001');
});

test('two rule sets do not share what is library', () => {
  const other = { ...library, rules: { ...library.rules, '1990': [] } };
  expect(screen(other, {}, '1990').provisions).toEqual({});
  expect(Object.keys(screen(library, {}, '1990').provisions)).toEqual(['borrow']);
});

describe('a provision with as many facts and grounds as a mask has bits', () => {
  const withGrounds = (grounds: Readonly<Record<string, Condition>>): RuleSet<LibraryIds> => ({
    ...library,
    rules: { ...library.rules, '2001': [{ id: 'borrow', kind: 'status', grounds }] },
  });
  const others = (count: number): Condition[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'fact',
      id: `other-${index + 1}`,
      is: true,
    }));
  const verdict = (grounds: Readonly<Record<string, Condition>>) =>
    screen(withGrounds(grounds), { card: 'no', debt: 'yes' }, '2001').provisions['borrow']!.verdict;

  it('is evaluated with 31 facts and readings', () => {
    expect(verdict({ reader: all(is('card'), ...others(29), is('debt')) })).toBe('not-covered');
    expect(verdict({ reader: any(is('card'), ...others(29), is('debt')) })).toBe('covered');
  });

  it('is refused with a 32nd fact or reading, which would count as the first', () => {
    const message =
      'A provision can have 31 facts and readings, and "debt" is one more: ' +
      'divide its grounds among several provisions.';
    expect(() => verdict({ reader: any(is('card'), ...others(30), is('debt')) })).toThrow(
      new RangeError(message),
    );
    expect(() =>
      verdict({ reader: is('card'), visitor: any(...others(30)), guest: is('debt') }),
    ).toThrow(new RangeError(message));
    expect(() => verdict({ reader: any(...others(31), takenAs(true)) })).toThrow(
      '"resident-when" is one more',
    );
  });

  it('is refused with a 32nd ground', () => {
    const grounds = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`case-${index}`, is('card')]),
      );
    expect(verdict(grounds(31))).toBe('not-covered');
    expect(() => verdict(grounds(32))).toThrow(
      new RangeError(
        'A provision can have 31 grounds, and "case-31" is one more: ' +
          'divide its grounds among several provisions.',
      ),
    );
  });
});
