import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import type { Work } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';

/** What tells laws apart, in citations that readers type and in addresses of Akoma Ntoso. */
interface Identity {
  /** Where it stands in work.yaml. */
  readonly path: readonly string[];
  readonly what: string;
  readonly valueOf: (work: Work) => string;
}

const identities: readonly Identity[] = [
  {
    path: ['number'],
    what: 'kind and number',
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
 * The laws against each other: none has the name, the short name, or the kind and number of
 * another. Of two laws that share several, the first is reported.
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
            `${work.id} has the ${what} of ${first!.id} (${file}:${line}): a citation ` +
              'could mean either.',
            'Write what this law alone is called; if both folders hold one law, keep one ' +
              'of the two.',
          ),
        ];
      }),
    );
  });
}
