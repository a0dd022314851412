import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Answers,
  type FactId,
  newestVersion,
  facts,
  interview,
  screen,
} from '../../src/rules/index.ts';
import { questionOrder } from '../../src/client/self-check/question-order.ts';
import {
  type InterviewMode,
  factsToAsk,
  hasResult,
  liveAnswers,
  nextQuestion,
  unaskedGroundCount,
  questionsLeft,
} from '../../src/client/self-check/interview-state.ts';
import { oracleNotAskedCount } from '../support/oracle.ts';

const modes: readonly InterviewMode[] = ['interview', 'today', 'full'];
const ids = facts.map(({ id }) => id);
const followUps = facts.flatMap(({ id, follows }) =>
  follows ? [[id, follows] as [FactId, FactId]] : [],
);
const values: readonly Answer[] = ['yes', 'no', 'unsure'];

const topics = fc.subarray(ids);
const choices = fc.array(fc.constantFrom(...values), {
  minLength: ids.length,
  maxLength: ids.length,
});

/** The steps of one interview: each fact that was asked, with the answers before it. */
function walk(
  order: readonly FactId[],
  mode: InterviewMode,
  answerTo: (fact: FactId) => Answer,
  from: Answers = {},
): { fact: FactId; before: Answers }[] {
  const fact = nextQuestion(from, mode, order);
  return fact === undefined
    ? []
    : [{ fact, before: from }, ...walk(order, mode, answerTo, { ...from, [fact]: answerTo(fact) })];
}

interface Way {
  readonly order: readonly FactId[];
  readonly answerTo: (fact: FactId) => Answer;
  readonly steps: ReturnType<typeof walk>;
}

/** Random interviews, each with its own topic and answers, the same in every run. */
const waysOf = (mode: InterviewMode, fixed: Answers = {}): Way[] =>
  fc.sample(fc.tuple(topics, choices), { numRuns: 40, seed: 1350 }).map(([topic, chosen]) => {
    const order = questionOrder(topic);
    const answerTo = (fact: FactId): Answer => fixed[fact] ?? chosen[ids.indexOf(fact)]!;
    return { order, answerTo, steps: walk(order, mode, answerTo) };
  });

describe('the order of the questions', () => {
  test('is that of the table without a topic', () => {
    expect(questionOrder()).toEqual(ids);
  });

  test('begins with location and age, then the topic', () => {
    const order = questionOrder(['disaster-migrant']);
    expect(order.slice(0, 4)).toEqual(['in-peru', 'child', 'disaster-migrant', 'unaccompanied']);
  });

  test('moves the question of a follow-up forward with it', () => {
    expect(questionOrder(['permit-since']).slice(2, 4)).toEqual([
      'entered-without-control',
      'permit-since',
    ]);
  });

  test('has all questions once for any topic, follow-ups after their questions', () => {
    fc.assert(
      fc.property(topics, (topic) => {
        const order = questionOrder(topic);
        expect([...order].sort()).toEqual([...ids].sort());
        expect(order.slice(0, 2)).toEqual(['in-peru', 'child']);
        for (const [id, follows] of followUps)
          expect(order.indexOf(follows)).toBeLessThan(order.indexOf(id));
      }),
    );
  });
});

