import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type VersionId,
  interview,
  leaves,
  newestVersion,
  phraseStates,
  versionIds,
} from '../../src/rules/index.ts';

describe('phraseStates', () => {
  const stateOf = (answers: Answers, phrase: string, version: VersionId = '2017') =>
    phraseStates(answers, version, interview(answers, newestVersion))[phrase];

  test.each<[string, Answers, string, string]>([
    ['a "yes" meets a phrase', { 'disaster-migrant': 'yes' }, 'disaster', 'met'],
    ['a "no" fails a phrase', { 'disaster-migrant': 'no' }, 'disaster', 'not-met'],
    ['"unsure" makes a phrase unknown', { 'disaster-migrant': 'unsure' }, 'disaster', 'unknown'],
    ['an unanswered question makes a phrase "not-asked"', {}, 'disaster', 'not-asked'],
    [
      'an irrelevant question makes a phrase "not-asked"',
      { 'in-peru': 'yes', 'protection-applicant': 'yes' },
      'disaster',
      'not-asked',
    ],
    ['a "no" meets a phrase that requires it', { 'in-peru': 'no' }, 'outside-peru', 'met'],
    [
      'a "yes" fails a phrase that requires a "no"',
      { 'in-peru': 'yes' },
      'outside-peru',
      'not-met',
    ],
    ['the same answer meets the phrase of another ground', { 'in-peru': 'yes' }, 'in-peru', 'met'],
    [
      'outside Peru, a phrase tied to Peru by one reading depends on the reading',
      { 'in-peru': 'no' },
      'likewise',
      'depends',
    ],
    ['in Peru, the same phrase is met', { 'in-peru': 'yes' }, 'likewise', 'met'],
    [
      'with an unsure location, the same phrase is unknown',
      { 'in-peru': 'unsure' },
      'likewise',
      'unknown',
    ],
    ['without the location, the same phrase is "not-asked"', {}, 'likewise', 'not-asked'],
    [
      'requirements not met, under both readings',
      { 'fears-persecution': 'no', 'fled-violence': 'no', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'met',
    ],
    [
      'one of two definitions met, but not recognised',
      { 'fears-persecution': 'yes', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'the other definition met, but not recognised',
      { 'fears-persecution': 'no', 'fled-violence': 'yes', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'not met, but recognised',
      { 'fears-persecution': 'no', 'fled-violence': 'no', 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'depends',
    ],
    [
      'met and recognised',
      { 'fled-violence': 'yes', 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'not-met',
    ],
    [
      'one definition not met, the other unknown',
      { 'fears-persecution': 'no', 'fled-violence': 'unsure', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'unknown',
    ],
    [
      'one definition not met, the other not asked',
      { 'in-peru': 'yes', 'fears-persecution': 'no', 'recognised-protection': 'no' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      'an expired stay, in Peru',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'yes',
        'entry-ban': 'no',
      },
      'irregular',
      'met',
    ],
    [
      'an entry without control and no later permit',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'no',
        'stay-expired': 'no',
        'entry-ban': 'no',
      },
      'irregular',
      'met',
    ],
    [
      'a permit after that entry',
      {
        'in-peru': 'yes',
        'entered-without-control': 'yes',
        'permit-since': 'yes',
        'stay-expired': 'no',
        'entry-ban': 'no',
      },
      'irregular',
      'not-met',
    ],
    [
      'regular today, but banned for an irregular stay',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'no',
        'entry-ban': 'yes',
        'ban-for-irregularity': 'yes',
      },
      'irregular',
      'depends',
    ],
    [
      'outside Peru nobody is in an irregular situation',
      { 'in-peru': 'no', 'stay-expired': 'yes', 'entry-ban': 'no' },
      'irregular',
      'not-met',
    ],
    [
      'unsure whether the stay has expired',
      {
        'in-peru': 'yes',
        'entered-without-control': 'no',
        'stay-expired': 'unsure',
        'entry-ban': 'no',
      },
      'irregular',
      'unknown',
    ],
    [
      'not asked whether the stay has expired',
      { 'in-peru': 'yes', 'entered-without-control': 'no' },
      'irregular',
      'not-asked',
    ],
    [
      'one reading decided, the other not asked',
      { 'recognised-protection': 'yes' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      '"not-asked" takes precedence over "unknown"',
      { 'recognised-protection': 'unsure' },
      'not-meeting-requirements',
      'not-asked',
    ],
    [
      'vulnerable today, not on leaving',
      { 'great-vulnerability-now': 'yes', 'great-vulnerability-if-leaving': 'no' },
      'great-vulnerability',
      'depends',
    ],
    [
      'a violation that is not serious',
      { 'rights-violation': 'yes', 'rights-violation-serious': 'no' },
      'violation',
      'depends',
    ],
    [
      'a serious violation',
      { 'rights-violation': 'yes', 'rights-violation-serious': 'yes' },
      'violation',
      'met',
    ],
    ['no violation', { 'rights-violation': 'no' }, 'violation', 'not-met'],
    [
      'smuggled, not trafficked: a victim under one reading of 2017',
      { 'trafficking-victim': 'no', 'smuggling-victim': 'yes' },
      'victims',
      'depends',
    ],
    [
      'trafficked: a victim under both',
      { 'trafficking-victim': 'yes', 'smuggling-victim': 'no' },
      'victims',
      'met',
    ],
    ['neither', { 'trafficking-victim': 'no', 'smuggling-victim': 'no' }, 'victims', 'not-met'],
    [
      'one of two is enough, whatever the other is',
      { 'rights-threat': 'yes', 'rights-violation': 'unsure' },
      'others-requiring-protection',
      'met',
    ],
    [
      'a no and an unknown',
      { 'rights-threat': 'no', 'rights-violation': 'unsure' },
      'others-requiring-protection',
      'unknown',
    ],
    [
      'a no and an unanswered question',
      { 'rights-threat': 'no' },
      'others-requiring-protection',
      'not-asked',
    ],
    ['a fact without a question', { 'rights-threat': 'yes' }, 'programmes', 'not-asked'],
  ])('gives a state to the phrase: %s', (_, answers, phrase, expected) => {
    expect(stateOf(answers, phrase)).toBe(expected);
  });

  test('an irregular situation decides the phrase of art. 36, not "in Peru" of art. 29.2', () => {
    expect(stateOf({ 'in-peru': 'yes', 'stay-expired': 'yes' }, 'm-irregular', '2023')).toBe('met');
    expect(
      stateOf(
        { 'in-peru': 'yes', 'stay-expired': 'no', 'entered-without-control': 'no' },
        'm-in-peru',
        '2023',
      ),
    ).toBe('met');
    expect(
      stateOf(
        { 'in-peru': 'yes', 'stay-expired': 'no', 'entered-without-control': 'no' },
        'm-irregular',
        '2023',
      ),
    ).toBe('not-met');
  });

  test('smuggling alone meets the phrase on victims of 2023', () => {
    expect(
      stateOf({ 'trafficking-victim': 'no', 'smuggling-victim': 'yes' }, 'm-victims', '2023'),
    ).toBe('met');
  });

  test('the phrases on children and on unaccompanied children have separate states', () => {
    const answers: Answers = { child: 'yes', unaccompanied: 'no' };
    expect([stateOf(answers, 'children'), stateOf(answers, 'unaccompanied')]).toEqual([
      'met',
      'not-met',
    ]);
  });

  test('a question that the page still asks makes a phrase "not-asked"', () => {
    const answers: Answers = { 'rights-threat': 'no' };
    expect(phraseStates(answers, '2017', [])['others-requiring-protection']).toBe('not-asked');
    expect(
      phraseStates({ 'rights-threat': 'no', 'rights-violation': 'unsure' }, '2017', [])[
        'others-requiring-protection'
      ],
    ).toBe('unknown');
  });

  test.each(versionIds)('%s: exactly the phrases that a rule cites have a state', (version) => {
    expect(Object.keys(phraseStates({}, version, [])).sort()).toEqual(
      [...new Set(leaves(version).flatMap(({ phrases }) => phrases))].sort(),
    );
  });
});
