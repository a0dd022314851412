/**
 * Tests of the test oracle itself: hand-written cases from "Rules", "Verdicts" and "Notices" of
 * docs/law-model.md, and a comparison of its truth tables with a direct evaluation of the law in
 * every completed world.
 */
import { describe, expect, test } from 'vitest';
import {
  ASKABLE,
  FACTS,
  JOINT_READINGS,
  LAW,
  NEVER_ASKED,
  NOTICES,
  REPLACED_BY_CHILD,
  RETIRED_FACTS,
  SAFETY_NOTICES,
  VERSIONS,
  oracleFullReview,
  oracleInterview,
  oracleNotices,
  oracleScreen,
} from '../support/oracle.ts';
import { READINGS } from '../support/oracle-law.ts';
import type { Answer, Answers, FactId, VersionId, World } from '../support/oracle.ts';

const provision = (answers: Answers, version: VersionId, id: string) =>
  oracleScreen(answers, version).provisions[id]!;
const residence = (answers: Answers, version: VersionId) =>
  provision(answers, version, 'humanitarian-residence');
const k = (answers: Answers, ground: string) => residence(answers, '2017').grounds[ground]!;
const m = (answers: Answers, ground: string) => residence(answers, '2023').grounds[ground]!;

/**
 * Answers to what decides an irregular stay, one letter each: `in-peru`, `entered-without-control`,
 * `permit-since`, `stay-expired`. y, n, ? (unsure), - (not answered).
 */
function stay(row: string): Answers {
  const facts = ['in-peru', ...RETIRED_FACTS['irregular-status']] as const;
  const letters: Record<string, Answer> = { y: 'yes', n: 'no', '?': 'unsure' };
  const answered = facts.map((fact, i) => [fact, letters[row[i]!]] as const);
  return Object.fromEntries(answered.filter(([, answer]) => answer !== undefined));
}

describe('the tables of the oracle', () => {
  test('have each combination of one option per reading once', () => {
    expect(new Set(JOINT_READINGS.map((reading) => JSON.stringify(reading))).size).toBe(
      Object.values(READINGS).reduce((count, options) => count * options.length, 1),
    );
  });

  test('list new facts in the place of the retired ones', () => {
    const from = (first: FactId, count: number) =>
      ASKABLE.slice(ASKABLE.indexOf(first), ASKABLE.indexOf(first) + count);
    const { 'meets-protection-requirements': meets, 'irregular-status': irregular } = RETIRED_FACTS;
    expect(from('requests-protection', 4)).toEqual([
      'requests-protection',
      ...meets,
      'great-vulnerability-now',
    ]);
    expect(from('forcibly-displaced', 5)).toEqual([
      'forcibly-displaced',
      ...irregular,
      'entry-ban',
    ]);
    for (const retired of Object.keys(RETIRED_FACTS)) expect(ASKABLE).not.toContain(retired);
    for (const fact of meets) {
      expect(FACTS[fact]).toEqual({
        askedFor: 'today',
        sensitivity: 3,
        cites: 'not-meeting-requirements',
      });
    }
    for (const fact of irregular) {
      expect(FACTS[fact]).toEqual({ askedFor: 'both', sensitivity: 3, cites: 'irregular' });
    }
  });

  test('mark facts that depend on an action, belong to the full review or concern harm', () => {
    expect(ASKABLE.filter((fact) => 'byAction' in FACTS[fact])).toEqual([
      'protection-applicant',
      'statelessness-applicant',
      'requests-protection',
    ]);
    expect(ASKABLE.filter((fact) => FACTS[fact].askedFor === 'review')).toEqual([
      'forcibly-displaced',
    ]);
    expect(ASKABLE.filter((fact) => FACTS[fact].sensitivity === 4)).toEqual([
      'rights-violation',
      'rights-violation-serious',
      'smuggling-victim',
      'trafficking-victim',
    ]);
  });

  test('have the provisions and grounds of each version', () => {
    const grounds = (version: VersionId) =>
      Object.entries(LAW[version]).map(([id, { kind, grounds: own }]) => [
        id,
        kind,
        Object.keys(own).join(' '),
      ]);
    expect(grounds('2017')).toEqual([
      ['humanitarian-residence', 'status', 'k-1 k-2 k-3 k-4 k-5 k-6 k-7 k-8'],
      ['entry-ban-lifting', 'may-request', '36-1-lifting'],
      ['regularisation', 'may-request', '36-1-regularise'],
      ['exceptional-programme', 'authority-may', '36-2'],
      ['vulnerable-person', 'definition', '36-4-l 36-4-q 36-4-other'],
    ]);
    expect(grounds('2023')).toEqual([
      ['humanitarian-residence', 'status', 'm-1 m-2 m-3 m-4 m-5 m-6 m-7 m-8'],
      ['regularisation', 'may-request', '36-1-regularise'],
    ]);
  });
});

