import type { Corpus } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';

const file = 'site.yaml';

/** Checks that what site.yaml names is there: its provision, and telephones for help. */
export function checkSite({ site, work, help, locate }: Corpus): Problem[] {
  const { featured, emergency } = site;
  // Whether it has a wording in force is told with the versions.
  const unfeatured =
    featured === undefined || work.provisions.includes(featured)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'featured'),
            `"${featured}" is no provision of ${work.id}.`,
            `Write one of ${work.provisions.join(', ')}, or leave the line out.`,
          ),
        ];
  const silent = emergency.flatMap((id, index) =>
    help.some((body) => body.id === id && body.phone !== undefined)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'emergency', index),
            `"${id}" is no place for help with a telephone in help.yaml.`,
            'Name one that has a "phone", or add it there.',
          ),
        ],
  );
  return [...unfeatured, ...silent];
}
