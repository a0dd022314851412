import { readAnswers, sortFacts } from './answers.ts';
import { mapValues } from './compile.ts';
import { compiledRules } from './compiled-rules.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import type { Ids, RuleSet } from './rule-set.ts';
import type { AnswersTo, ProvisionKind } from './types.ts';

export interface GroundScreening<I extends Ids> extends Evaluation {
  /** Facts relevant to this ground alone, unsure ones included, in table order. */
  readonly missing: I['fact'][];
}

export interface ProvisionScreening<I extends Ids> extends Evaluation {
  readonly kind: ProvisionKind;
  /** By ground id. */
  readonly grounds: Readonly<Record<string, GroundScreening<I>>>;
}

export interface ScreeningOf<I extends Ids> {
  readonly version: I['version'];
  /** By provision id. */
  readonly provisions: Readonly<Record<string, ProvisionScreening<I>>>;
  /** Unanswered facts relevant to some provision of this version, in table order. */
  readonly relevant: I['fact'][];
}

/**
 * What the answers say under one version of the law: exact over every reading and every completion
 * of the unknown facts.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function screen<I extends Ids>(
  ruleSet: RuleSet<I>,
  given: AnswersTo<I['fact']>,
  version: I['version'],
): ScreeningOf<I> {
  const answers = readAnswers(ruleSet, given);
  const relevant: string[] = [];
  const provisions = compiledRules(ruleSet, version).map(
    ({ rules: { id, kind }, whole, grounds }): [string, ProvisionScreening<I>] => {
      const { dependsOn, ...evaluation } = evaluate(whole, answers);
      relevant.push(...dependsOn);
      const own = mapValues(grounds, (ground): GroundScreening<I> => {
        const { dependsOn: missing, ...rest } = evaluate(ground, answers);
        return { ...rest, missing: sortFacts(ruleSet, missing) };
      });
      return [id, { kind, ...evaluation, grounds: own }];
    },
  );
  return {
    version,
    provisions: Object.fromEntries(provisions),
    relevant: sortFacts(ruleSet, relevant).filter((id) => !answers[id]),
  };
}
