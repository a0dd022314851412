import type { Corpus } from '../model/corpus.ts';
import { segmentsOf } from '../model/segments.ts';
import { languages } from '../model/language.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { facts, leaves, noticeIds, parts, readings, screen, versionIds } from '../rules/index.ts';
import { groundTitleKey } from '../self-check/outline.ts';
import { hintForModule, withoutModule } from './modules.ts';

/**
 * Checks screening.yaml against the rules and the law: all facts, grounds, notices, readings and
 * parts of the rules have wording and no others do, and readings quote the law exactly.
 */
export function checkScreening(corpus: Corpus): Problem[] {
  const { screening } = corpus;
  const agree = (
    noun: string,
    wanted: readonly string[],
    given: Readonly<Record<string, unknown>>,
    ...path: readonly (string | number)[]
  ): Problem[] => differenceProblems(corpus, noun, wanted, given, path);
  const screenings = versionIds.map((version) => ({
    version,
    provisions: screen({}, version).provisions,
  }));
  const grounds = screenings.flatMap(({ version, provisions }) =>
    Object.values(provisions).flatMap((provision) =>
      Object.keys(provision.grounds).map((id) => groundTitleKey(screening, id, version)),
    ),
  );
  return [
    ...agree(
      'fact',
      facts.map((fact) => fact.id),
      screening.facts,
      'facts',
    ),
    ...agree(
      'unasked fact',
      versionIds
        .flatMap(leaves)
        .map(({ fact }) => fact)
        .filter((id) => !isAsked(id)),
      screening.unasked,
      'unasked',
    ),
    ...agree(
      'provision',
      screenings.flatMap(({ provisions }) => Object.keys(provisions)),
      screening.provisions,
      'provisions',
    ),
    ...agree('ground', grounds, screening.grounds, 'grounds'),
    ...agree('notice', noticeIds, screening.notices, 'notices'),
    ...agree(
      'reading',
      readings.map((reading) => reading.id),
      screening.readings,
      'readings',
    ),
    ...readings.flatMap((reading) =>
      agree(
        `option of ${reading.id}`,
        reading.options.map((option) => option.id),
        screening.readings[reading.id]?.options ?? {},
        'readings',
        reading.id,
        'options',
      ),
    ),
    ...agree(
      'part',
      parts.map(({ id }) => String(id)),
      Object.fromEntries(screening.parts.map((part) => [String(part.id), part])),
    ),
    ...passageProblems(corpus),
    ...categoryFactProblems(corpus),
  ];
}

const isAsked = (id: string): boolean => facts.some((fact) => fact.id === id);

function differenceProblems(
  { locate }: Corpus,
  noun: string,
  wanted: readonly string[],
  given: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Problem[] {
  const needed = new Set(wanted);
  const at = (...rest: readonly string[]): Position => locate('screening.yaml', ...path, ...rest);
  return [
    ...[...needed]
      .filter((id) => !Object.hasOwn(given, id))
      .map((id) =>
        problem(
          'text-missing',
          at(),
          `The rules have the ${noun} "${id}", but screening.yaml has no text for it.`,
          'Add its texts in both languages.',
        ),
      ),
    ...Object.keys(given)
      .filter((id) => !needed.has(id))
      .map((id) =>
        problem(
          'text-unused',
          at(id),
          `screening.yaml has texts for the ${noun} "${id}", which the rules do not have.`,
          'Remove it, or correct the id.',
        ),
      ),
  ];
}

/** Checks that the passage of each reading occurs in its segment. */
function passageProblems(corpus: Corpus): Problem[] {
  const places = segmentsOf(corpus.work);
  return Object.entries(corpus.screening.readings).flatMap(([id, reading]) => {
    const segment = places.get(reading.segment)?.segment;
    if (!segment)
      return [
        problem(
          'segment-unknown',
          corpus.locate('screening.yaml', 'readings', id, 'segment'),
          `Reading "${id}" refers to segment "${reading.segment}", which does not exist.`,
          'Correct the id of the segment.',
        ),
      ];
    return languages
      .filter((lang) => !segment.text[lang].includes(reading.passage[lang]))
      .map((lang) =>
        problem(
          'passage-differs',
          corpus.locate('screening.yaml', 'readings', id, 'passage', lang),
          `The passage of reading "${id}" does not occur in segment "${segment.id}" (${lang}).`,
          'Quote the law word for word.',
        ),
      );
  });
}

function categoryFactProblems(corpus: Corpus): Problem[] {
  const known = new Set<string>(facts.map((fact) => fact.id));
  return corpus.categories.flatMap((category, index) =>
    category.facts.flatMap((fact, place) =>
      known.has(fact)
        ? []
        : [
            problem(
              'reference-unresolved',
              corpus.locate('categories.yaml', index, 'facts', place),
              `Category "${category.id}" lists question "${fact}", which does not exist.`,
              'Use a fact of src/rules/dl-1350/facts.ts.',
            ),
          ],
    ),
  );
}

/** Checks that no category lists questions of the self-check on a site without one. */
export const checkQuestionsWithoutSelfCheck = ({ categories, locate }: Corpus): Problem[] =>
  categories.flatMap((category, index) =>
    category.facts.length === 0
      ? []
      : [
          problem(
            'reference-unresolved',
            locate('categories.yaml', index, 'facts'),
            `Category "${category.id}" lists questions of the self-check, but ` +
              withoutModule('selfCheck'),
            hintForModule('selfCheck'),
          ),
        ],
  );
