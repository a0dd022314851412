import { answerToday } from '../model/intent-answers.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import type { WorkData } from '../model/schemas.ts';
import { type ValuePath, valuesIn } from './values.ts';

/**
 * What must be there once, in order, or known elsewhere: ids, dates, slugs, places for help, and
 * what questions are answered with.
 */
export const checkIdentity = (corpus: Corpus, data: ReadonlyMap<string, unknown>): Problem[] => [
  ...[...data].flatMap(([file, value]) => duplicates(corpus, file, value)),
  ...slugs(corpus),
  ...helpNamed(corpus),
  ...answers(corpus),
];

/** Lists in which words may well stand twice. */
const repeating = new Set(['connectives', 'preface', 'es', 'en']);

/** Whether a list names articles of a law in parts, which `checkParts` compares over all parts. */
const isOfParts = (file: string, data: unknown, [key]: ValuePath): boolean =>
  file.endsWith('/work.yaml') &&
  (key === 'parts' || (key === 'provisions' && (data as WorkData).parts.length > 0));

/** Whatever a list names twice: by its id or date, or as a word. */
const duplicates = (corpus: Corpus, file: string, data: unknown): Problem[] =>
  valuesIn(data).flatMap(({ value, path }) =>
    Array.isArray(value) &&
    !path.some((part) => repeating.has(String(part))) &&
    !isOfParts(file, data, path)
      ? duplicatesIn(value, (index) => corpus.locate(file, ...path, index))
      : [],
  );

function duplicatesIn(list: readonly unknown[], at: (index: number) => Position): Problem[] {
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
        ? 'Write what happened on one day in one entry: the date is its public address.'
        : 'Keep one of the two, or give the other an id of its own.';
    return [
      problem('id-duplicate', at(index), `"${String(name)}" stands twice in this list.`, hint),
    ];
  });
}

/** Each category has addresses of its own. */
function slugs({ categories, locate }: Corpus): Problem[] {
  return languages.flatMap((lang) =>
    categories.flatMap(({ id, slug }, index) => {
      const first = categories.find((other) => other.slug[lang] === slug[lang]);
      if (!first || first.id === id) return [];
      return [
        problem(
          'id-duplicate',
          locate('categories.yaml', index, 'slug', lang),
          `The slug "${slug[lang]}" of category "${id}" is that of "${first.id}" already: ` +
            'both would have one address.',
          'Give it a slug of its own; published slugs never change.',
        ),
      ];
    }),
  );
}

/** The events of a law stand in the order of their days. */
export function checkTimeline({ work, locate }: Corpus): Problem[] {
  const late = work.timeline.findIndex(
    ({ date }, index) => index > 0 && date < work.timeline[index - 1]!.date,
  );
  if (late === -1) return [];
  return [
    problem(
      'order-differs',
      locate(`works/${work.id}/work.yaml`, 'timeline', late),
      `The entry of ${work.timeline[late]!.date} stands after a later one.`,
      'Put the entries in the order of their dates.',
    ),
  ];
}

/**
 * The places for help that pages and notices name exist, and have a telephone where one is to be
 * shown.
 */
function helpNamed({ help, categories, screening, locate }: Corpus): Problem[] {
  const unknown = (id: string, at: ReturnType<Corpus['locate']>): Problem[] =>
    help.some((body) => body.id === id)
      ? []
      : [
          problem(
            'reference-unresolved',
            at,
            `There is no place for help "${id}".`,
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
                'Name one that has, or add its number in help.yaml.',
              ),
            ]
          : unknown(id, at);
      }),
    ),
  ];
}

function answers(corpus: Corpus): Problem[] {
  return corpus.intents.flatMap(({ topic, answers: given }) =>
    given.flatMap((id, index) =>
      answerToday(corpus, id) !== undefined
        ? []
        : [
            problem(
              'reference-unresolved',
              corpus.locate(`search/intents/${topic}.yaml`, 'answers', index),
              `Nothing on the site is called "${id}".`,
              'Write the id of a sentence ("k-4"), or "category:", "term:", "help:", ' +
                '"page:", "provision:", "work:", "changes:" or "bilingual:" before an id; of ' +
                'another law with its id: "provision:ley-27891/art-5".',
            ),
          ],
    ),
  );
}
