import { type FactId, type VersionId, rulesets, versionIds } from '../law.ts';
import { type Answers, sortFacts, readAnswers, unknownIdError } from './answers.ts';
import { type CompiledProvision, compileProvision, mapValues } from './compile.ts';
import type { ProvisionKind } from './types.ts';
import { type Evaluation, evaluate } from './evaluation.ts';

export interface GroundScreening extends Evaluation {
  /** Facts relevant to this ground alone, unsure ones included, in table order. */
  readonly missing: FactId[];
}

export interface ProvisionScreening extends Evaluation {
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

/**
 * The rules of a version, compiled once.
 *
 * @throws RangeError naming a version that does not exist.
 */
export function compiledRules(version: VersionId): readonly CompiledProvision[] {
  if (!versionIds.includes(version)) throw unknownIdError('version', version, versionIds);
  return (compiled[version] ??= rulesets[version].map(compileProvision));
}

/**
 * The versions that have rules, the oldest first, up to and with the one in force.
 *
 * @throws RangeError naming a version that does not exist.
 */
export function versionsUntil(current: VersionId): VersionId[] {
  const last = versionIds.indexOf(current);
  if (last === -1) throw unknownIdError('version', current, versionIds);
  return versionIds.slice(0, last + 1);
}

/**
 * What the answers say under one version of the law: exact over every reading and every completion
 * of the unknown facts.
 *
 * @throws RangeError naming an unknown fact, answer or version.
 */
export function screen(given: Answers, version: VersionId): Screening {
  const answers = readAnswers(given);
  const relevant: string[] = [];
  const provisions = compiledRules(version).map(
    ({ rules: { id, kind }, whole, grounds }): [string, ProvisionScreening] => {
      const { dependsOn, ...evaluation } = evaluate(whole, answers);
      relevant.push(...dependsOn);
      const own = mapValues(grounds, (ground): GroundScreening => {
        const { dependsOn: missing, ...rest } = evaluate(ground, answers);
        return { ...rest, missing: sortFacts(missing) };
      });
      return [id, { kind, ...evaluation, grounds: own }];
    },
  );
  return {
    version,
    provisions: Object.fromEntries(provisions),
    relevant: sortFacts(relevant).filter((id) => !answers[id]),
  };
}
