import { describe, expect, test } from 'vitest';
import { type Answers, type NoticeId, newestVersion, notices } from '../../src/rules/index.ts';

describe('notices', () => {
  const inPeru: Answers = { 'in-peru': 'yes' };
  const entered: Answers = { ...inPeru, 'entered-without-control': 'yes' };
  /** Answers that show only the notice that is always shown. */
  const quiet: Answers = { 'fears-persecution': 'no', 'fled-violence': 'no' };
  const refused: Answers = { ...quiet, 'in-peru': 'unsure' };

  test.each<[NoticeId, boolean, Answers]>([
    ['free-help', true, {}],
    ['free-help', true, { child: 'yes' }],
    ['child', true, { child: 'yes' }],
    ['child', false, { child: 'unsure' }],
    ['rapid-expulsion', true, { 'entered-without-control': 'yes' }],
    ['rapid-expulsion', true, { 'entered-without-control': 'unsure' }],
    ['rapid-expulsion', true, { ...entered, 'permit-since': 'no' }],
    ['rapid-expulsion', true, { ...entered, 'permit-since': 'unsure' }],
    ['rapid-expulsion', false, { ...entered, 'permit-since': 'yes' }],
    ['rapid-expulsion', false, { ...entered, 'in-peru': 'no' }],
    ['rapid-expulsion', true, { ...entered, 'in-peru': 'unsure' }],
    ['rapid-expulsion', false, inPeru],
    [
      'rapid-expulsion',
      false,
      { ...inPeru, 'entered-without-control': 'no', 'stay-expired': 'yes' },
    ],
    ['rapid-expulsion', false, { ...entered, child: 'yes' }],
    ['rapid-expulsion', true, { ...entered, child: 'unsure' }],
    ['overstay', true, { 'stay-expired': 'yes' }],
    ['overstay', true, { 'in-peru': 'unsure', 'stay-expired': 'yes' }],
    ['overstay', false, { 'in-peru': 'no', 'stay-expired': 'yes' }],
    ['overstay', false, { ...inPeru, 'stay-expired': 'unsure' }],
    ['overstay', false, { ...inPeru, 'stay-expired': 'yes', child: 'yes' }],
    ['ask-refuge', true, {}],
    ['ask-refuge', false, quiet],
    ['ask-refuge', true, { 'fears-persecution': 'no' }],
    ['ask-refuge', true, { 'fled-violence': 'no' }],
    ['ask-refuge', true, { ...quiet, 'fears-persecution': 'unsure' }],
    ['ask-refuge', true, { ...quiet, 'fled-violence': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'life-danger-if-leaving': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'great-vulnerability-if-leaving': 'yes' }],
    ['ask-refuge', true, { ...quiet, 'rights-threat': 'yes' }],
    [
      'ask-refuge',
      false,
      {
        ...quiet,
        'life-danger-if-leaving': 'unsure',
        'great-vulnerability-now': 'yes',
        'rights-violation': 'yes',
      },
    ],
    ['ask-refuge', false, { 'protection-applicant': 'yes' }],
    ['ask-refuge', false, { 'recognised-protection': 'yes', 'life-danger-if-leaving': 'yes' }],
    ['ask-refuge', true, { 'protection-applicant': 'unsure', 'recognised-protection': 'no' }],
    ['ask-refuge', true, { child: 'yes', 'in-peru': 'no' }],
    ['applicant', true, { 'protection-applicant': 'yes' }],
    ['applicant', false, { 'protection-applicant': 'unsure' }],
    ['recognised', true, { 'recognised-protection': 'yes' }],
    ['recognised', false, { stateless: 'yes', 'statelessness-applicant': 'yes' }],
    ['harm', true, { 'trafficking-victim': 'yes' }],
    ['harm', true, { 'smuggling-victim': 'yes' }],
    ['harm', true, { 'rights-violation': 'yes' }],
    ['harm', true, { 'rights-threat': 'yes', child: 'yes' }],
    [
      'harm',
      false,
      { 'rights-threat': 'unsure', 'rights-violation': 'no', 'great-vulnerability-now': 'yes' },
    ],
    ['family-violence', true, { 'rights-violation': 'yes' }],
    ['family-violence', false, { 'rights-violation': 'unsure', 'rights-threat': 'yes' }],
    ['statelessness-apply', true, { stateless: 'yes' }],
    ['statelessness-apply', true, { stateless: 'yes', 'statelessness-applicant': 'unsure' }],
    ['statelessness-apply', false, { stateless: 'yes', 'statelessness-applicant': 'yes' }],
    ['statelessness-apply', false, { stateless: 'unsure', 'statelessness-applicant': 'no' }],
    ['abroad', true, { 'in-peru': 'no' }],
    ['abroad', false, { 'in-peru': 'unsure' }],
    ['not-yet', true, { 'protection-applicant': 'no' }],
    ['not-yet', true, { 'statelessness-applicant': 'no' }],
    ['not-yet', true, { 'in-peru': 'no', 'requests-protection': 'no' }],
    ['not-yet', false, { 'in-peru': 'yes', 'requests-protection': 'no' }],
    ['not-yet', false, { 'disaster-migrant': 'no' }],
    ['regularisation-today', true, { ...inPeru, 'stay-expired': 'yes' }],
    ['regularisation-today', true, { 'stay-expired': 'yes' }],
    ['regularisation-today', true, entered],
    ['regularisation-today', true, { ...entered, 'permit-since': 'unsure' }],
    ['regularisation-today', true, { ...entered, 'permit-since': 'yes', 'stay-expired': 'yes' }],
    ['regularisation-today', false, { ...entered, 'permit-since': 'yes' }],
    ['regularisation-today', false, { ...inPeru, 'entered-without-control': 'unsure' }],
    [
      'regularisation-today',
      false,
      { 'in-peru': 'no', 'stay-expired': 'yes', 'entered-without-control': 'yes' },
    ],
    ['regularisation-today', false, { ...inPeru, 'stay-expired': 'yes', child: 'yes' }],
    ['entry-ban-today', true, { 'entry-ban': 'yes', 'in-peru': 'no' }],
    ['entry-ban-today', false, { 'entry-ban': 'unsure' }],
    ['entry-ban-today', false, { 'entry-ban': 'yes', child: 'yes' }],
    ['procedure-unknown', true, { ...inPeru, 'disaster-migrant': 'yes' }],
    ['procedure-unknown', true, { 'in-peru': 'no', 'disaster-migrant': 'yes' }],
    ['procedure-unknown', true, { ...inPeru, 'stay-expired': 'yes' }],
    ['procedure-unknown', false, refused],
    ['procedure-unknown', false, { 'forcibly-displaced': 'yes' }],
    ['procedure-unknown', false, { ...inPeru, stateless: 'yes' }],
  ])('%s is shown (%s) for %o', (id, shown, answers) => {
    expect(notices(answers, newestVersion).includes(id)).toBe(shown);
  });

  test('tell a child whom to turn to, not what MIGRACIONES does to adults', () => {
    const answers: Answers = {
      ...entered,
      'stay-expired': 'yes',
      'entry-ban': 'yes',
      'fears-persecution': 'no',
      'fled-violence': 'no',
    };
    expect(notices(answers, newestVersion)).toEqual([
      'free-help',
      'rapid-expulsion',
      'overstay',
      'regularisation-today',
      'entry-ban-today',
      'procedure-unknown',
    ]);
    expect(notices({ ...answers, child: 'yes' }, newestVersion)).toEqual([
      'free-help',
      'child',
      'procedure-unknown',
    ]);
  });
});
