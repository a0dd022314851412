import { readAnswers } from './answers.ts';
import { compiledRules } from './compiled-rules.ts';
import { type Condition, any, leavesOf } from './condition.ts';
import type { GroundCitations, Ids, RuleSet } from './rule-set.ts';
import type { AnswersTo } from './types.ts';

/** Whether the answers meet the words of a phrase; "depends": its readings disagree. */
export type PhraseState = 'met' | 'not-met' | 'depends' | 'unknown' | 'not-asked';

/**
 * "pointless": it rests on a fact that nobody answered and that can no longer matter. "free": a
 * reading under which the words ask for nothing.
 */
type Value = Exclude<PhraseState, 'depends'> | 'pointless' | 'free';

// What decides a conjunction and a disjunction: the first that occurs.
const inAll: readonly Value[] = ['not-met', 'not-asked', 'unknown', 'pointless', 'met', 'free'];
const inAny: readonly Value[] = ['met', 'free', 'not-asked', 'unknown', 'pointless', 'not-met'];

/**
 * The state of each phrase that a rule of this version rests on, by phrase id: the rule cut down to
 * the leaves that cite the phrase, under every reading.
 *
 * @param asking the facts that may still be asked, such as those that `interview` returns
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function phraseStates<I extends Ids>(
  ruleSet: RuleSet<I>,
  citations: GroundCitations<I>,
  given: AnswersTo<I['fact']>,
  version: I['version'],
  asking: readonly I['fact'][],
): Record<string, PhraseState> {
  const answers = readAnswers(ruleSet, given);
  const grounds = compiledRules(ruleSet, version).flatMap(({ rules }) =>
    Object.entries<Condition>(rules.grounds),
  );
  const cited = citations[version];
  const phrases = new Set(Object.values(cited).flatMap(Object.keys));
  return Object.fromEntries(
    [...phrases].map((phrase) => {
      const own = grounds.flatMap(([id, rule]) => {
        const resting = cited[id]![phrase];
        return resting ? [cut(rule, resting)!] : [];
      });
      return [phrase, stateOf(any(...own), answers, asking)];
    }),
  );
}

/**
 * The condition with no other facts than those to keep. A part of which nothing is left has no
 * value, and decides nothing.
 */
function cut(condition: Condition, kept: readonly string[]): Condition | undefined {
  if ('of' in condition)
    return { kind: condition.kind, of: condition.of.flatMap((part) => cut(part, kept) ?? []) };
  return condition.kind === 'reading' || kept.includes(condition.id) ? condition : undefined;
}

function stateOf(
  condition: Condition,
  answers: AnswersTo<string>,
  asking: readonly string[],
): PhraseState {
  const readings = [
    ...new Set(leavesOf(condition).flatMap((leaf) => (leaf.kind === 'reading' ? [leaf.id] : []))),
  ];
  const joint = readings.reduce<string[][]>(
    (all, id) => all.flatMap((strong) => [strong, [...strong, id]]),
    [[]],
  );
  const values = new Set(joint.map((strong) => valueOf(condition, answers, asking, strong)));
  if (values.has('not-asked')) return 'not-asked';
  if (values.has('unknown')) return 'unknown';
  if (values.has('not-met')) return values.has('met') || values.has('free') ? 'depends' : 'not-met';
  return values.has('met') ? 'met' : 'not-asked';
}

/**
 * The value of a condition when these readings are taken in their strong option and the others in
 * the arguable one.
 */
function valueOf(
  condition: Condition,
  answers: AnswersTo<string>,
  asking: readonly string[],
  strong: readonly string[],
): Value | undefined {
  if ('of' in condition) {
    const values = condition.of.map((part) => valueOf(part, answers, asking, strong));
    return (condition.kind === 'all' ? inAll : inAny).find((value) => values.includes(value));
  }
  if (condition.kind === 'reading')
    return strong.includes(condition.id) === condition.is ? 'free' : 'not-met';
  const answer = answers[condition.id];
  if (answer === undefined) return asking.includes(condition.id) ? 'not-asked' : 'pointless';
  if (answer === 'unsure') return 'unknown';
  return (answer === 'yes') === condition.is ? 'met' : 'not-met';
}
