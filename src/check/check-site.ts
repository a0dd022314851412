import { isOnHost } from '../model/address.ts';
import type { Corpus } from '../model/corpus.ts';
import { annotatedPart, workOf } from '../model/works.ts';
import { isPhoneNumber } from '../model/phone.ts';
import { contrastOf, minContrast } from '../model/theme.ts';
import { type Problem, problem } from '../model/problem.ts';

const file = 'site.yaml';

/**
 * Checks that the featured provision has notes, which the rest of the content depends on.
 * `checkInForce` reports whether it has a wording in force.
 */
export function checkFeatured({ site, work, works, locate }: Corpus): Problem[] {
  const { featured } = site;
  const annotated = works.flatMap((one) =>
    annotatedPart(one).provisions.map((id) => `${one.id}/${id}`),
  );
  const refuse = (what: string, hint: string): Problem[] => [
    problem('reference-unresolved', locate(file, 'featured'), what, hint),
  ];
  if (featured === undefined)
    return work.provisions.length > 0
      ? []
      : refuse(
          `No provision is featured, and the first law, ${work.id}, has no provision with notes.`,
          `Add "featured: ${annotated[0] ?? `${work.id}/art-1`}", or another provision with ` +
            'notes.',
        );
  if (annotated.includes(featured)) return [];
  return refuse(
    workOf({ works }, work.id).provisions.some((id) => featured === `${work.id}/${id}`)
      ? `"${featured}" has depth "text", but the featured provision must have notes.`
      : `"${featured}" is not a provision of ${work.id}.`,
    annotated.length > 0
      ? `Use one of ${annotated.join(', ')}.`
      : 'Add "depth: annotated" to its frontmatter, and add its phrases and notes.',
  );
}

/** Checks the other references and settings of site.yaml. */
export function checkSite({ site, works, help, sources, locate }: Corpus): Problem[] {
  const { emergency, oneFileTexts = [] } = site;
  const withoutPhone = emergency.flatMap((id, index) =>
    help.some((body) => body.id === id && body.phone !== undefined)
      ? []
      : [
          problem(
            'reference-unresolved',
            locate(file, 'emergency', index),
            `"${id}" is not a place for help with a telephone number in help.yaml.`,
            'Use one that has a "phone", or add its number in help.yaml.',
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
            `"${id}" is not a folder of works.`,
            `Use one of ${works.map((one) => one.id).join(', ')}, or remove the key for all.`,
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
            `${new URL(url).hostname} is not an official host (${site.officialHosts.join(', ')}).`,
            'Use "official: false", or add the host under "officialHosts" in site.yaml.',
          ),
        ],
  );
  const miswritten = help.flatMap(({ phone }, index) =>
    phone === undefined || isPhoneNumber(site.phones.number, phone)
      ? []
      : [
          problem(
            'data-invalid',
            locate('help.yaml', index, 'phone'),
            `"${phone}" does not match the telephone format of the site ` +
              `(${site.phones.examples.map((one) => `"${one}"`).join(', ')}).`,
            'Correct it, or change "phones" in site.yaml.',
          ),
        ],
  );
  return [
    ...withoutPhone,
    ...unknown,
    ...unofficial,
    ...miswritten,
    ...lowContrast({ site, locate }),
  ];
}

/** Colours of the theme whose contrast ratio with `paper` is too low. */
const lowContrast = ({ site: { theme }, locate }: Pick<Corpus, 'site' | 'locate'>): Problem[] =>
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
          `${palette[name]} on ${palette.paper} has a contrast ratio of ${contrast.toFixed(1)}, ` +
            `but text needs ${minContrast}.`,
          'Choose a colour that contrasts more with "paper".',
        ),
      );
  });