describe('the verdicts of the oracle', () => {
  test('are all open without answers', () => {
    for (const version of VERSIONS) {
      for (const { verdict, grounds } of Object.values(oracleScreen({}, version).provisions)) {
        expect(verdict).toBe('open');
        for (const ground of Object.values(grounds)) expect(ground.verdict).toBe('open');
      }
    }
  });

  test('are "covered" by k-4 and m-4 in Peru after a disaster', () => {
    const answers: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' };
    const covered = { verdict: 'covered', canBeCovered: true, canBeNotCovered: false };
    expect(k(answers, 'k-4')).toEqual({ ...covered, missing: [] });
    expect(m(answers, 'm-4')).toEqual({ ...covered, missing: [] });
    expect(residence(answers, '2017')).toMatchObject(covered);
    expect(residence(answers, '2023')).toMatchObject(covered);
    expect(k(answers, 'k-8').verdict).toBe('not-covered');
  });

  test('are "arguable" under k-3 and m-3 for a protection applicant outside Peru', () => {
    const answers: Answers = { 'in-peru': 'no', 'protection-applicant': 'yes' };
    const arguable = {
      verdict: 'arguable',
      canBeCovered: false,
      canBeNotCovered: false,
      missing: [],
    };
    expect(k(answers, 'k-3')).toEqual(arguable);
    expect(m(answers, 'm-3')).toEqual(arguable);
    expect(residence(answers, '2017')).toMatchObject({
      verdict: 'open',
      canBeCovered: true,
      canBeNotCovered: false,
    });
    expect(k(answers, 'k-1').verdict).toBe('not-covered');
  });

  test('can be "covered" for a provision but for no ground if the location is unknown', () => {
    const shared: Answers = { 'protection-applicant': 'yes', 'requests-protection': 'yes' };
    for (const unknown of [{}, { 'in-peru': 'unsure' }] as const) {
      const answers: Answers = {
        ...shared,
        ...unknown,
        'crisis-recognised-internationally': 'yes',
      };
      for (const version of VERSIONS) {
        expect(residence(answers, version).verdict).toBe('covered');
        for (const ground of Object.values(residence(answers, version).grounds)) {
          expect(ground.verdict).toBe('open');
        }
      }
      expect(k(answers, 'k-3').missing).toEqual(['in-peru']);
      expect(k(answers, 'k-8').missing).toEqual(['in-peru']);
    }
    const byPeru: Answers = { ...shared, 'crisis-recognised-by-peru': 'yes' };
    expect(residence(byPeru, '2017').verdict).toBe('open');
    expect(residence(byPeru, '2023').verdict).toBe('covered');
  });

  test('are "arguable" under k-1 if vulnerable only today or already recognised', () => {
    const base: Answers = {
      'in-peru': 'yes',
      'fears-persecution': 'no',
      'fled-violence': 'no',
      'life-danger-if-leaving': 'no',
    };
    const today = {
      'great-vulnerability-now': 'yes',
      'great-vulnerability-if-leaving': 'no',
    } as const;
    const always = { ...today, 'great-vulnerability-if-leaving': 'yes' } as const;
    const neither = { 'recognised-protection': 'no' } as const;
    expect(k({ ...base, ...today, ...neither }, 'k-1').verdict).toBe('arguable');
    expect(k({ ...base, ...always, ...neither }, 'k-1').verdict).toBe('covered');
    const recognised = { 'recognised-protection': 'yes' } as const;
    expect(k({ ...base, ...always, ...recognised }, 'k-1').verdict).toBe('arguable');
    expect(k({ ...base, ...always, 'in-peru': 'no' }, 'k-1').verdict).toBe('not-covered');
  });

  test('need only one of the two facts of the requirements under k-1 and m-1', () => {
    const danger: Answers = {
      'in-peru': 'yes',
      'recognised-protection': 'no',
      'life-danger-if-leaving': 'yes',
    };
    for (const [met, other] of [
      ['fears-persecution', 'fled-violence'],
      ['fled-violence', 'fears-persecution'],
    ] as const) {
      for (const answer of ['yes', 'no', 'unsure'] as const) {
        expect(k({ ...danger, [met]: 'yes', [other]: answer }, 'k-1').verdict).toBe('arguable');
      }
      expect(m({ ...danger, [met]: 'no', [other]: 'no' }, 'm-1').verdict).toBe('covered');
      expect(m({ ...danger, [met]: 'no', [other]: 'unsure' }, 'm-1')).toEqual({
        verdict: 'open',
        canBeCovered: true,
        canBeNotCovered: false,
        missing: [other],
      });
      const recognised: Answers = { ...danger, 'recognised-protection': 'yes', [met]: 'yes' };
      expect(m(recognised, 'm-1').verdict).toBe('not-covered');
    }
  });

  test('are "arguable" under k-2 for a minor violation or a threat outside Peru', () => {
    const violated: Answers = {
      'in-peru': 'yes',
      'rights-threat': 'no',
      'rights-violation': 'yes',
    };
    expect(k({ ...violated, 'rights-violation-serious': 'no' }, 'k-2').verdict).toBe('arguable');
    expect(k({ ...violated, 'rights-violation-serious': 'yes' }, 'k-2').verdict).toBe('covered');
    expect(k({ ...violated, 'rights-violation-serious': 'unsure' }, 'k-2')).toEqual({
      verdict: 'open',
      canBeCovered: true,
      canBeNotCovered: false,
      missing: ['rights-violation-serious'],
    });
    expect(k({ 'in-peru': 'no', 'rights-threat': 'yes' }, 'k-2').verdict).toBe('arguable');
  });

  test('are "arguable" under k-5 and "covered" under m-5 for smuggling alone', () => {
    const answers: Answers = {
      'in-peru': 'yes',
      'smuggling-victim': 'yes',
      'trafficking-victim': 'no',
    };
    expect(k(answers, 'k-5').verdict).toBe('arguable');
    expect(m(answers, 'm-5').verdict).toBe('covered');
  });

  test('depend on an unaccompanied child (k-6), statelessness (k-7), an application (m-7)', () => {
    const alone: Answers = { 'in-peru': 'yes', child: 'yes', unaccompanied: 'yes' };
    expect(k(alone, 'k-6').verdict).toBe('covered');
    expect(k({ unaccompanied: 'no' }, 'k-6').verdict).toBe('not-covered');
    const stateless: Answers = {
      'in-peru': 'yes',
      stateless: 'yes',
      'statelessness-applicant': 'no',
    };
    expect(k(stateless, 'k-7').verdict).toBe('covered');
    expect(m(stateless, 'm-7').verdict).toBe('not-covered');
  });

  test('count a crisis that only Peru recognises under m-8, not under k-8', () => {
    const answers: Answers = {
      'in-peru': 'no',
      'crisis-recognised-internationally': 'no',
      'crisis-recognised-by-peru': 'yes',
      'requests-protection': 'yes',
    };
    expect(k(answers, 'k-8').verdict).toBe('not-covered');
    expect(m(answers, 'm-8').verdict).toBe('covered');
    expect(residence(answers, '2023').verdict).toBe('covered');
  });

  test('treat an expired stay, or entry without control and no later permit, as irregular', () => {
    const rows: Record<string, string> = {
      'y--y': 'covered',
      yyyy: 'covered',
      'yn-y': 'covered',
      'yyn-': 'covered',
      yynn: 'covered',
      yyyn: 'not-covered',
      'yn-n': 'not-covered',
      'y-yn': 'not-covered',
      'yy-n': 'open',
      'yy?n': 'open',
      'y??n': 'open',
      'y-nn': 'open',
      'yyy-': 'open',
      'yn-?': 'open',
      nynn: 'not-covered',
      nyny: 'not-covered',
      'n---': 'not-covered',
      '-yny': 'open',
      '?yny': 'open',
      '?yyn': 'not-covered',
    };
    for (const [row, verdict] of Object.entries(rows)) {
      for (const version of VERSIONS) {
        const screened = provision(stay(row), version, 'regularisation');
        expect([row, screened.verdict]).toEqual([row, verdict]);
        expect(screened.grounds['36-1-regularise']!.verdict).toBe(verdict);
      }
    }
    const missing = (row: string) =>
      provision(stay(row), '2023', 'regularisation').grounds['36-1-regularise']!.missing;
    expect(missing('----')).toEqual([
      'in-peru',
      'entered-without-control',
      'permit-since',
      'stay-expired',
    ]);
    expect(missing('-yn-')).toEqual(['in-peru']);
    expect(missing('yn--')).toEqual(['stay-expired']);
    expect(missing('y?-n')).toEqual(['entered-without-control', 'permit-since']);
  });

  test('cover the lifting of entry bans, programmes and vulnerable persons under art. 36', () => {
    const ban = (row: string, forIrregularity: Answer): Answers => ({
      ...stay(row),
      'entry-ban': 'yes',
      'ban-for-irregularity': forIrregularity,
    });
    const lifting = (answers: Answers) => provision(answers, '2017', 'entry-ban-lifting').verdict;
    expect(lifting(ban('yynn', 'no'))).toBe('covered');
    expect(lifting(ban('yyyn', 'yes'))).toBe('arguable');
    expect(lifting(ban('yyyn', 'no'))).toBe('not-covered');
    expect(lifting(ban('nyny', 'yes'))).toBe('arguable');
    expect(lifting(ban('nyny', 'no'))).toBe('not-covered');
    expect(lifting(ban('-yny', 'yes'))).toBe('open');
    expect(lifting({ 'entry-ban': 'no' })).toBe('not-covered');

    const atBest = { verdict: 'open', canBeCovered: true, canBeNotCovered: true };
    const programme = provision(stay('y--y'), '2017', 'exceptional-programme');
    expect(programme).toMatchObject(atBest);
    expect(programme.grounds['36-2']!.missing).toEqual([]);
    const displaced: Answers = { ...stay('nyny'), 'forcibly-displaced': 'yes' };
    expect(provision(displaced, '2017', 'exceptional-programme')).toEqual(programme);

    expect(provision(displaced, '2017', 'vulnerable-person').verdict).toBe('covered');
    const none: Answers = {
      'forcibly-displaced': 'no',
      'rights-threat': 'no',
      'rights-violation': 'no',
    };
    const vulnerable = provision(none, '2017', 'vulnerable-person');
    expect(vulnerable).toMatchObject(atBest);
    expect(vulnerable.grounds['36-4-l']!.verdict).toBe('not-covered');
    expect(vulnerable.grounds['36-4-q']!.verdict).toBe('not-covered');
    expect(vulnerable.grounds['36-4-other']).toEqual({ ...atBest, missing: [] });
  });
});

