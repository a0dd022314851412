import type { Corpus } from '../model/corpus.ts';
import { eIdOf, provisionEId } from '../model/eid.ts';
import { languages } from '../model/language.ts';
import { areInForceTogether } from '../model/in-force.ts';
import type { Provision } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { frontmatterStart } from './frontmatter-start.ts';

/**
 * Checks that no two provisions in force together share a number, and that no provision shares an
 * Akoma Ntoso eId with another provision or with a segment of it.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkProvisions({ work }: Corpus): Problem[] {
  const provisions = work.versions.flatMap((version) => version.provisions);
  return [
    ...sharedNumberProblems(provisions),
    ...sharedProvisionEIdProblems(provisions),
    ...sharedSegmentEIdProblems(provisions),
  ];
}

/** A number or eId of a provision or segment, and its position. */
interface Named {
  readonly provision: Provision;
  readonly name: string;
  readonly at: Position;
}

const areTogether = (a: Provision, b: Provision): boolean =>
  a.version === b.version || areInForceTogether(a, b);

/** Equal names in two provisions for which `clash` holds, once for each pair of provisions. */
function clashes(
  all: readonly Named[],
  clash: (first: Provision, second: Provision) => boolean,
): { readonly first: Named; readonly second: Named }[] {
  const reported = new Set<string>();
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((same) =>
    same.flatMap((second, index) => {
      const first = same
        .slice(0, index)
        .find(
          ({ provision }) =>
            provision.id !== second.provision.id && clash(provision, second.provision),
        );
      const pair = [first?.provision.id, second.provision.id].sort().join(' ');
      if (!first || reported.has(pair)) return [];
      reported.add(pair);
      return [{ first, second }];
    }),
  );
}

const placeOf = ({ at }: Named): string => `${at.file}:${at.line}`;

const sharedNumberProblems = (provisions: readonly Provision[]): Problem[] => {
  const numbered = provisions.filter(({ repealed }) => !repealed);
  const all = languages.flatMap((lang) =>
    numbered.map((provision) => ({
      provision,
      name: `${lang} ${provision.num[lang].replaceAll(/\s+/g, ' ').toLowerCase()}`,
      at: frontmatterStart(provision.file),
    })),
  );
  return clashes(all, areTogether).map(({ first, second }) =>
    problem(
      'id-duplicate',
      second.at,
      `${second.provision.id} has the same number as ${first.provision.id} ` +
        `(${placeOf(first)}), "${second.provision.num.es}", so citations would be ambiguous.`,
      'Use the number that the law prints. If the law uses it twice, add the part that ' +
        'contains each provision.',
    ),
  );
};

const sharedProvisionEIdProblems = (provisions: readonly Provision[]): Problem[] =>
  clashes(
    provisions.map((provision) => ({
      provision,
      name: provisionEId(provision),
      at: frontmatterStart(provision.file),
    })),
    () => true,
  ).map(({ first, second }) =>
    problem(
      'id-duplicate',
      second.at,
      `${second.provision.id} has the same Akoma Ntoso eId as ${first.provision.id} ` +
        `(${placeOf(first)}): "${second.name}".`,
      'Give each provision a different eid.',
    ),
  );

const sharedSegmentEIdProblems = (provisions: readonly Provision[]): Problem[] =>
  clashes(
    provisions.flatMap((provision) => [
      { provision, name: provisionEId(provision), at: frontmatterStart(provision.file) },
      ...provision.segments.map((segment) => ({
        provision,
        name: eIdOf(provision, segment),
        at: segment.at,
      })),
    ]),
    areTogether,
  )
    .filter(({ first, second }) => provisionEId(first.provision) !== provisionEId(second.provision))
    .map(({ first, second }) =>
      problem(
        'id-duplicate',
        second.at,
        `The Akoma Ntoso eId "${second.name}" in ${second.provision.id} is already used in ` +
          `${first.provision.id} (${placeOf(first)}).`,
        'Give each segment a different eid.',
      ),
    );
