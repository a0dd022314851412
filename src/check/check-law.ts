import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { type Provision, type Role, operativeRoles, statedSegments } from '../model/law.ts';
import { articleNumber } from '../model/number.ts';
import { type Problem, problem } from '../model/problem.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkSource } from './check-source.ts';
import { frontmatterStart } from './frontmatter-start.ts';

/** Checks annotated provisions: their form, phrases, and match with the source document. */
export const checkLaw = (corpus: Corpus): Problem[] => [
  ...corpus.work.versions.flatMap((version) => version.provisions.flatMap(formProblems)),
  ...checkPhrases(corpus),
  ...checkSource(corpus),
];

/** Roles that only provisions of depth `text` can have. */
const depthTextRoles: readonly Role[] = ['text', 'table', 'note'];

/**
 * Checks the form of a provision: a title, text of the law and the number of its id; of its
 * segments, the role, both languages (unless the role is `omission`) and phrases.
 */
function formProblems(provision: Provision): Problem[] {
  const number = articleNumber(provision.id);
  const top = frontmatterStart(provision.file);
  return [
    ...(provision.title.es === ''
      ? [
          problem(
            'frontmatter-invalid',
            top,
            `${provision.id} has no title.`,
            'Add title: { es: "…", en: "…" }. Only a provision of depth "text" can have no title.',
          ),
        ]
      : []),
    ...(provision.segments.some(({ role }) => operativeRoles.includes(role))
      ? []
      : [
          problem(
            'frontmatter-invalid',
            top,
            `${provision.id} of version ${provision.version} contains no text of the law.`,
            `Add a segment with one of the roles ${operativeRoles.join(', ')}.`,
          ),
        ]),
    ...languages
      .filter((lang) => number !== undefined && provision.num[lang] !== number)
      .map((lang) =>
        problem(
          'frontmatter-invalid',
          top,
          `The number of ${provision.id} is "${provision.num[lang]}" (${lang}), but its file ` +
            `name says "${number}".`,
          `Write "${number}".`,
        ),
      ),
    ...statedSegments(provision).flatMap(({ id, role, only, num, within, runs, cite, at }) => {
      const problems: Problem[] = [];
      if (depthTextRoles.includes(role) || num !== undefined || within !== undefined)
        problems.push(
          problem(
            'element-misplaced',
            at,
            `Segment "${id}" has no role, or a role, "num" or "in" that only depth "text" allows.`,
            `Use one of the roles ${operativeRoles.join(', ')}, and remove "num" and "in"; or ` +
              'add "depth: text" to the frontmatter.',
          ),
        );
      if (only && role !== 'omission')
        problems.push(
          problem(
            'segment-unpaired',
            at,
            `Segment "${id}" is in one language only.`,
            'Add the other language. Only omitted text (role="omission") can be in one.',
          ),
        );
      if (
        !operativeRoles.includes(role) &&
        languages.some((lang) => runs[lang].some(({ phrase }) => phrase !== undefined))
      ) {
        problems.push(
          problem(
            'element-misplaced',
            at,
            `Segment "${id}" has role "${role}", which cannot contain phrases.`,
            `Remove the phrases, or use one of the roles ${operativeRoles.join(', ')}.`,
          ),
        );
      }
      if (cite?.pin === '')
        problems.push(
          problem(
            'source-unknown',
            at,
            `Segment "${id}" has a source but no pin.`,
            'Add pin="…": the article that introduced this text.',
          ),
        );
      return problems;
    }),
  ];
}
