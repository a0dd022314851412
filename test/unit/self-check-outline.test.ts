import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Answers, FactId, Verdict } from '../../src/rules/index.ts';
import { notYet } from '../../src/rules/engine/not-yet.ts';
import { ruleSet } from '../../src/rules/dl-1350/index.ts';
import { compiledRules } from '../../src/rules/engine/compiled-rules.ts';
import { evaluate } from '../../src/rules/engine/evaluation.ts';
import { outline } from '../../src/self-check/outline.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const grounds = outline(corpus).flatMap(({ version, provisions }) =>
  provisions.flatMap((provision) =>
    provision.grounds.map((ground) => ({
      name: `${version} ${ground.id}`,
      ground,
      compiled: compiledRules(ruleSet, version).find(({ rules }) => rules.id === provision.id)!
        .grounds[ground.id]!,
    })),
  ),
);

/** All combinations of answers to these questions, or of none. */
const everyAnswer = (facts: readonly FactId[]): Answers[] =>
  facts.reduce<Answers[]>(
    (all, fact) =>
      all.flatMap((answers) => [
        answers,
        { ...answers, [fact]: 'yes' },
        { ...answers, [fact]: 'no' },
      ]),
    [{}],
  );

describe('the outline of a ground', () => {
  it.each(grounds)('has every verdict that its answers can give: $name', ({ ground, compiled }) => {
    const verdicts = new Set<Verdict>();
    let isReached = false;
    let isNotYet = false;
    for (const answers of everyAnswer(ground.facts)) {
      const { verdict, canBeNotCovered } = evaluate(compiled, answers);
      verdicts.add(verdict);
      isReached ||= verdict === 'open' && !canBeNotCovered;
      isNotYet ||= notYet(ruleSet, compiled, answers).length > 0;
    }
    expect([...verdicts].filter((verdict) => !ground.verdicts.includes(verdict))).toEqual([]);
    expect(isReached && !ground.verdicts.includes('arguable')).toBe(false);
    expect(isNotYet).toBe(ground.canBeNotYet);
  });

  it('leaves out verdicts that no answers can give', () => {
    const shown = (of: string) => grounds.find(({ name }) => name === of)!.ground;
    expect(shown('2023 m-8')).toMatchObject({
      verdicts: ['covered', 'open', 'not-covered'],
      canBeNotYet: true,
    });
    expect(shown('2023 m-4')).toMatchObject({
      verdicts: ['covered', 'arguable', 'open', 'not-covered'],
      canBeNotYet: false,
    });
  });
});
