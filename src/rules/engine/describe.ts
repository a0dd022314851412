import { citationsOf } from './citations.ts';
import { compiledRules } from './compiled-rules.ts';
import { type Condition, leavesOf } from './condition.ts';
import { optionsOf } from './readings.ts';
import type { GroundCitations, Ids, ReadingOf, RuleSet } from './rule-set.ts';

/**
 * A leaf of a rule, with its place and the phrases it rests on, the one that names it
 * first.
 */
export interface PlacedLeaf<I extends Ids> {
  readonly fact: I['fact'] | I['neverAsked'];
  readonly is: boolean;
  readonly provision: string;
  readonly ground: string;
  readonly phrases: readonly string[];
}

/**
 * Every leaf of every rule of a version, in the order in which they are written.
 *
 * @throws RangeError naming a version that does not exist.
 */
export const leaves = <I extends Ids>(
  ruleSet: RuleSet<I>,
  citations: GroundCitations<I>,
  version: I['version'],
): PlacedLeaf<I>[] =>
  compiledRules(ruleSet, version).flatMap(({ rules: { id, grounds } }) =>
    Object.entries<Condition>(grounds).flatMap(([ground, condition]) =>
      leavesOf(condition).flatMap((leaf) =>
        leaf.kind === 'fact'
          ? [
              {
                provision: id,
                ground,
                fact: leaf.id as PlacedLeaf<I>['fact'],
                is: leaf.is,
                phrases: [
                  ...citationsOf(citations, version, ground, leaf.id as PlacedLeaf<I>['fact']),
                ],
              },
            ]
          : [],
      ),
    ),
  );

/**
 * A way in to a ground: facts that together suffice, under the options named or, when none is,
 * under every reading.
 */
export interface RouteOf<I extends Ids> {
  readonly provision: string;
  readonly ground: string;
  readonly facts: readonly { readonly fact: string; readonly is: boolean }[];
  readonly under: Readonly<Partial<Record<I['reading'], string>>>;
}

/**
 * All routes of a version, by ground; those that hold under every reading first, then by the fewest
 * facts.
 */
export const routes = <I extends Ids>(
  ruleSet: RuleSet<I>,
  readings: readonly ReadingOf<I['reading']>[],
  version: I['version'],
): RouteOf<I>[] =>
  compiledRules(ruleSet, version).flatMap(({ rules, grounds }) =>
    Object.entries(grounds).flatMap(([ground, { variables, readingMask, routes: terms }]) =>
      terms
        .map(([yes, no]): RouteOf<I> => {
          const literals = variables.flatMap((id, index) => {
            const bit = 1 << index;
            return (yes | no) & bit
              ? [{ id, is: (yes & bit) !== 0, reading: (readingMask & bit) !== 0 }]
              : [];
          });
          return {
            provision: rules.id,
            ground,
            facts: literals
              .filter(({ reading }) => !reading)
              .map(({ id, is }) => ({ fact: id, is })),
            under: Object.fromEntries(
              literals
                .filter(({ reading }) => reading)
                .map(({ id, is }) => [id, optionsOf(readings, id)[is ? 0 : 1]]),
            ) as RouteOf<I>['under'],
          };
        })
        .sort(
          (a, b) =>
            Object.keys(a.under).length - Object.keys(b.under).length ||
            a.facts.length - b.facts.length,
        ),
    ),
  );

/** The readings that a ground depends on. */
export function readingsOf<I extends Ids>(
  ruleSet: RuleSet<I>,
  version: I['version'],
  provision: string,
  ground: string,
): readonly I['reading'][] {
  const compiled = compiledRules(ruleSet, version).find(({ rules }) => rules.id === provision)
    ?.grounds[ground];
  return (compiled?.variables.filter((_, index) => compiled.readingMask & (1 << index)) ??
    []) as I['reading'][];
}