describe('the questions of the oracle', () => {
  test('are all facts at first, except review facts in the interview', () => {
    expect(oracleInterview({})).toEqual(ASKABLE.filter((fact) => fact !== 'forcibly-displaced'));
    expect(oracleFullReview({})).toEqual(ASKABLE);
    expect(oracleScreen({}, '2023').relevant).not.toContain('stateless');
    expect(oracleScreen({}, '2017').relevant).not.toContain('statelessness-applicant');
  });

  test('concern only art. 36 once both versions cover, but all facts in the full review', () => {
    const answers: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' };
    expect(oracleInterview(answers)).toEqual([
      'entered-without-control',
      'permit-since',
      'stay-expired',
      'entry-ban',
      'ban-for-irregularity',
    ]);
    expect(oracleFullReview(answers)).toContain('life-danger-if-leaving');
  });

  test('include a later permit only after entry without control, and only in Peru', () => {
    const asked = (row: string) =>
      oracleInterview({ ...stay(row), 'disaster-migrant': 'yes' }).filter(
        (fact) => fact === 'entry-ban' || FACTS[fact].cites.includes('irregular'),
      );
    const stayAndBan = ['stay-expired', 'entry-ban', 'ban-for-irregularity'];
    expect(asked('yn--')).toEqual(stayAndBan);
    expect(asked('yy--')).toEqual(['permit-since', ...stayAndBan]);
    expect(asked('y?--')).toEqual(['permit-since', ...stayAndBan]);
    expect(asked('?y--')).toEqual(['permit-since', ...stayAndBan]);
    expect(asked('yyn-')).toEqual(['entry-ban']);
    const outside = oracleInterview(stay('n---'));
    expect(outside).toContain('ban-for-irregularity');
    for (const fact of RETIRED_FACTS['irregular-status']) {
      expect(outside).not.toContain(fact);
      expect(oracleFullReview(stay('n---'))).not.toContain(fact);
    }
  });

  test('leave out a fact of both versions if only the verdict of 2017 is open', () => {
    const answers: Answers = { 'in-peru': 'yes', 'statelessness-applicant': 'yes' };
    expect(residence(answers, '2017').verdict).toBe('open');
    expect(oracleScreen(answers, '2017').relevant).toContain('rights-threat');
    expect(oracleInterview(answers)).not.toContain('rights-threat');
    expect(oracleInterview(answers)).toContain('stateless');
  });

  test('do not repeat a fact answered "unsure", which counts as missing', () => {
    const answers: Answers = { 'in-peru': 'unsure' };
    expect(k(answers, 'k-4').missing).toEqual(['in-peru', 'disaster-migrant']);
    expect(oracleScreen(answers, '2017').relevant).not.toContain('in-peru');
    expect(oracleInterview(answers)).not.toContain('in-peru');
    expect(oracleFullReview(answers)).not.toContain('in-peru');
  });

  test('leave out facts of sensitivity 4 for a child, although they are relevant', () => {
    const painful = ASKABLE.filter((fact) => FACTS[fact].sensitivity === 4);
    for (const answers of [{ child: 'yes' }, { child: 'yes', 'in-peru': 'yes' }] as const) {
      for (const ask of [oracleInterview, oracleFullReview]) {
        const asked = ask(answers);
        expect(asked.filter((fact) => painful.includes(fact))).toEqual([]);
        expect(asked).toContain('rights-threat');
        const grown = ask({ ...answers, child: 'no' });
        expect(grown.filter((fact) => painful.includes(fact))).toEqual(painful);
      }
      expect(oracleScreen(answers, '2023').relevant).toContain('trafficking-victim');
    }
    expect(oracleFullReview({ child: 'unsure' })).toContain('trafficking-victim');
  });
});

