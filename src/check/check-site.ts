import { isOnHost } from '../model/address.ts';
import type { Corpus } from '../model/corpus.ts';
import { contrastOf, minContrast } from '../model/theme.ts';
import { type Problem, problem } from '../model/problem.ts';

const file = 'site.yaml';

/** Checks that what site.yaml names is there: its provision, and telephones for help. */
export function checkSite({ site, work, works, help, sources, locate }: Corpus): Problem[] {
  const { featured, emergency, oneFileTexts = [] } = site;
  // Whether it has a wording in force is told with the versions.
  const unfeatured =
    featured === undefined || work.provisions.includes(featured.split('/')[1]!)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'featured'),
            `"${featured}" is no provision of ${work.id} that has notes.`,
            `Write one of ${work.provisions.map((id) => `${work.id}/${id}`).join(', ')}, or leave the line out.`,
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
  const unknown = oneFileTexts.flatMap((id, index) =>
    works.some((one) => one.id === id)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'oneFileTexts', index),
            `"${id}" is no folder of works.`,
            `Write one of ${works.map((one) => one.id).join(', ')}, or leave the line out for all.`,
          ),
        ],
  );
  const unofficial = sources.flatMap(({ official, url }, index) =>
    !official || isOnHost(url, site.officialHosts)
      ? []
      : [
          problem(
            'data-invalid',
            locate('sources.yaml', index, 'official'),
            `${new URL(url).hostname} is no host of the State (${site.officialHosts.join(', ')}).`,
            'Write "official: false", or add the host under "officialHosts" in site.yaml.',
          ),
        ],
  );
  return [...unfeatured, ...silent, ...unknown, ...unofficial, ...faint({ site, locate })];
}

/** Texts that are hard to read on the paper of the theme. */
const faint = ({ site: { theme }, locate }: Pick<Corpus, 'site' | 'locate'>): Problem[] =>
  (['light', 'dark'] as const).flatMap((scheme) => {
    const palette = theme?.[scheme];
    if (!palette) return [];
    return (['ink', 'quiet', 'action', 'today', 'replaced'] as const)
      .map((name) => ({ name, contrast: contrastOf(palette[name], palette.paper) }))
      .filter(({ contrast }) => contrast < minContrast)
      .map(({ name, contrast }) =>
        problem(
          'data-invalid',
          locate(file, 'theme', scheme, name),
          `${palette[name]} on ${palette.paper} has a contrast of ${contrast.toFixed(1)}; text needs ${minContrast}.`,
          'Choose a colour that differs more from the paper.',
        ),
      );
  });
