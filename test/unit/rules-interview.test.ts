import { expect, test } from 'vitest';
import { type FactId, facts, fullReview, interview, newestVersion } from '../../src/rules/index.ts';

test('facts of sensitivity 4 are asked of everybody except children', () => {
  const harm = facts.filter(({ sensitivity }) => sensitivity === 4).map(({ id }) => id);
  for (const ask of [interview, fullReview]) {
    expect(ask({ child: 'yes' }, newestVersion).filter((id) => harm.includes(id))).toEqual([]);
    for (const answers of [{ child: 'no' }, { child: 'unsure' }, {}] as const)
      expect(ask(answers, newestVersion).filter((id) => harm.includes(id))).toEqual(harm);
  }
});

test('nobody outside Peru is asked about an irregular situation', () => {
  const about: readonly FactId[] = ['entered-without-control', 'permit-since', 'stay-expired'];
  for (const ask of [interview, fullReview])
    expect(ask({ 'in-peru': 'no' }, newestVersion).filter((id) => about.includes(id))).toEqual([]);
  expect(interview({ 'in-peru': 'no' }, newestVersion)).toEqual(
    expect.arrayContaining(['entry-ban', 'ban-for-irregularity']),
  );
});
