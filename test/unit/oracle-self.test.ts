/**
 * Tests of the test oracle itself: hand-written cases from sections 4, 5 and 7 of the law model, and a comparison of
 * its truth tables with a direct evaluation of the law in every completed world.
 */
import { describe, expect, test } from 'vitest';
import {
  ASKABLE,
  FACTS,
  JOINT_READINGS,
  LAW,
  NEVER_ASKED,
  VERSIONS,
  oracleFullReview,
  oracleInterview,
  oracleNotices,
  oracleScreen,
} from '../support/oracle.ts';
import type { Answer, Answers, FactId, VersionId, World } from '../support/oracle.ts';

const provision = (answers: Answers, version: VersionId, id: string) => oracleScreen(answers, version).provisions[id]!;
const residence = (answers: Answers, version: VersionId) => provision(answers, version, 'humanitarian-residence');
const k = (answers: Answers, ground: string) => residence(answers, '2017').grounds[ground]!;
const m = (answers: Answers, ground: string) => residence(answers, '2023').grounds[ground]!;

describe('the law as written down', () => {
  test('has 24 facts to ask, two never asked, and 128 joint readings', () => {
    expect(ASKABLE).toHaveLength(24);
    expect(NEVER_ASKED).toEqual(['other-vulnerable-category', 'programme-in-force']);
    expect(JOINT_READINGS).toHaveLength(128);
    expect(new Set(JOINT_READINGS.map((reading) => JSON.stringify(reading))).size).toBe(128);
  });

  test('marks three facts as by action, one as review, four as sensitivity 4', () => {
    expect(ASKABLE.filter((fact) => 'byAction' in FACTS[fact])).toEqual([
      'protection-applicant',
      'statelessness-applicant',
      'requests-protection',
    ]);
    expect(ASKABLE.filter((fact) => FACTS[fact].askedFor === 'review')).toEqual(['forcibly-displaced']);
    expect(ASKABLE.filter((fact) => FACTS[fact].sensitivity === 4)).toEqual([
      'rights-violation',
      'rights-violation-serious',
      'smuggling-victim',
      'trafficking-victim',
    ]);
  });

  test('has the provisions and grounds of each version', () => {
    const grounds = (version: VersionId) =>
      Object.entries(LAW[version]).map(([id, { kind, grounds }]) => [id, kind, Object.keys(grounds).join(' ')]);
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

describe('verdicts', () => {
  test('no answers: nothing is covered, not covered or arguable', () => {
    for (const version of VERSIONS) {
      for (const { verdict, grounds } of Object.values(oracleScreen({}, version).provisions)) {
        expect(verdict).toBe('open');
        for (const ground of Object.values(grounds)) expect(ground.verdict).toBe('open');
      }
    }
  });

  test('in Peru after a disaster: k-4 and m-4 cover', () => {
    const answers: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' };
    const covered = { verdict: 'covered', canBeCovered: true, canBeNotCovered: false };
    expect(k(answers, 'k-4')).toEqual({ ...covered, missing: [] });
    expect(m(answers, 'm-4')).toEqual({ ...covered, missing: [] });
    expect(residence(answers, '2017')).toMatchObject(covered);
    expect(residence(answers, '2023')).toMatchObject(covered);
    expect(k(answers, 'k-8').verdict).toBe('not-covered');
  });

  test('outside, protection applicant: k-3 arguable, the provision open but never again not-covered', () => {
    const answers: Answers = { 'in-peru': 'no', 'protection-applicant': 'yes' };
    const arguable = { verdict: 'arguable', canBeCovered: false, canBeNotCovered: false, missing: [] };
    expect(k(answers, 'k-3')).toEqual(arguable);
    expect(m(answers, 'm-3')).toEqual(arguable);
    expect(residence(answers, '2017')).toMatchObject({ verdict: 'open', canBeCovered: true, canBeNotCovered: false });
    expect(k(answers, 'k-1').verdict).toBe('not-covered');
  });

  test('location unknown: the provision covers although no ground does', () => {
    const shared: Answers = { 'protection-applicant': 'yes', 'requests-protection': 'yes' };
    for (const unknown of [{}, { 'in-peru': 'unsure' }] as const) {
      const answers: Answers = { ...shared, ...unknown, 'crisis-recognised-internationally': 'yes' };
      for (const version of VERSIONS) {
        expect(residence(answers, version).verdict).toBe('covered');
        for (const ground of Object.values(residence(answers, version).grounds)) expect(ground.verdict).toBe('open');
      }
      expect(k(answers, 'k-3').missing).toEqual(['in-peru']);
      expect(k(answers, 'k-8').missing).toEqual(['in-peru']);
    }
    const byPeru: Answers = { ...shared, 'crisis-recognised-by-peru': 'yes' };
    expect(residence(byPeru, '2017').verdict).toBe('open');
    expect(residence(byPeru, '2023').verdict).toBe('covered');
  });

  test('k-1: vulnerable today but not on leaving is arguable; recognised but below the requirements is arguable', () => {
    const base: Answers = { 'in-peru': 'yes', 'meets-protection-requirements': 'no', 'life-danger-if-leaving': 'no' };
    const today = { 'great-vulnerability-now': 'yes', 'great-vulnerability-if-leaving': 'no' } as const;
    expect(k({ ...base, ...today, 'recognised-protection': 'no' }, 'k-1').verdict).toBe('arguable');
    const always = { 'great-vulnerability-now': 'yes', 'great-vulnerability-if-leaving': 'yes' } as const;
    expect(k({ ...base, ...always, 'recognised-protection': 'no' }, 'k-1').verdict).toBe('covered');
    expect(k({ ...base, ...always, 'recognised-protection': 'yes' }, 'k-1').verdict).toBe('arguable');
    expect(k({ ...base, ...always, 'in-peru': 'no' }, 'k-1').verdict).toBe('not-covered');
  });

  test('k-2: a violation that is not serious is arguable, outside Peru a threat is arguable', () => {
    const violated: Answers = { 'in-peru': 'yes', 'rights-threat': 'no', 'rights-violation': 'yes' };
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

  test('k-5 and m-5: smuggling alone is arguable in 2017 and covered in 2023', () => {
    const answers: Answers = { 'in-peru': 'yes', 'smuggling-victim': 'yes', 'trafficking-victim': 'no' };
    expect(k(answers, 'k-5').verdict).toBe('arguable');
    expect(m(answers, 'm-5').verdict).toBe('covered');
  });

  test('k-6, k-7 and m-7: unaccompanied child; stateless against having applied', () => {
    expect(k({ 'in-peru': 'yes', 'child': 'yes', 'unaccompanied': 'yes' }, 'k-6').verdict).toBe('covered');
    expect(k({ unaccompanied: 'no' }, 'k-6').verdict).toBe('not-covered');
    const stateless: Answers = { 'in-peru': 'yes', 'stateless': 'yes', 'statelessness-applicant': 'no' };
    expect(k(stateless, 'k-7').verdict).toBe('covered');
    expect(m(stateless, 'm-7').verdict).toBe('not-covered');
  });

  test('k-8 and m-8: a crisis recognised only by Peru counts since 2023', () => {
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

  test('art. 36: regularisation, lifting of a ban, programmes and vulnerable persons', () => {
    for (const version of VERSIONS) {
      expect(provision({ 'irregular-status': 'yes' }, version, 'regularisation').verdict).toBe('covered');
      expect(provision({ 'irregular-status': 'no' }, version, 'regularisation').verdict).toBe('not-covered');
    }
    const ban: Answers = { 'irregular-status': 'no', 'entry-ban': 'yes', 'ban-for-irregularity': 'yes' };
    expect(provision(ban, '2017', 'entry-ban-lifting').verdict).toBe('arguable');
    expect(provision({ 'entry-ban': 'no' }, '2017', 'entry-ban-lifting').verdict).toBe('not-covered');

    const programme = provision({ 'irregular-status': 'yes' }, '2017', 'exceptional-programme');
    expect(programme).toMatchObject({ verdict: 'open', canBeCovered: true, canBeNotCovered: true });
    expect(programme.grounds['36-2']!.missing).toEqual([]);

    expect(provision({ 'forcibly-displaced': 'yes' }, '2017', 'vulnerable-person').verdict).toBe('covered');
    const none: Answers = { 'forcibly-displaced': 'no', 'rights-threat': 'no', 'rights-violation': 'no' };
    const vulnerable = provision(none, '2017', 'vulnerable-person');
    expect(vulnerable).toMatchObject({ verdict: 'open', canBeCovered: true, canBeNotCovered: true });
    expect(vulnerable.grounds['36-4-l']!.verdict).toBe('not-covered');
    expect(vulnerable.grounds['36-4-q']!.verdict).toBe('not-covered');
    expect(vulnerable.grounds['36-4-other']).toEqual({
      verdict: 'open',
      canBeCovered: true,
      canBeNotCovered: true,
      missing: [],
    });
  });
});

describe('relevance, interview, full review', () => {
  test('no answers: the interview asks everything but the review fact; the full review asks that too', () => {
    expect(oracleInterview({})).toEqual(ASKABLE.filter((fact) => fact !== 'forcibly-displaced'));
    expect(oracleFullReview({})).toEqual(ASKABLE);
    expect(oracleScreen({}, '2023').relevant).not.toContain('stateless');
    expect(oracleScreen({}, '2017').relevant).not.toContain('statelessness-applicant');
  });

  test('once both versions cover, only art. 36 is asked; the full review goes on', () => {
    const answers: Answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' };
    expect(oracleInterview(answers)).toEqual(['irregular-status', 'entry-ban', 'ban-for-irregularity']);
    expect(oracleFullReview(answers)).toContain('life-danger-if-leaving');
  });

  test('facts asked for 2023 are not asked for the sake of 2017 alone', () => {
    const answers: Answers = { 'in-peru': 'yes', 'statelessness-applicant': 'yes' };
    expect(residence(answers, '2017').verdict).toBe('open');
    expect(oracleScreen(answers, '2017').relevant).toContain('rights-threat');
    expect(oracleInterview(answers)).not.toContain('rights-threat');
    expect(oracleInterview(answers)).toContain('stateless');
  });

  test('an unsure fact is missing, and neither relevant nor asked again', () => {
    const answers: Answers = { 'in-peru': 'unsure' };
    expect(k(answers, 'k-4').missing).toEqual(['in-peru', 'disaster-migrant']);
    expect(oracleScreen(answers, '2017').relevant).not.toContain('in-peru');
    expect(oracleInterview(answers)).not.toContain('in-peru');
    expect(oracleFullReview(answers)).not.toContain('in-peru');
  });

  test('a child is not asked sensitivity 4, which screen does not know', () => {
    const answers: Answers = { child: 'yes' };
    expect(oracleInterview(answers).filter((fact) => FACTS[fact].sensitivity === 4)).toEqual([]);
    expect(oracleScreen(answers, '2023').relevant).toContain('trafficking-victim');
  });
});

describe('notices', () => {
  test('follow the table of section 7', () => {
    expect(oracleNotices({})).toEqual(['consider-refuge']);
    expect(oracleNotices({ 'recognised-protection': 'yes', 'irregular-status': 'yes' })).toEqual([
      'help-before-office',
      'procedure-dates',
      'no-open-process',
    ]);
    expect(oracleNotices({ 'meets-protection-requirements': 'no', 'stateless': 'yes', 'in-peru': 'no' })).toEqual([
      'statelessness-apply',
      'abroad',
    ]);
    expect(oracleNotices({ 'protection-applicant': 'yes', 'child': 'yes', 'entry-ban': 'yes' })).toEqual([
      'applicant-stay',
      'entry-ban-today',
      'child',
    ]);
    expect(oracleNotices({ 'recognised-protection': 'yes', 'smuggling-victim': 'yes' })).toEqual(['harm']);
  });

  test('not-yet: a ground fails only by what the person could do', () => {
    const settled: Answers = { 'recognised-protection': 'yes' };
    expect(oracleNotices({ ...settled, 'protection-applicant': 'no' })).toContain('not-yet');
    expect(oracleNotices({ ...settled, 'in-peru': 'yes', 'requests-protection': 'no' })).not.toContain('not-yet');
    expect(oracleNotices({ ...settled, 'in-peru': 'no', 'requests-protection': 'no' })).toContain('not-yet');
    expect(oracleNotices({ ...settled, 'disaster-migrant': 'no' })).not.toContain('not-yet');
  });

  test('procedure-dates: an arguable ground of 2023 suffices, a ground of 2017 does not', () => {
    const settled: Answers = { 'recognised-protection': 'yes' };
    expect(oracleNotices({ ...settled, 'in-peru': 'no', 'disaster-migrant': 'yes' })).toContain('procedure-dates');
    expect(oracleNotices({ ...settled, 'in-peru': 'yes', 'stateless': 'yes' })).not.toContain('procedure-dates');
  });
});

test('the truth tables equal a direct evaluation of the law in every completed world', () => {
  let seed = 29;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < 24; round++) {
    const answers: Partial<Record<FactId, Answer>> = {};
    for (const fact of ASKABLE) answers[fact] = random(2) === 0 ? 'yes' : 'no';
    for (let i = 0; i < 4; i++) answers[ASKABLE[random(ASKABLE.length)]!] = 'unsure';
    if (round % 2 === 0) answers['in-peru'] = 'unsure';
    for (const version of VERSIONS) compareWithWorlds(answers, version);
  }
}, 20_000);

/** Evaluates the conditions of the law themselves in every world that the answers leave possible. */
function compareWithWorlds(answers: Answers, version: VersionId): void {
  const facts = [...ASKABLE, ...NEVER_ASKED];
  let worlds: World[] = [{} as World];
  for (const fact of facts) {
    const answer = fact in answers ? answers[fact as FactId] : undefined;
    const truths = answer === 'yes' ? [true] : answer === 'no' ? [false] : [true, false];
    worlds = worlds.flatMap((world) => truths.map((truth) => ({ ...world, [fact]: truth })));
  }
  const nameOf = (world: World): string => facts.map((fact) => (world[fact] ? '1' : '0')).join('');
  for (const [id, { grounds }] of Object.entries(LAW[version])) {
    const screened = provision(answers, version, id);
    const whole = worlds.map((world) =>
      JOINT_READINGS.map((reading) => Object.values(grounds).some((holds) => holds(world, reading))),
    );
    expect(screened).toMatchObject(standingFrom(whole));
    for (const [ground, holds] of Object.entries(grounds)) {
      const alone = worlds.map((world) => JOINT_READINGS.map((reading) => holds(world, reading)));
      const truthAt = new Map(worlds.map((world, w) => [nameOf(world), String(alone[w])]));
      const missing = ASKABLE.filter(
        (fact) =>
          answers[fact] === 'unsure' &&
          worlds.some(
            (world) => truthAt.get(nameOf({ ...world, [fact]: true })) !== truthAt.get(nameOf({ ...world, [fact]: false })),
          ),
      );
      expect(screened.grounds[ground]).toEqual({ ...standingFrom(alone), missing });
    }
  }
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
