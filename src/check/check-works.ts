import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import type { Work } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';

/** A value that must be unique to a law, since citations or Akoma Ntoso addresses use it. */
interface Identity {
  /** The path of the value in work.yaml. */
  readonly path: readonly string[];
  readonly what: string;
  readonly valueOf: (work: Work) => string;
}

const identities: readonly Identity[] = [
  {
    path: ['number'],
    what: 'type and number',
    valueOf: ({ country, type, subtype, number }) => [country, type, subtype, number].join('/'),
  },
  ...(['name', 'short'] as const).flatMap((key) =>
    languages.map((lang): Identity => ({
      path: [key, lang],
      what: `"${key}" (${lang})`,
      valueOf: (work) => work[key][lang],
    })),
  ),
];

/**
 * Checks that no two laws share a name, a short name, or a type and number. Reports each pair of
 * laws once.
 */
export function checkWorks({ works, locate }: Pick<Corpus, 'works' | 'locate'>): Problem[] {
  const reported = new Set<string>();
  return identities.flatMap(({ path, what, valueOf }) => {
    const keyOf = (work: Work): string => valueOf(work).replaceAll(/\s+/g, ' ').toLowerCase();
    const groups = [...Map.groupBy(works, keyOf).values()];
    return groups.flatMap(([first, ...others]) =>
      others.flatMap((work) => {
        const pair = `${first!.id} ${work.id}`;
        if (reported.has(pair)) return [];
        reported.add(pair);
        const { file, line } = locate(`works/${first!.id}/work.yaml`, ...path);
        return [
          problem(
            'id-duplicate',
            locate(`works/${work.id}/work.yaml`, ...path),
            `${work.id} has the same ${what} as ${first!.id} (${file}:${line}), so citations ` +
              'would be ambiguous.',
            'Use a name or number that no other law has. If both folders contain the same law, ' +
              'remove one.',
          ),
        ];
      }),
    );
  });
}
