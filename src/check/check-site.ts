import { type Corpus, provisionsInForce } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';

const file = 'site.yaml';

/** Checks that what site.yaml names is there: its provision in force, and telephones for help. */
export function checkSite({ site, work, help, locate }: Corpus): Problem[] {
  const { featured, emergency } = site;
  const inForce = provisionsInForce(work).map(({ provision }) => provision.id);
  const unfeatured =
    featured === undefined || inForce.includes(featured)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'featured'),
            `No wording of a provision "${featured}" of ${work.id} is in force.`,
            `Write one of ${inForce.join(', ')}, or leave the line out.`,
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