describe.each(modes)('the interview (%s)', (mode) => {
  const ways = waysOf(mode);

  test('asks only what the rules need, each once, in any order', () => {
    for (const { steps, answerTo } of ways) {
      expect(new Set(steps.map(({ fact }) => fact)).size).toBe(steps.length);
      for (const { fact, before } of steps) expect(factsToAsk(before, mode)).toContain(fact);
      const last = steps.at(-1)!;
      expect(factsToAsk({ ...last.before, [last.fact]: answerTo(last.fact) }, mode)).toEqual([]);
    }
  });

  test('counts fewer questions left after each answer', () => {
    for (const { steps } of ways) {
      const left = steps.map(({ fact, before }) => questionsLeft(before, mode, fact));
      for (const [index, now] of left.entries())
        expect(now).toBeLessThan(left[index - 1] ?? ids.length);
      // The count is never too low either.
      for (const [index, now] of left.entries())
        expect(now).toBeGreaterThanOrEqual(steps.length - 1 - index);
    }
  });

  test('counts exactly the questions left if all answers are "unsure"', () => {
    const steps = walk(questionOrder(), mode, () => 'unsure');
    expect(steps.map(({ fact, before }) => questionsLeft(before, mode, fact))).toEqual(
      steps.map((_, index) => steps.length - 1 - index),
    );
  });

  test('does not ask a child about harm, whatever the topic', () => {
    const asked = waysOf(mode, { child: 'yes' }).flatMap(({ steps }) =>
      steps.map(({ fact }) => fact),
    );
    expect(facts.filter(({ id, sensitivity }) => sensitivity === 4 && asked.includes(id))).toEqual(
      [],
    );
  });

  test.each(followUps)('does not ask %s after %s was answered with no', (id, follows) => {
    const before = ways.flatMap(({ steps }) =>
      steps.filter(({ fact }) => fact === id).map((step) => step.before[follows]),
    );
    expect(before).not.toContain('no');
  });

  test('uses all its answers, in the order of its questions', () => {
    for (const { order, steps, answerTo } of ways) {
      const answers = Object.fromEntries(steps.map(({ fact }) => [fact, answerTo(fact)]));
      expect(liveAnswers(answers, mode, order)).toEqual(answers);
    }
  });

  test('ignores an answer that a changed answer makes irrelevant', () => {
    const given: Answers = {
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'permit-since': 'no',
      'stay-expired': 'yes',
    };
    expect(liveAnswers(given, mode)).toEqual({
      'in-peru': 'yes',
      'entered-without-control': 'no',
      'stay-expired': 'yes',
    });
    expect(liveAnswers({ ...given, 'in-peru': 'no' }, mode)).toEqual({ 'in-peru': 'no' });
  });
});

describe('a result before the last question', () => {
  const decided: Answers = { 'in-peru': 'yes', child: 'no', 'disaster-migrant': 'yes' };

  test('is offered as soon as today’s law decides something, and not before', () => {
    expect(hasResult({})).toBe(false);
    expect(hasResult({ 'in-peru': 'yes', child: 'no' })).toBe(false);
    expect(hasResult(decided)).toBe(true);
  });

  test('keeps its decided verdicts after later answers', () => {
    for (const { steps } of waysOf('interview')) {
      const verdicts = steps.map(({ before }) =>
        Object.values(screen(before, newestVersion).provisions).map(({ verdict }) => verdict),
      );
      for (const [index, now] of verdicts.entries())
        for (const [place, verdict] of (verdicts[index - 1] ?? []).entries())
          if (verdict !== 'open') expect(now[place]).toBe(verdict);
    }
  });

  test('counts the cases not asked about, and none after asking', () => {
    const end = (mode: InterviewMode, from: Answers): Answers => {
      const fact = nextQuestion(from, mode);
      return fact === undefined ? from : end(mode, { ...from, [fact]: decided[fact] ?? 'no' });
    };
    const interviewed = end('interview', {});
    expect(interview(interviewed, newestVersion)).toEqual([]);
    expect(unaskedGroundCount(interviewed)).toBeGreaterThan(0);
    expect(unaskedGroundCount(interviewed)).toBe(oracleNotAskedCount(interviewed));
    expect(unaskedGroundCount(end('today', interviewed))).toBe(0);
  });

  test('counts no case that a child is never asked about', () => {
    const child: Answers = { 'in-peru': 'yes', child: 'yes' };
    expect(
      unaskedGroundCount({ ...child, 'smuggling-victim': 'no', 'trafficking-victim': 'no' }),
    ).toBe(unaskedGroundCount(child));
  });
});
