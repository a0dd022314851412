import { describe, expect, test } from 'vitest';
import { type Answers, type FactId, facts, interview } from '../../src/rules/index.ts';
import { type Mode, asking, liveAnswers, questionsNow } from '../../src/self-check/view.ts';

const modes: readonly Mode[] = ['interview', 'full'];
const followUps = facts.flatMap(({ id, follows }) => (follows ? [[id, follows] as [FactId, FactId]] : []));

describe.each(modes)('the questions shown in the %s', (mode) => {
  test.each(followUps)('%s is hidden until %s is answered, and stays hidden after a no', (id, follows) => {
    const before: Answers = { 'in-peru': 'yes' };
    expect(asking(before, mode)).toContain(id);
    expect(questionsNow(before, mode)).toContain(follows);
    expect(questionsNow(before, mode)).not.toContain(id);
    expect(questionsNow({ ...before, [follows]: 'yes' }, mode)).toContain(id);
    expect(questionsNow({ ...before, [follows]: 'unsure' }, mode)).toContain(id);
    expect(questionsNow({ ...before, [follows]: 'no' }, mode)).not.toContain(id);
  });

  test.each(followUps)('an answer to %s stays in view while it counts, even before %s is answered', (id) => {
    const answers: Answers = { 'in-peru': 'yes', [id]: 'yes' };
    expect(liveAnswers(answers, mode)).toEqual(answers);
    expect(questionsNow(answers, mode)).toContain(id);
  });

  test('no follow-up is lost: answering what is shown, in order, answers everything that is asked', () => {
    for (const answer of ['yes', 'no', 'unsure'] as const) {
      let answers: Answers = {};
      for (;;) {
        const next = questionsNow(answers, mode).find((id) => answers[id] === undefined);
        if (next === undefined) break;
        answers = { ...answers, [next]: answer };
      }
      expect(asking(answers, mode)).toEqual([]);
    }
  });

  test('a child is not asked about harm', () => {
    const shown = questionsNow({ child: 'yes' }, mode);
    expect(facts.filter(({ id, sensitivity }) => sensitivity === 4 && shown.includes(id))).toEqual([]);
  });

  test('an answer that a changed answer makes pointless no longer counts', () => {
    const given: Answers = { 'in-peru': 'yes', 'entered-without-control': 'no', 'permit-since': 'no', 'stay-expired': 'yes' };
    expect(liveAnswers(given, mode)).toEqual({ 'in-peru': 'yes', 'entered-without-control': 'no', 'stay-expired': 'yes' });
    expect(liveAnswers({ ...given, 'in-peru': 'no' }, mode)).toEqual({ 'in-peru': 'no' });
  });
});

test('the interview itself asks for a follow-up while it can matter', () => {
  expect(interview({})).toEqual(expect.arrayContaining(followUps.map(([id]) => id)));
});
