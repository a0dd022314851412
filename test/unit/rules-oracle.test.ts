/**
 * The rules module against the test oracle (docs/law-model.md): every state that the interview can
 * reach with yes and no, a large seeded sample of arbitrary answers, and the properties that
 * docs/law-model.md asks to be proved. Only the module's public interface is used.
 */
import { describe, expect, test } from 'vitest';
import { fullReview, interview, newestVersion, notices, screen } from '../../src/rules/index.ts';
import {
  ASKABLE,
  FACTS,
  VERSIONS,
  oracleFullReview,
  oracleInterview,
  oracleNotices,
  oracleScreen,
} from '../support/oracle.ts';
import type { Answer, Answers, FactId, Screening } from '../support/oracle.ts';
import { sampleSize, sampled } from '../support/thinned.ts';

const LIMIT_MS = 60_000;
const SAMPLE_SIZE = sampleSize(12_000);
const PROPERTY_SAMPLE_SIZE = sampleSize(1_500);
const INTERVIEW_SAMPLE_SIZE = sampleSize(400);

/** All results of the module or the oracle for one state of the answers. */
interface Results {
  '2017': Screening;
  '2023': Screening;
  interview: FactId[];
  fullReview: FactId[];
  notices: string[];
}

const fromModule = (answers: Answers): Results => ({
  '2017': screen(answers, '2017'),
  '2023': screen(answers, '2023'),
  interview: interview(answers, newestVersion),
  fullReview: fullReview(answers, newestVersion),
  notices: notices(answers, newestVersion),
});

const fromOracle = (answers: Answers): Results => ({
  '2017': oracleScreen(answers, '2017'),
  '2023': oracleScreen(answers, '2023'),
  interview: oracleInterview(answers),
  fullReview: oracleFullReview(answers),
  notices: oracleNotices(answers),
});

// -------------------- comparing

/**
 * Deep equality with the place named: keys must be the same, lists must have the same items in the
 * same order.
 */
