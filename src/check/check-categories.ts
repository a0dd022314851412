import type { Corpus } from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import type { CategoryData } from '../model/schemas.ts';
import { segmentsOf } from '../model/segments.ts';
import { workOf } from '../model/works.ts';

/**
 * Checks that each category has a page in both languages, known segments and mutual relations, and
 * that each page has a category.
 */
export function checkCategories(corpus: Corpus): Problem[] {
  const places = segmentsOf(corpus.work);
  // What a category has to list, if the content has any.
  const listed = [
    { key: 'segments', among: corpus.work.provisions, what: `sentences of ${corpus.work.id}` },
    { key: 'related', among: corpus.categories.slice(1), what: 'related categories' },
    { key: 'help', among: corpus.help, what: 'places for help' },
  ] as const;
  const at = (index: number, ...path: readonly (string | number)[]): Position =>
    corpus.locate('categories.yaml', index, ...path);
  const known = new Set(corpus.categories.map(({ id }) => id));
  return [
    ...corpus.categories.flatMap((category, index) => [
      ...languages
        .filter((lang) => !Object.hasOwn(corpus.categoryPages[lang], category.id))
        .map((lang) =>
          problem(
            'page-unpaired',
            at(index),
            `Category "${category.id}" has no page in ${lang}.`,
            `Add categories/${lang}/${category.id}.mdx.`,
          ),
        ),
      ...listed
        .filter(({ key, among }) => among.length > 0 && category[key].length === 0)
        .map(({ key, what }) =>
          problem(
            'data-invalid',
            at(index, key),
            `Category "${category.id}" lists no ${what}.`,
            `List at least one under "${key}".`,
          ),
        ),
      ...missingBeforeProblems(corpus, category),
      ...category.segments.flatMap((id, place) => {
        if (places.has(id)) return [];
        const depthText = segmentsOf(workOf(corpus, corpus.work.id)).get(id)?.provision.id;
        return [
          problem(
            'segment-unknown',
            at(index, 'segments', place),
            `Category "${category.id}" lists segment "${id}", which ` +
              `${depthText ? `is part of ${depthText}, of depth "text"` : 'does not exist'}.`,
            depthText
              ? 'Link to it on the page of the category. List only segments that have notes here.'
              : 'Correct the id.',
          ),
        ];
      }),
      ...category.related.flatMap((id, place) =>
        corpus.categories.find((other) => other.id === id)?.related.includes(category.id)
          ? []
          : [
              problem(
                'category-unrelated',
                at(index, 'related', place),
                `Category "${category.id}" is related to "${id}", but not the other way round.`,
                'Relations go both ways: list each category in the other, or neither.',
              ),
            ],
      ),
    ]),
    ...languages.flatMap((lang) =>
      Object.values(corpus.categoryPages[lang])
        .filter(({ id }) => !known.has(id))
        .map(({ id, file }) =>
          problem(
            'file-unknown',
            fileStart(file),
            `This page belongs to no category: "${id}" is not in categories.yaml.`,
            'Add the category to categories.yaml, or remove the page.',
          ),
        ),
    ),
  ];
}

/** Checks that the pages of a category with sentences of former wordings say what these were. */
function missingBeforeProblems(corpus: Corpus, { id, segments }: CategoryData): Problem[] {
  const places = segmentsOf(corpus.work);
  const isFormer = segments.some((one) => places.get(one)?.provision.role === 'former');
  return isFormer
    ? languages
        .flatMap((lang) => corpus.categoryPages[lang][id] ?? [])
        .filter(({ sections }) => !sections.includes('Before'))
        .map(({ file }) =>
          problem(
            'section-missing',
            fileStart(file),
            `Category "${id}" lists sentences of a former wording, but this page has no <Before>.`,
            'Say in <Before>, after <Unclear>, what changed since then.',
          ),
        )
    : [];
}