describe('the notices of the oracle', () => {
  const shown = (answers: Answers) => oracleNotices(answers).join(' ');

  test('include the safety notices, in their order', () => {
    const safety: readonly string[] = SAFETY_NOTICES;
    expect(NOTICES.filter((notice) => safety.includes(notice))).toEqual(safety);
  });

  test('follow the table of notices', () => {
    expect(shown({})).toBe('free-help ask-refuge');
    expect(shown({ ...stay('y--y'), 'recognised-protection': 'yes' })).toBe(
      'free-help overstay recognised regularisation-today procedure-unknown',
    );
    expect(
      shown({
        'fears-persecution': 'no',
        'fled-violence': 'no',
        stateless: 'yes',
        'in-peru': 'no',
      }),
    ).toBe('free-help statelessness-apply abroad');
    expect(shown({ 'protection-applicant': 'yes', child: 'yes', 'entry-ban': 'yes' })).toBe(
      'free-help child applicant',
    );
    expect(shown({ 'protection-applicant': 'yes', child: 'no', 'entry-ban': 'yes' })).toBe(
      'free-help applicant entry-ban-today',
    );
    expect(shown({ 'recognised-protection': 'yes', 'smuggling-victim': 'yes' })).toBe(
      'free-help recognised harm',
    );
    expect(shown({ 'recognised-protection': 'yes', 'rights-violation': 'yes' })).toBe(
      'free-help recognised harm family-violence',
    );
  });

  test('warn of expulsion but offer no regularisation if the entry is unsure', () => {
    const rows: Record<string, string> = {
      '----': '',
      'y--?': '',
      'yn-n': '',
      yyyn: '',
      'y?y-': '',
      'y?--': 'rapid-expulsion',
      'y???': 'rapid-expulsion',
      '-?n-': 'rapid-expulsion',
      'yy--': 'rapid-expulsion regularisation-today',
      'yy?n': 'rapid-expulsion regularisation-today',
      '?yn-': 'rapid-expulsion regularisation-today',
      '-yn-': 'rapid-expulsion regularisation-today',
      'y--y': 'overstay regularisation-today',
      yyyy: 'overstay regularisation-today',
      '-n-y': 'overstay regularisation-today',
      yyny: 'rapid-expulsion overstay regularisation-today',
      'y?-y': 'rapid-expulsion overstay regularisation-today',
      nyny: '',
    };
    for (const [row, expected] of Object.entries(rows)) {
      const ofStay = (answers: Answers) =>
        oracleNotices({ ...answers, 'entry-ban': 'no' }).filter((notice) =>
          (REPLACED_BY_CHILD as readonly string[]).includes(notice),
        );
      expect([row, ofStay(stay(row)).join(' ')]).toEqual([row, expected]);
      expect(ofStay({ ...stay(row), child: 'unsure' }).join(' ')).toBe(expected);
      expect(ofStay({ ...stay(row), child: 'yes' })).toEqual([]);
      if (provision(stay(row), '2023', 'regularisation').verdict === 'covered') {
        expect(expected).toContain('regularisation-today');
      }
    }
    const everything: Answers = { ...stay('yyny'), 'entry-ban': 'yes', child: 'yes' };
    expect(shown(everything)).toBe('free-help child ask-refuge procedure-unknown');
  });

  test('include ask-refuge for a possible requirement or a danger, without a claim', () => {
    const neither: Answers = { 'fears-persecution': 'no', 'fled-violence': 'no' };
    const asks = (answers: Answers) => oracleNotices(answers).includes('ask-refuge');
    expect(asks(neither)).toBe(false);
    expect(asks({ 'fears-persecution': 'no' })).toBe(true);
    expect(asks({ 'fled-violence': 'no', 'fears-persecution': 'unsure' })).toBe(true);
    expect(asks({ ...neither, 'fled-violence': 'yes', 'in-peru': 'no' })).toBe(true);
    for (const danger of [
      'life-danger-if-leaving',
      'great-vulnerability-if-leaving',
      'rights-threat',
    ] as const) {
      expect(asks({ ...neither, [danger]: 'yes' })).toBe(true);
      expect(asks({ ...neither, [danger]: 'unsure' })).toBe(false);
      expect(asks({ ...neither, [danger]: 'yes', 'protection-applicant': 'yes' })).toBe(false);
      expect(asks({ ...neither, [danger]: 'yes', 'recognised-protection': 'yes' })).toBe(false);
      expect(asks({ ...neither, [danger]: 'yes', 'recognised-protection': 'unsure' })).toBe(true);
    }
    expect(asks({ ...neither, 'great-vulnerability-now': 'yes' })).toBe(false);
    expect(asks({ ...neither, 'rights-violation': 'yes' })).toBe(false);
  });

  test('need a definite answer for statelessness-apply, family-violence, abroad and child', () => {
    const has = (answers: Answers, notice: (typeof NOTICES)[number]) =>
      oracleNotices(answers).includes(notice);
    for (const [applicant, expected] of [
      ['yes', false],
      ['no', true],
      ['unsure', true],
    ] as const) {
      const answers: Answers = { stateless: 'yes', 'statelessness-applicant': applicant };
      expect(has(answers, 'statelessness-apply')).toBe(expected);
    }
    expect(has({ stateless: 'unsure' }, 'statelessness-apply')).toBe(false);
    expect(has({ 'rights-threat': 'yes' }, 'family-violence')).toBe(false);
    expect(has({ 'rights-threat': 'yes' }, 'harm')).toBe(true);
    expect(has({ 'rights-violation': 'unsure' }, 'harm')).toBe(false);
    expect(has({ 'in-peru': 'unsure' }, 'abroad')).toBe(false);
    expect(has({ child: 'unsure' }, 'child')).toBe(false);
  });

  test('include not-yet if a ground fails only by an action of the person', () => {
    const notYet = (answers: Answers) => oracleNotices(answers).includes('not-yet');
    expect(notYet({})).toBe(false);
    expect(notYet({ 'protection-applicant': 'no' })).toBe(true);
    expect(notYet({ 'statelessness-applicant': 'no' })).toBe(true);
    expect(notYet({ 'protection-applicant': 'unsure', 'disaster-migrant': 'no' })).toBe(false);
    expect(notYet({ 'in-peru': 'yes', 'requests-protection': 'no' })).toBe(false);
    expect(notYet({ 'in-peru': 'no', 'requests-protection': 'no' })).toBe(true);
    expect(
      notYet({
        'in-peru': 'no',
        'requests-protection': 'no',
        'crisis-recognised-internationally': 'no',
        'crisis-recognised-by-peru': 'no',
      }),
    ).toBe(false);
  });

  test('include procedure-unknown for verdicts of the current version, not of 2017', () => {
    const unknown = (answers: Answers) => oracleNotices(answers).includes('procedure-unknown');
    expect(unknown({ 'in-peru': 'no', 'disaster-migrant': 'yes' })).toBe(true);
    expect(unknown({ 'in-peru': 'yes', 'disaster-migrant': 'yes' })).toBe(true);
    expect(unknown({ 'in-peru': 'yes', stateless: 'yes' })).toBe(false);
    expect(unknown(stay('yyn-'))).toBe(true);
    expect(unknown(stay('nyny'))).toBe(false);
    const coveredAsAWhole: Answers = {
      'protection-applicant': 'yes',
      'requests-protection': 'yes',
      'crisis-recognised-by-peru': 'yes',
    };
    expect(unknown(coveredAsAWhole)).toBe(true);
  });
});