function differences(expected: unknown, actual: unknown, place = ''): string[] {
  if (Object.is(expected, actual)) return [];
  const bothLists = Array.isArray(expected) && Array.isArray(actual);
  if (
    bothLists &&
    expected.length === actual.length &&
    expected.every((item, i) => item === actual[i])
  )
    return [];
  if (isRecord(expected) && isRecord(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => differences(expected[key], actual[key], `${place}/${key}`));
  }
  return [`${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects failures with their answers. A test ends by expecting none. */
class Failures {
  count = 0;
  readonly first: string[] = [];

  add(answers: Answers, problems: readonly string[]): void {
    this.count += problems.length;
    for (const problem of problems) {
      if (this.first.length < 10) this.first.push(`${JSON.stringify(answers)} ${problem}`);
    }
  }

  expectNone(): void {
    expect({ count: this.count, first: this.first }).toEqual({ count: 0, first: [] });
  }
}

/** Every verdict of a screening by the path of its provision or ground. */
function verdicts(screening: Screening): Map<string, string> {
  const all = new Map<string, string>();
  for (const [id, { verdict, grounds }] of Object.entries(screening.provisions)) {
    all.set(`${screening.version}/${id}`, verdict);
    for (const [ground, standing] of Object.entries(grounds)) {
      all.set(`${screening.version}/${id}/${ground}`, standing.verdict);
    }
  }
  return all;
}

/** The verdicts that were no longer open and differ after the refinement. */
function revoked(before: Results, after: Results): string[] {
  return VERSIONS.flatMap((version) => {
    const later = verdicts(after[version]);
    return [...verdicts(before[version])]
      .filter(([place, verdict]) => verdict !== 'open' && later.get(place) !== verdict)
      .map(([place, verdict]) => `${place}: ${verdict} became ${later.get(place)}`);
  });
}

// -------------------- walk and samples

interface State {
  answers: Answers;
  /** The state one answer earlier; absent at the start. */
  parent: State | undefined;
  /** The results of the module, computed once. */
  results(): Results;
}

function state(answers: Answers, parent?: State): State {
  let known: Results | undefined;
  return { answers, parent, results: () => (known ??= fromModule(answers)) };
}

/**
 * Every state the oracle's interview can reach with yes and no. Each has one path, so none is met
 * twice.
 */
function walk(from: State): State[] {
  const asked = oracleInterview(from.answers)[0];
  if (asked === undefined) return [from];
  const next = (['yes', 'no'] as const).map((answer) =>
    state(Object.freeze({ ...from.answers, [asked]: answer }), from),
  );
  return [from, ...next.flatMap(walk)];
}

/**
 * Mulberry32: a small generator with a fixed seed, the same everywhere. Gives integers from 0 to
 * below.
 */
function generator(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof generator>;

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/**
 * Answers over all facts. How many are unknown and how many are yes varies from sample to sample,
 * so that covered, arguable, open and not-covered all occur often; every third one leaves the
 * location unknown.
 */
function randomAnswers(random: Random): Answers {
  const unknownIn100 = [5, 15, 30, 50, 70][random(5)]!;
  const yesIn100 = [10, 30, 60][random(3)]!;
  const answers: Partial<Record<FactId, Answer>> = {};
  for (const fact of ASKABLE) {
    const unknown = random(100) < unknownIn100 || (fact === 'in-peru' && random(3) === 0);
    if (!unknown) answers[fact] = random(100) < yesIn100 ? 'yes' : 'no';
    else if (random(2) === 0) answers[fact] = 'unsure';
  }
  return Object.freeze(answers);
}

function sample(size: number, seed: number): Answers[] {
  const random = generator(seed);
  return Array.from({ length: size }, () => randomAnswers(random));
}

/** An interview with random answers, unsure among them, asked in the order that `ask` gives. */
function randomInterview(random: Random, ask: (answers: Answers) => FactId[]): Answers[] {
  const states: Answers[] = [{}];
  for (;;) {
    const answers = states.at(-1)!;
    const asked = ask(answers)[0];
    if (asked === undefined || states.length > ASKABLE.length + 1) return states;
    states.push(
      Object.freeze({ ...answers, [asked]: (['yes', 'no', 'no', 'unsure'] as const)[random(4)]! }),
    );
  }
}

/** The same answers, given in another order. */
function reordered(answers: Answers, random: Random): Answers {
  return Object.fromEntries(shuffled(Object.entries(answers), random)) as Answers;
}

let walked: State[] | undefined;
const states = (): State[] => (walked ??= sampled(walk(state({}))));

// -------------------- tests

describe('the rules engine', () => {
  test(
    'agrees with the oracle at every state that the interview reaches with yes and no',
    () => {
      const failures = new Failures();
      for (const { answers, results } of states()) {
        failures.add(answers, differences(fromOracle(answers), results()));
      }
      const ends = states().filter(({ answers }) => oracleInterview(answers).length === 0);
      console.log(
        `interview states reached with yes and no: ${states().length}, ` +
          `of which ${ends.length} are ends`,
      );
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'agrees with the oracle at every state of sampled interviews with unsure',
    () => {
      const failures = new Failures();
      const random = generator(1350);
      let count = 0;
      for (let i = 0; i < INTERVIEW_SAMPLE_SIZE; i++) {
        for (const answers of randomInterview(random, oracleInterview)) {
          count++;
          failures.add(answers, differences(fromOracle(answers), fromModule(answers)));
        }
      }
      console.log(`states of sampled interviews: ${count}`);
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'agrees with the oracle on a seeded sample of answers',
    () => {
      const failures = new Failures();
      for (const answers of sample(SAMPLE_SIZE, 1582)) {
        failures.add(answers, differences(fromOracle(answers), fromModule(answers)));
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );
});

describe('the properties of docs/law-model.md', () => {
  test('without answers, nothing is covered or not-covered', () => {
    for (const version of VERSIONS) {
      const decided = [...verdicts(screen({}, version))].filter(([, verdict]) =>
        /^(not-)?covered$/.test(verdict),
      );
      expect(decided).toEqual([]);
    }
  });

  test(
    'answering an unknown fact never changes covered, not-covered or arguable',
    () => {
      const failures = new Failures();
      for (const { answers, parent, results } of states()) {
        if (parent) failures.add(answers, revoked(parent.results(), results()));
      }
      const random = generator(29);
      for (const answers of sample(PROPERTY_SAMPLE_SIZE, 36)) {
        const unknown = ASKABLE.filter((fact) => answers[fact] !== 'yes' && answers[fact] !== 'no');
        if (unknown.length === 0) continue;
        const fact = unknown[random(unknown.length)]!;
        const before = fromModule(answers);
        for (const answer of ['yes', 'no', 'unsure'] as const) {
          const refined = { ...answers, [fact]: answer };
          failures.add(refined, revoked(before, fromModule(refined)));
        }
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    '"unsure" and no answer give the same verdicts',
    () => {
      const failures = new Failures();
      for (const answers of sample(PROPERTY_SAMPLE_SIZE, 37)) {
        const absent = Object.fromEntries(
          Object.entries(answers).filter(([, answer]) => answer !== 'unsure'),
        ) as Answers;
        for (const version of VERSIONS) {
          const expected = Object.fromEntries(verdicts(screen(absent, version)));
          failures.add(
            answers,
            differences(expected, Object.fromEntries(verdicts(screen(answers, version)))),
          );
        }
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'a question is asked only while it is relevant, and at most once',
    () => {
      const failures = new Failures();
      const check = (answers: Answers, results: Results): void => {
        const relevant = [...results['2017'].relevant, ...results['2023'].relevant];
        const asked = results.interview;
        failures.add(
          answers,
          asked.filter((fact) => !relevant.includes(fact)).map((fact) => `${fact} is not relevant`),
        );
        failures.add(
          answers,
          asked.filter((fact) => answers[fact]).map((fact) => `${fact} was answered already`),
        );
        if (new Set(asked).size !== asked.length) failures.add(answers, ['a fact is listed twice']);
      };
      for (const { answers, results } of states()) check(answers, results());
      const random = generator(2017);
      for (let i = 0; i < INTERVIEW_SAMPLE_SIZE; i++) {
        const interviewed = randomInterview(random, (answers) => interview(answers, newestVersion));
        for (const answers of interviewed) check(answers, fromModule(answers));
        const last = interviewed.at(-1)!;
        if (Object.keys(last).length !== interviewed.length - 1)
          failures.add(last, ['a question was asked twice']);
        if (interview(last, newestVersion).length > 0)
          failures.add(last, ['the interview does not end']);
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'children are asked no fact of sensitivity 4, and the interview asks no review fact',
    () => {
      const failures = new Failures();
      for (const { answers, results } of states()) {
        const wrong = results().interview.filter(
          (fact) =>
            FACTS[fact].askedFor === 'review' ||
            (answers.child === 'yes' && FACTS[fact].sensitivity === 4),
        );
        const reviewed = results().fullReview.filter(
          (fact) => answers.child === 'yes' && FACTS[fact].sensitivity === 4,
        );
        failures.add(
          answers,
          [...wrong, ...reviewed].map((fact) => `${fact} is asked`),
        );
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'the order of the answers changes no verdict',
    () => {
      const failures = new Failures();
      const random = generator(2023);
      for (const answers of sample(PROPERTY_SAMPLE_SIZE, 38)) {
        failures.add(
          answers,
          differences(fromModule(answers), fromModule(reordered(answers, random))),
        );
      }
      const interviewed = states().filter(
        ({ answers, parent }) => parent && oracleInterview(answers).length === 0,
      );
      for (const { answers, results } of shuffled(interviewed, random).slice(0, 100)) {
        let soFar: Answers = {};
        for (const [fact, answer] of shuffled(Object.entries(answers), random)) {
          soFar = { ...soFar, [fact]: answer };
          fromModule(soFar);
        }
        failures.add(answers, differences(results(), fromModule(soFar)));
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'changing an answer gives the same as starting again with it',
    () => {
      const failures = new Failures();
      const random = generator(1687);
      for (const answers of sample(PROPERTY_SAMPLE_SIZE, 39)) {
        const kept: Partial<Record<FactId, Answer>> = { ...answers };
        fromModule(kept);
        const fact = ASKABLE[random(ASKABLE.length)]!;
        const others = (['yes', 'no', 'unsure'] as const).filter(
          (answer) => answer !== answers[fact],
        );
        kept[fact] = others[random(others.length)]!;
        const changed = fromModule(kept);
        const afresh = Object.fromEntries(
          ASKABLE.filter((id) => kept[id]).map((id) => [id, kept[id]]),
        ) as Answers;
        failures.add(afresh, differences(fromModule(afresh), changed));
        failures.add(afresh, differences(fromOracle(afresh), changed));
      }
      failures.expectNone();
    },
    LIMIT_MS,
  );

  test(
    'vulnerable-person is never not-covered',
    () => {
      expectNever('vulnerable-person', 'not-covered');
    },
    LIMIT_MS,
  );

  test(
    'exceptional-programme is never covered',
    () => {
      expectNever('exceptional-programme', 'covered');
    },
    LIMIT_MS,
  );
});

function expectNever(provision: string, verdict: string): void {
  const failures = new Failures();
  const check = (answers: Answers, screening: Screening): void => {
    if (screening.provisions[provision]!.verdict === verdict)
      failures.add(answers, [`${provision} is ${verdict}`]);
  };
  for (const { answers, results } of states()) check(answers, results()['2017']);
  for (const answers of sample(PROPERTY_SAMPLE_SIZE, 40)) check(answers, screen(answers, '2017'));
  for (const all of ['yes', 'no'] as const) {
    const answers = Object.fromEntries(ASKABLE.map((fact) => [fact, all])) as Answers;
    check(answers, screen(answers, '2017'));
  }
  failures.expectNone();
}

describe('unknown facts, answers and versions', () => {
  const unknownFact = { 'favourite-colour': 'yes' } as unknown as Answers;
  const unknownAnswer = { 'in-peru': 'perhaps' } as unknown as Answers;

  test.each(['screen', 'interview', 'fullReview', 'notices'] as const)(
    'throw an error that names the fact or the answer: %s',
    (name) => {
      const call = {
        screen: (answers: Answers) => screen(answers, '2023'),
        interview: (answers: Answers) => interview(answers, newestVersion),
        fullReview: (answers: Answers) => fullReview(answers, newestVersion),
        notices: (answers: Answers) => notices(answers, newestVersion),
      }[name];
      expect(() => call(unknownFact)).toThrow(/favourite-colour/);
      expect(() => call(unknownAnswer)).toThrow(/perhaps/);
    },
  );

  test('throw an error that names the version: screen', () => {
    expect(() => screen({}, '1992' as never)).toThrow(/1992/);
  });
});
