import { unknownIdError } from './answers.ts';
import { type CompiledProvision, compileProvision } from './compile.ts';
import type { Ids, RuleSet } from './rule-set.ts';
import type { ProvisionRules } from './types.ts';

const compiled = new WeakMap<readonly ProvisionRules[], readonly CompiledProvision[]>();

/** The versions that have rules, the oldest first. */
export const versionsOf = <I extends Ids>({ rules }: RuleSet<I>): I['version'][] =>
  Object.keys(rules) as I['version'][];

/**
 * The newest version that has rules. It need not be in force: the rules do not know when a version
 * begins.
 */
export function newestVersionOf<I extends Ids>(ruleSet: RuleSet<I>): I['version'] {
  const versions = versionsOf(ruleSet);
  return versions[versions.length - 1]!;
}

/**
 * The versions that have rules, the oldest first, up to and with the one in force.
 *
 * @throws RangeError naming a version that does not exist.
 */
export function versionsUntil<I extends Ids>(
  ruleSet: RuleSet<I>,
  current: I['version'],
): I['version'][] {
  const versions = versionsOf(ruleSet);
  const last = versions.indexOf(current);
  if (last === -1) throw unknownIdError('version', current, versions);
  return versions.slice(0, last + 1);
}

/**
 * The rules of a version, compiled when they are first asked for.
 *
 * @throws RangeError naming a version that does not exist, or what a provision of it has too many
 * of: it can have 31 grounds, with 31 facts and readings.
 */
export function compiledRules<I extends Ids>(
  ruleSet: RuleSet<I>,
  version: I['version'],
): readonly CompiledProvision[] {
  const versions = versionsOf(ruleSet);
  if (!versions.includes(version)) throw unknownIdError('version', version, versions);
  const rules = ruleSet.rules[version];
  const known = compiled.get(rules);
  if (known) return known;
  const own = rules.map(compileProvision);
  compiled.set(rules, own);
  return own;
}
