import { type FactId, facts } from './facts.ts';
import { type VersionId, rulesets, versionIds } from './ruleset/index.ts';

/** "unsure" stands for "I don't know" and "I prefer not to say": final, never asked again, and logically unknown. */
export type Answer = 'yes' | 'no' | 'unsure';

/** The answers given so far; an absent fact has not been asked and is unknown too. */
export type Answers = Readonly<Partial<Record<FactId, Answer>>>;

const order = new Map<string, number>(facts.map(({ id }, index) => [id, index]));

/** @throws RangeError naming the first fact or answer that does not exist. */
export function checkAnswers(answers: Answers): void {
  for (const [fact, answer] of Object.entries(answers)) {
    if (!order.has(fact)) throw new RangeError(`Unknown fact "${fact}": use an id of src/rules/facts.ts.`);
    if (answer !== undefined && answer !== 'yes' && answer !== 'no' && answer !== 'unsure') {
      throw new RangeError(`Unknown answer "${String(answer)}" to "${fact}": use yes, no or unsure.`);
    }
  }
}

/** @throws RangeError naming a version that does not exist. */
export function checkVersion(version: string): asserts version is VersionId {
  if (!Object.hasOwn(rulesets, version)) throw new RangeError(`Unknown version "${version}": use ${versionIds.join(' or ')}.`);
}

/** The facts among these, in table order. */
export const inOrder = (ids: Iterable<string>): FactId[] => {
  const wanted = new Set(ids);
  return facts.map(({ id }) => id).filter((id) => wanted.has(id));
};