test('the truth tables equal a direct evaluation of the law in every completed world', () => {
  let seed = 29;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < 32; round++) {
    const answers: Partial<Record<FactId, Answer>> = {};
    for (const fact of ASKABLE) answers[fact] = random(2) === 0 ? 'yes' : 'no';
    if (round % 2 === 0) answers['in-peru'] = 'unsure';
    for (let i = 0; i < 2; i++) {
      answers[ASKABLE[random(ASKABLE.length)]!] = 'unsure';
      delete answers[ASKABLE[random(ASKABLE.length)]!];
    }
    for (const version of VERSIONS) compareWithWorlds(answers, version);
  }
}, 20_000);

/** Evaluates the conditions of the law in every world that the answers leave possible. */
function compareWithWorlds(answers: Answers, version: VersionId): void {
  const facts = [...ASKABLE, ...NEVER_ASKED];
  let worlds: World[] = [{} as World];
  for (const fact of facts) {
    const answer = fact in answers ? answers[fact as FactId] : undefined;
    const truths = answer === 'yes' ? [true] : answer === 'no' ? [false] : [true, false];
    worlds = worlds.flatMap((world) => truths.map((truth) => ({ ...world, [fact]: truth })));
  }
  const nameOf = (world: World): string => facts.map((fact) => (world[fact] ? '1' : '0')).join('');
  /** The askable facts without a yes or a no whose truth tells some two worlds apart. */
  const mattering = (truth: boolean[][]): FactId[] => {
    const truthAt = new Map(worlds.map((world, w) => [nameOf(world), String(truth[w])]));
    const at = (world: World, fact: FactId, holds: boolean) =>
      truthAt.get(nameOf({ ...world, [fact]: holds }));
    return ASKABLE.filter(
      (fact) =>
        !['yes', 'no'].includes(answers[fact]!) &&
        worlds.some((world) => at(world, fact, true) !== at(world, fact, false)),
    );
  };
  const relevant = new Set<FactId>();
  for (const [id, { grounds }] of Object.entries(LAW[version])) {
    const screened = provision(answers, version, id);
    const whole = worlds.map((world) =>
      JOINT_READINGS.map((reading) =>
        Object.values(grounds).some((holds) => holds(world, reading)),
      ),
    );
    expect(screened).toMatchObject(standingFrom(whole));
    for (const fact of mattering(whole)) relevant.add(fact);
    for (const [ground, holds] of Object.entries(grounds)) {
      const alone = worlds.map((world) => JOINT_READINGS.map((reading) => holds(world, reading)));
      const missing = mattering(alone);
      expect(screened.grounds[ground]).toEqual({ ...standingFrom(alone), missing });
    }
  }
  expect(oracleScreen(answers, version).relevant).toEqual(
    ASKABLE.filter((fact) => relevant.has(fact) && answers[fact] === undefined),
  );
}

/** `truth[w][r]`: true in world w under joint reading r. */
function standingFrom(truth: boolean[][]) {
  const readings = JOINT_READINGS.map((_, r) => truth.map((world) => world[r]!));
  const decided = readings.every((worlds) => worlds.every((holds) => holds === worlds[0]));
  const verdict = truth.flat().every((holds) => holds)
    ? 'covered'
    : truth.flat().every((holds) => !holds)
      ? 'not-covered'
      : decided
        ? 'arguable'
        : 'open';
  return {
    verdict,
    canBeCovered: truth.some((world) => world.every((holds) => holds)),
    canBeNotCovered: truth.some((world) => world.every((holds) => !holds)),
  };
}
