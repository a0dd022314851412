import { answerToday } from '../model/intent-answers.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { missingModule, pageIds } from '../model/pages.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import type { WorkData } from '../model/schemas.ts';
import { hintForModule, withoutModule } from './modules.ts';
import { type ValuePath, valuesIn } from './values.ts';

/**
 * Checks that ids, dates and slugs are unique, and that references to places for help and the
 * answers of intents exist.
 */
export const checkIdentity = (corpus: Corpus, data: ReadonlyMap<string, unknown>): Problem[] => [
  ...[...data].flatMap(([file, value]) => duplicateProblems(corpus, file, value)),
  ...slugProblems(corpus),
  ...helpReferenceProblems(corpus),
  ...answerProblems(corpus),
];

/** Keys of lists that may contain the same item twice. */
const repeating = new Set(['connectives', 'preface', 'es', 'en']);

/** Whether a list names articles of a law in parts, which `checkParts` compares over all parts. */
const isOfParts = (file: string, data: unknown, [key]: ValuePath): boolean =>
  file.endsWith('/work.yaml') &&
  (key === 'parts' || (key === 'provisions' && (data as WorkData).parts.length > 0));

/** Checks that no list contains two items with the same id, date or string value. */
const duplicateProblems = (corpus: Corpus, file: string, data: unknown): Problem[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    Array.isArray(value) &&
    !path.some((part) => repeating.has(String(part))) &&
    !isOfParts(file, data, path)
      ? duplicateItemProblems(value, (index) => corpus.locate(file, ...path, index))
      : [],
  );

function duplicateItemProblems(
  list: readonly unknown[],
  at: (index: number) => Position,
): Problem[] {
  const seen = new Set<string>();
  return list.flatMap((item, index): Problem[] => {
    const { id, date } =
      typeof item === 'object' && item !== null
        ? (item as { id?: unknown; date?: unknown })
        : { id: item };
    const name = id ?? date;
    if (name === undefined) return [];
    const isKnown = seen.has(String(name));
    seen.add(String(name));
    if (!isKnown) return [];
    const hint =
      id === undefined
        ? 'Merge the entries of one day into one: the date is its public address.'
        : 'Remove one of the two, or give it a different id.';
    return [problem('id-duplicate', at(index), `"${String(name)}" is listed twice.`, hint)];
  });
}

/** Checks that no two categories share a slug. */
function slugProblems({ categories, locate }: Corpus): Problem[] {
  return languages.flatMap((lang) =>
    categories.flatMap(({ id, slug }, index) => {
      const first = categories.find((other) => other.slug[lang] === slug[lang]);
      if (!first || first.id === id) return [];
      return [
        problem(
          'id-duplicate',
          locate('categories.yaml', index, 'slug', lang),
          `Categories "${id}" and "${first.id}" have the same slug "${slug[lang]}", so their ` +
            'pages would share an address.',
          'Give it a different slug. Published slugs never change.',
        ),
      ];
    }),
  );
}

/** Checks that the timeline of a law is in chronological order. */
export function checkTimeline({ work, locate }: Corpus): Problem[] {
  const late = work.timeline.findIndex(
    ({ date }, index) => index > 0 && date < work.timeline[index - 1]!.date,
  );
  if (late === -1) return [];
  return [
    problem(
      'order-differs',
      locate(`works/${work.id}/work.yaml`, 'timeline', late),
      `The entry of ${work.timeline[late]!.date} is listed after a later one.`,
      'List the entries in the order of their dates.',
    ),
  ];
}

/**
 * Checks that the places for help of categories and notices exist, and that those under `phones`
 * have a telephone number.
 */
function helpReferenceProblems({ help, categories, screening, locate }: Corpus): Problem[] {
  const unknown = (id: string, at: ReturnType<Corpus['locate']>): Problem[] =>
    help.some((body) => body.id === id)
      ? []
      : [
          problem(
            'reference-unresolved',
            at,
            `Place for help "${id}" does not exist.`,
            'Use an id of help.yaml.',
          ),
        ];
  return [
    ...categories.flatMap((category, index) =>
      category.help.flatMap((id, place) =>
        unknown(id, locate('categories.yaml', index, 'help', place)),
      ),
    ),
    ...Object.entries(screening.notices).flatMap(([notice, { phones }]) =>
      phones.flatMap((id, place) => {
        const at = locate('screening.yaml', 'notices', notice, 'phones', place);
        const body = help.find((candidate) => candidate.id === id);
        return body && !body.phone
          ? [
              problem(
                'reference-unresolved',
                at,
                `The place for help "${id}" has no telephone number.`,
                'Use a place that has one, or add its number in help.yaml.',
              ),
            ]
          : unknown(id, at);
      }),
    ),
  ];
}

const answerProblems = (corpus: Corpus): Problem[] =>
  corpus.intents.flatMap(({ topic, answers: given }) =>
    given.flatMap((id, index) =>
      answerToday(corpus, id) === undefined
        ? [
            unknownAnswerProblem(
              corpus,
              id,
              corpus.locate(`search/intents/${topic}.yaml`, 'answers', index),
            ),
          ]
        : [],
    ),
  );

function unknownAnswerProblem({ site }: Corpus, id: string, at: Position): Problem {
  const page = pageIds.find((one) => id === `page:${one}`);
  const missing = page && missingModule(site, page);
  return missing === undefined
    ? problem(
        'reference-unresolved',
        at,
        `Unknown answer "${id}".`,
        'Use the id of a segment ("k-4"), or an id after "category:", "term:", "help:", ' +
          '"page:", "provision:", "work:", "changes:" or "bilingual:". For another law, ' +
          'add the id of the law: "provision:ley-27891/art-5".',
      )
    : problem(
        'reference-unresolved',
        at,
        `Unknown answer "${id}": ${withoutModule(missing)}`,
        hintForModule(missing),
      );
}
