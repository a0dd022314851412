import type { Corpus } from '../model/corpus.ts';
import type { Work } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Part } from '../model/schemas.ts';
import type { ValuePath } from './values.ts';

/**
 * Checks that each part of a law (title, chapter) has a heading and articles, and that no article
 * is in two parts.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkParts({ work, locate }: Corpus): Problem[] {
  const file = `works/${work.id}/work.yaml`;
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
