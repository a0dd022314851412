import type { FactOf, Ids, RuleSet } from './rule-set.ts';
import type { Answer, AnswersTo } from './types.ts';

const answerIds: readonly Answer[] = ['yes', 'no', 'unsure'];

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

/**
 * The error for an id that does not exist: it names the id, or what is in its place, and lists
 * the valid ones.
 */
export const unknownIdError = (what: string, id: unknown, ids: readonly string[]): RangeError =>
  new RangeError(
    `Unknown ${what} "${Object(id) === id ? kindOf(id) : String(id)}": use ${ids.join(', ')}.`,
  );

/**
 * The answers as the rules read them: a copy of the object's own enumerable properties, each read
 * once. What is inherited is no answer; a property that is undefined is an absent one.
 *
 * @throws RangeError naming the first fact or answer that does not exist; for a retired fact, the
 * facts that replaced it.
 */
export function readAnswers<I extends Ids>(
  { facts, retiredFacts }: RuleSet<I>,
  answers: AnswersTo<I['fact']>,
): AnswersTo<I['fact']> {
  if (kindOf(answers) !== '[object Object]')
    throw unknownIdError('answers', answers, ['an object of answers by fact']);
  const read = Object.create(null) as Record<string, Answer>;
  for (const [fact, answer] of Object.entries<Answer | undefined>(answers)) {
    const successors = Object.keys(retiredFacts).includes(fact) && retiredFacts[fact];
    if (successors)
      throw new RangeError(`Fact "${fact}" was replaced by ${successors.join(', ')}.`);
    if (!facts.some(({ id }) => id === fact))
      throw unknownIdError(
        'fact',
        fact,
        facts.map(({ id }) => id),
      );
    if (answer === undefined) continue;
    if (!answerIds.includes(answer)) throw unknownIdError(`answer to "${fact}"`, answer, answerIds);
    read[fact] = answer;
  }
  return read as AnswersTo<I['fact']>;
}

/** The facts among these, in table order. */
export const sortFacts = <I extends Ids>(
  { facts }: RuleSet<I>,
  ids: readonly string[],
): I['fact'][] => facts.map(({ id }) => id).filter((id) => ids.includes(id));

/** Whether the person says that they are a child. */
export const isChild = <I extends Ids>(
  { childFact }: RuleSet<I>,
  answers: AnswersTo<I['fact']>,
): boolean => answers[childFact] === 'yes';

/** Whether a child may be asked it: never what is most painful. */
export const mayAskChild = ({ sensitivity }: FactOf<string>): boolean => sensitivity < 4;
