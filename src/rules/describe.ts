import { type Leaf, leavesOf } from './condition.ts';
import type { ReadingId } from './readings.ts';
import { optionsOf } from './readings.ts';
import { type VersionId, rulesets } from './ruleset/index.ts';
import { compiledRules } from './screen.ts';

/** A leaf of a rule, with the place it stands in. */
export interface PlacedLeaf extends Pick<Leaf, 'fact' | 'is' | 'phrases'> {
  readonly provision: string;
  readonly ground: string;
}

/** Every leaf of every rule of a version, in the order in which they are written. */
export const leaves = (version: VersionId): PlacedLeaf[] =>
  rulesets[version].flatMap(({ id, grounds }) =>
    Object.entries(grounds).flatMap(([ground, condition]) =>
      leavesOf(condition).map(({ fact, is, phrases }) => ({ provision: id, ground, fact, is, phrases })),
    ),
  );

/** A way in to a ground: facts that together suffice, under the options named or, when none is, under every reading. */
export interface Route {
  readonly provision: string;
  readonly ground: string;
  readonly facts: readonly { readonly fact: string; readonly is: boolean }[];
  readonly under: Readonly<Partial<Record<ReadingId, string>>>;
}

/** All routes of a version, by ground; those that hold under every reading first, then by the fewest facts. */
export const routes = (version: VersionId): Route[] =>
  compiledRules(version).flatMap(({ rules, grounds }) =>
    Object.entries(grounds).flatMap(([ground, { facts, readings, routes: terms }]) =>
      terms
        .map(({ yes, no }): Route => ({
          provision: rules.id,
          ground,
          facts: facts.flatMap((fact, index) => ((yes | no) & (1 << index) ? [{ fact, is: (yes & (1 << index)) !== 0 }] : [])),
          under: Object.fromEntries(
            readings.flatMap((id, index) => {
              const bit = 1 << (facts.length + index);
              return (yes | no) & bit ? [[id, optionsOf(id)[yes & bit ? 0 : 1]]] : [];
            }),
          ),
        }))
        .sort((a, b) => Object.keys(a.under).length - Object.keys(b.under).length || a.facts.length - b.facts.length),
    ),
  );

/** The readings that a ground depends on. */
export const readingsOf = (version: VersionId, provision: string, ground: string): readonly ReadingId[] =>
  compiledRules(version).find(({ rules }) => rules.id === provision)?.grounds[ground]?.readings ?? [];
