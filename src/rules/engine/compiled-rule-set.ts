import { unknownIdError } from './answers.ts';
import { type CompiledProvision, compileProvision } from './compile.ts';
import type { Ids, RuleSet } from './rule-set.ts';

/** A rule set ready for evaluation. */
export interface CompiledRuleSet<I extends Ids> extends RuleSet<I> {
  /** The versions that have rules, the oldest first. */
  readonly versionIds: readonly I['version'][];
  /**
   * The newest version that has rules. Whether it has begun is not known here: who asks for a day
   * says which version is in force.
   */
  readonly newestVersion: I['version'];
  /**
   * The rules of a version, compiled when they are first asked for.
   *
   * @throws RangeError naming a version that does not exist.
   */
  readonly provisionsOf: (version: I['version']) => readonly CompiledProvision[];
}

/** Makes a rule set ready for evaluation. It has rules for one version at least. */
export function compileRuleSet<I extends Ids>(ruleSet: RuleSet<I>): CompiledRuleSet<I> {
  const versionIds = Object.keys(ruleSet.rules) as I['version'][];
  const compiled = new Map<string, readonly CompiledProvision[]>();
  return {
    ...ruleSet,
    versionIds,
    newestVersion: versionIds[versionIds.length - 1]!,
    provisionsOf: (version) => {
      assertVersion(versionIds, version);
      const known = compiled.get(version) ?? ruleSet.rules[version].map(compileProvision);
      compiled.set(version, known);
      return known;
    },
  };
}

/**
 * The versions that have rules, the oldest first, up to and with the one in force.
 *
 * @throws RangeError naming a version that does not exist.
 */
export function versionsUntil<I extends Ids>(
  { versionIds }: CompiledRuleSet<I>,
  current: I['version'],
): I['version'][] {
  assertVersion(versionIds, current);
  return versionIds.slice(0, versionIds.indexOf(current) + 1);
}

function assertVersion(versionIds: readonly string[], version: string): void {
  if (!versionIds.includes(version)) throw unknownIdError('version', version, versionIds);
}
