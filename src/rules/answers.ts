import { type FactId, facts, retiredFacts } from './facts.ts';

/** "unsure" stands for "I don't know" and "I prefer not to say": final, never asked again, and logically unknown. */
export type Answer = 'yes' | 'no' | 'unsure';

/** The answers given so far; an absent fact has not been asked and is unknown too. */
export type Answers = Readonly<Partial<Record<FactId, Answer>>>;

const answerIds: readonly (string | undefined)[] = ['yes', 'no', 'unsure', undefined];

/** The error for an id that does not exist: it names the id and lists the valid ones. */
export const unknownIdError = (what: string, id: string, ids: readonly unknown[]): RangeError => new RangeError(`Unknown ${what} "${id}": use ${ids.join(', ')}.`);

/** @throws RangeError naming the first fact or answer that does not exist; for a retired fact, the facts that replaced it. */
export function checkAnswers(answers: Answers): void {
  for (const [fact, answer] of Object.entries(answers)) {
    if (Object.hasOwn(retiredFacts, fact)) throw new RangeError(`Fact "${fact}" was replaced by ${retiredFacts[fact]!.join(', ')}.`);
    if (!facts.some(({ id }) => id === fact)) throw unknownIdError('fact', fact, facts.map(({ id }) => id));
    if (!answerIds.includes(answer)) throw unknownIdError(`answer to "${fact}"`, answer, answerIds.slice(0, 3));
  }
}

/** The facts among these, in table order. */
export const inOrder = (ids: readonly string[]): FactId[] => facts.map(({ id }) => id).filter((id) => ids.includes(id));
