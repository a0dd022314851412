import { isOnHost } from '../model/address.ts';
import type { Corpus } from '../model/corpus.ts';
import { annotatedPart, workOf } from '../model/works.ts';
import { isPhoneNumber } from '../model/phone.ts';
import { contrastOf, minContrast } from '../model/theme.ts';
import type { Work } from '../model/law.ts';
import { hasPage } from '../model/pages.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { ruledWork } from '../rules/index.ts';

const file = 'site.yaml';

/** Whether the site's own law is that of the rules, and has provisions with notes. */
export const hasRuledProvisions = ({ work }: Corpus): boolean =>
  work.id === ruledWork && work.provisions.length > 0;

/**
 * Checks that the featured provision exists. On a site with the self-check it must be of the law of
 * the rules, and have notes. `checkInForce` reports whether it has a wording in force.
 */
export function checkFeatured(corpus: Corpus): Problem[] {
  const { site, work, works, locate } = corpus;
  const { featured } = site;
  const hasSelfCheck = hasPage(corpus, 'selfCheck');
  const refsOf = ({ id, provisions }: Work): string[] =>
    provisions.map((provision) => `${id}/${provision}`);
  const annotated = works.flatMap((one) => refsOf(annotatedPart(one)));
  const refuse = (what: string, hint: string): Problem[] => [
    problem('reference-unresolved', locate(file, 'featured'), what, hint),
  ];
  if (hasSelfCheck && !hasRuledProvisions(corpus)) {
    const ruled = annotated.find((ref) => ref.startsWith(`${ruledWork}/`));
    if (ruled === undefined || work.provisions.length > 0)
      return refuse(
        `The self-check has rules of ${ruledWork} only, but the site is about ${work.id}.`,
        'Write "modules: { selfCheck: false }"' +
          (ruled === undefined
            ? '.'
            : `, or feature a provision of ${ruledWork}, such as ${ruled}.`),
      );
  }
  if (featured === undefined)
    return work.provisions.length > 0 || !hasSelfCheck
      ? []
      : refuse(
          `No provision is featured, and the first law, ${work.id}, has no provision with notes.`,
          `Add "featured: ${annotated[0] ?? `${work.id}/art-1`}", or another provision with ` +
            'notes.',
        );
  const own = refsOf(workOf({ works }, work.id));
  if (hasSelfCheck ? annotated.includes(featured) : own.includes(featured)) return [];
  if (!own.includes(featured))
    return refuse(
      `"${featured}" is not a provision of ${work.id}.`,
      hasSelfCheck
        ? hintForAnnotated(annotated)
        : `Use a provision of ${work.id}, such as ${own[0] ?? `${work.id}/art-1`}.`,
    );
  return refuse(
    `"${featured}" has depth "text", but the featured provision must have notes.`,
    hintForAnnotated(annotated),
  );
}

const hintForAnnotated = (annotated: readonly string[]): string =>
  annotated.length > 0
    ? `Use one of ${annotated.join(', ')}.`
    : 'Add "depth: annotated" to its frontmatter, and add its phrases and notes.';

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
  const unread = sources.some(({ asOf }) => asOf !== undefined)
    ? []
    : [
        problem(
          'data-invalid',
          fileStart('sources.yaml'),
          'No source has "asOf", so the site cannot say up to which day the law was read.',
          'Add it to the law: the day on which you read it as in force, as 2026-06-12.',
        ),
      ];
  return [
    ...unread,
    ...withoutPhone,
    ...unknown,
    ...unofficial,
    ...miswritten,
    ...contrastProblems({ site, locate }),
  ];
}

/** Colours of text whose contrast ratio with a background of the theme is too low. */
const contrastProblems = ({
  site: { theme },
  locate,
}: Pick<Corpus, 'site' | 'locate'>): Problem[] =>
  (['light', 'dark'] as const).flatMap((scheme) => {
    const palette = theme?.[scheme];
    if (!palette) return [];
    return (['ink', 'quiet', 'action', 'today', 'replaced'] as const).flatMap((name) => {
      const contrastWith = (background: 'paper' | 'wash'): number =>
        contrastOf(palette[name], palette[background]);
      const background = (['paper', 'wash'] as const).find((on) => contrastWith(on) < minContrast);
      if (!background) return [];
      return [
        problem(
          'data-invalid',
          locate(file, 'theme', scheme, name),
          `${palette[name]} on ${palette[background]} has a contrast ratio of ` +
            `${contrastWith(background).toFixed(1)}, but text needs ${minContrast}.`,
          `Choose a colour that contrasts more with "${background}".`,
        ),
      ];
    });
  });
