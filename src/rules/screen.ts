import { type Answers, checkAnswers, checkVersion, inOrder } from './answers.ts';
import { type CompiledProvision, compileProvision } from './compile.ts';
import type { FactId } from './facts.ts';
import type { ProvisionKind } from './ruleset/provision.ts';
import { type VersionId, rulesets } from './ruleset/index.ts';
import { type Standing, standingOf } from './standing.ts';

export interface GroundScreening extends Standing {
  /** Facts relevant to this ground alone, unsure ones included, in table order. */
  readonly missing: FactId[];
}

export interface ProvisionScreening extends Standing {
  readonly kind: ProvisionKind;
  /** By ground id. */
  readonly grounds: Readonly<Record<string, GroundScreening>>;
}

export interface Screening {
  readonly version: VersionId;
  /** By provision id. */
  readonly provisions: Readonly<Record<string, ProvisionScreening>>;
  /** Unanswered facts relevant to some provision of this version, in table order. */
  readonly relevant: FactId[];
}

const compiled: Partial<Record<VersionId, readonly CompiledProvision[]>> = {};

/** The rules of a version, compiled once. */
export const compiledRules = (version: VersionId): readonly CompiledProvision[] => (compiled[version] ??= rulesets[version].map(compileProvision));

/** The facts of a standing that nobody has answered, not even with "unsure". */
export const unanswered = (answers: Answers, ids: Iterable<string>): FactId[] => inOrder(ids).filter((id) => answers[id] === undefined);

/**
 * What the answers say under one version of the law: exact over every reading and every completion of the unknown facts.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function screen(answers: Answers, version: VersionId): Screening {
  checkAnswers(answers);
  checkVersion(version);
  const relevant = new Set<string>();
  const provisions = compiledRules(version).map(({ rules, whole, grounds }): [string, ProvisionScreening] => {
    const { dependsOn, ...standing } = standingOf(whole, answers);
    for (const fact of dependsOn) relevant.add(fact);
    const own = Object.entries(grounds).map(([id, ground]): [string, GroundScreening] => {
      const { dependsOn: missing, ...rest } = standingOf(ground, answers);
      return [id, { ...rest, missing: inOrder(missing) }];
    });
    return [rules.id, { kind: rules.kind, ...standing, grounds: Object.fromEntries(own) }];
  });
  return { version, provisions: Object.fromEntries(provisions), relevant: unanswered(answers, relevant) };
}
