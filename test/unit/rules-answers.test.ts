import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type VersionId,
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
} from '../../src/rules/index.ts';
import { ASKABLE } from '../support/oracle.ts';

/** Every function that takes answers, by its name. */
const asked: Readonly<Record<string, (answers: Answers) => unknown>> = {
  screen: (answers) => screen(answers, '2023'),
  explain: (answers) => explain(answers, '2023'),
  phraseStates: (answers) => phraseStates(answers, '2023', ASKABLE),
  'phraseStates with no facts left to ask': (answers) => phraseStates(answers, '2023', []),
  interview: (answers) => interview(answers, '2023'),
  fullReview: (answers) => fullReview(answers, '2023'),
  notices: (answers) => notices(answers, '2023'),
};
/** Every function that takes a version, by its name. */
const dated: Readonly<Record<string, (version: VersionId) => unknown>> = {
  screen: (version) => screen({}, version),
  explain: (version) => explain({}, version),
  phraseStates: (version) => phraseStates({}, version, []),
  interview: (version) => interview({}, version),
  fullReview: (version) => fullReview({}, version),
  notices: (version) => notices({}, version),
  leaves,
  routes,
  minimalStates,
  readingsOf: (version) => readingsOf(version, 'humanitarian-residence', 'k-4'),
};
const given: Answers = { child: 'yes', 'in-peru': 'yes', 'disaster-migrant': 'unsure' };

describe.each(Object.entries(asked))('%s', (_, call) => {
  it('reads own properties only, not inherited ones', () => {
    const heir = Object.assign(
      Object.create({ stateless: 'yes', 'entry-ban': 'maybe', nonsense: 'yes' }) as Answers,
      given,
    );
    expect(call(heir)).toEqual(call(given));
    expect(call(Object.assign(Object.create(null) as Answers, given))).toEqual(call(given));
    expect(call({ ...given, stateless: undefined } as unknown as Answers)).toEqual(call(given));
  });

  it('reads each answer once, so that a getter cannot give two values', () => {
    let reads = 0;
    const odd = {
      ...given,
      get stateless() {
        return (reads += 1) > 1 ? 'nonsense' : 'yes';
      },
    } as unknown as Answers;
    expect(call(odd)).toEqual(call({ ...given, stateless: 'yes' }));
  });

  it.each([
    ['an unknown fact', { nonsense: 'yes' }, `Unknown fact "nonsense": use ${ASKABLE.join(', ')}.`],
    ['"__proto__"', JSON.parse('{ "__proto__": "yes" }'), 'Unknown fact "__proto__"'],
    ['"constructor"', { constructor: 'yes' }, 'Unknown fact "constructor"'],
    [
      'a retired fact with two replacements',
      { 'meets-protection-requirements': 'yes' },
      'Fact "meets-protection-requirements" was replaced by fears-persecution, fled-violence.',
    ],
    [
      'a retired fact with three replacements',
      { 'irregular-status': 'yes' },
      'Fact "irregular-status" was replaced by entered-without-control, permit-since, ' +
        'stay-expired.',
    ],
    [
      'an unknown answer',
      { child: 'maybe' },
      'Unknown answer to "child" "maybe": use yes, no, unsure.',
    ],
    ['an answer that is not a string', { child: true }, 'Unknown answer to "child" "true"'],
    ['null as an answer', { child: null }, 'Unknown answer to "child" "null"'],
    [
      'an object as an answer',
      { child: Object.create(null) as object },
      'Unknown answer to "child" "[object Object]"',
    ],
    [
      'a String object as an answer',
      { child: new String('yes') },
      'Unknown answer to "child" "[object String]"',
    ],
    ['null in place of answers', null, 'Unknown answers "null": use an object of answers by fact.'],
    ['an array in place of answers', ['yes'], 'Unknown answers "[object Array]"'],
    ['a Map in place of answers', new Map([['child', 'yes']]), 'Unknown answers "[object Map]"'],
    ['a string in place of answers', 'child', 'Unknown answers "child"'],
  ])('refuses %s', (_key, answers, message) => {
    expect(() => call(answers as Answers)).toThrow(RangeError);
    expect(() => call(answers as Answers)).toThrow(message);
  });
});

it.each(
  Object.entries(dated).flatMap(([name, call]) =>
    ['2024', '', '__proto__', 'toString', undefined].map((version) => ({ name, version, call })),
  ),
)('$name refuses the version "$version", which has no rules', ({ version, call }) => {
  expect(() => call(version as VersionId)).toThrow(RangeError);
  expect(() => call(version as VersionId)).toThrow(`Unknown version "${version}": use 2017, 2023.`);
});

it('leaves returns copies, so that changing them does not change the rules', () => {
  const before = [leaves('2023'), phraseStates(given, '2023', ASKABLE)];
  for (const leaf of leaves('2023')) (leaf.phrases as string[]).splice(0, 9, 'nonsense');
  expect([leaves('2023'), phraseStates(given, '2023', ASKABLE)]).toEqual(before);
});
