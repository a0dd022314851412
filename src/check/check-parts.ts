import type { Corpus } from '../model/corpus.ts';
import type { Work } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Part } from '../model/schemas.ts';
import type { ValuePath } from './values.ts';

/**
 * Checks that each part of a law (title, chapter) has a heading and articles, that no article is in
 * two parts, and that the law lists exactly the provisions that its versions contain.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export const checkParts = (corpus: Corpus): Problem[] => [
  ...partProblems(corpus),
  ...unstatedProblems(corpus),
  ...unplacedProblems(corpus),
];

const workFile = ({ id }: Work): string => `works/${id}/work.yaml`;

function partProblems({ work, locate }: Corpus): Problem[] {
  const file = workFile(work);
  const parts = partsIn(work.parts);
  const listed = parts.flatMap(listings);
  return [
    ...parts
      .filter(({ part: { num, title } }) => !num && !title)
      .map(({ path }) =>
        problem(
          'data-invalid',
          locate(file, ...path),
          'This part has neither a number nor a title.',
          'Add "num", "title" or both, as the law prints them.',
        ),
      ),
    ...parts
      .filter(({ part: { provisions, parts: inner } }) => provisions.length + inner.length === 0)
      .map(({ path }) =>
        problem(
          'data-invalid',
          locate(file, ...path),
          'This part has no articles.',
          'List them under "provisions", or remove the part.',
        ),
      ),
    ...listed.flatMap(({ id, path }, index) => {
      const first = listed.findIndex((other) => other.id === id);
      return first === index
        ? []
        : [
            problem(
              'id-duplicate',
              locate(file, ...path),
              `"${id}" is already listed on line ${locate(file, ...listed[first]!.path).line}.`,
              'Keep it only in the part that contains it in the law.',
            ),
          ];
    }),
  ];
}

/** Provisions that the law lists but no version contains; no page would show them. */
const unstatedProblems = ({ work, locate }: Corpus): Problem[] => {
  const stated = new Set(work.versions.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
  return work.provisions
    .filter((id) => !stated.has(id))
    .map((id) =>
      problem(
        'version-role',
        locate(workFile(work), ...listingPath(work, id)),
        `No version contains ${id}, so no page would show it.`,
        'List it under "provisions" of a version and add its file, or remove it.',
      ),
    );
};

/** Provisions that a version contains but the law does not list; they would have no page. */
const unplacedProblems = ({ work, locate }: Corpus): Problem[] => {
  return work.versions.flatMap((version, index) =>
    version.provisions
      .filter(({ id }) => !work.provisions.includes(id))
      .map(({ id }) =>
        problem(
          'version-role',
          locate(workFile(work), 'versions', index, 'provisions'),
          `Version ${version.id} contains ${id}, which the law does not list.`,
          work.parts.length > 0
            ? 'List it under "provisions" of the part that contains it.'
            : 'List it under "provisions" of the law, in the order of the law.',
        ),
      ),
  );
};

/** The path in work.yaml at which a provision is listed: in a part, or in the law itself. */
export function listingPath({ parts, provisions }: Work, id: string): ValuePath {
  const listed = partsIn(parts).flatMap(listings);
  return listed.find((one) => one.id === id)?.path ?? ['provisions', provisions.indexOf(id)];
}

interface PlacedPart {
  readonly part: Part;
  readonly path: ValuePath;
}

/** The parts, and those within each, in the order of the law. */
const partsIn = (parts: readonly Part[], around: ValuePath = []): readonly PlacedPart[] =>
  parts.flatMap((part, index) => {
    const path = [...around, 'parts', index];
    return [{ part, path }, ...partsIn(part.parts, path)];
  });

/** The articles that a part lists directly, without those of its inner parts. */
const listings = ({
  part,
  path,
}: PlacedPart): { readonly id: string; readonly path: ValuePath }[] =>
  part.provisions.map((id, index) => ({ id, path: [...path, 'provisions', index] }));
