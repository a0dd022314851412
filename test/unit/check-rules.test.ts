import { expect, it, vi } from 'vitest';
import { codedProblemsOf } from '../support/problems.ts';
import { goodFiles } from '../support/content.ts';

vi.mock('../../src/rules/index.ts', async (importOriginal) => {
  const rules = await importOriginal<typeof import('../../src/rules/index.ts')>();
  const phrasesOfFact: typeof rules.phrasesOfFact = (fact, version) =>
    fact === 'child' ? [] : rules.phrasesOfFact(fact, version);
  return { ...rules, phrasesOfFact };
});

it('reports a question that cites no phrase in any version', () => {
  expect(codedProblemsOf(goodFiles())).toEqual([
    'phrase-uncited Question "child" cites no phrase of the law in any version.',
  ]);
});
