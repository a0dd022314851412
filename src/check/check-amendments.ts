import { createHash } from 'node:crypto';
import type { Corpus } from '../model/corpus.ts';
import { provisionsById } from '../model/wordings.ts';
import {
  type LocatedAmendments,
  type Provision,
  type Segment,
  type Version,
  statedSegments,
} from '../model/law.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import type { Amendments } from '../model/schemas.ts';
import { deriveText } from './derive-text.ts';
import { hintIfDepthText } from './depth-text.ts';

type ProvisionAmendments = Amendments['provisions'][string];

/**
 * Checks the consolidated versions: applying the edits of amendments.yaml to the base version must
 * give their Spanish text, and the text must match the recorded SHA-256 hashes.
 */
export const checkAmendments = (corpus: Corpus): Problem[] =>
  corpus.work.versions.flatMap((version) =>
    version.amendments ? amendmentProblems(corpus, version, version.amendments) : [],
  );

function amendmentProblems(
  corpus: Corpus,
  version: Version,
  amendments: LocatedAmendments,
): Problem[] {
  const { work } = corpus;
  const { data, locate } = amendments;
  const base = work.versions.find(({ id }) => id === data.base);
  if (!base || base === version) {
    return [
      problem(
        'reference-unresolved',
        locate('base'),
        `Version ${version.id} is derived from "${data.base}", which is not another version ` +
          `of ${work.id}.`,
        'Use the id of the version whose text the edits change.',
      ),
    ];
  }
  const source = new Map(
    base.provisions.flatMap(({ segments }) => segments.map((segment) => [segment.id, segment])),
  );
  return [
    ...Object.keys(data.provisions)
      .filter((id) => !provisionsById(version).has(id))
      .map((id) => {
        const hint = hintIfDepthText(corpus, version, id);
        return problem(
          'reference-unresolved',
          locate('provisions', id),
          hint
            ? `Version ${version.id} edits ${id}, which has depth "text".`
            : `Version ${version.id} has no provision "${id}".`,
          hint ?? 'Correct the id, or add the provision to the version.',
        );
      }),
    ...version.provisions.flatMap((provision) => provisionProblems(provision, source, amendments)),
  ];
}

function provisionProblems(
  provision: Provision,
  source: ReadonlyMap<string, Segment>,
  { data, locate }: LocatedAmendments,
): Problem[] {
  const listed = data.provisions[provision.id];
  if (!listed)
    return [
      problem(
        'amendment-missing',
        fileStart(provision.file),
        `amendments.yaml does not say how ${provision.id} is derived from version ${data.base}.`,
        'List its segments under "provisions".',
      ),
    ];
  const stated = statedSegments(provision);
  // Inherited segments were derived in the version that states them.
  const derived = new Map(
    provision.segments
      .filter((segment) => !stated.includes(segment))
      .map(({ id, text }) => [id, text.es]),
  );
  const path = ['provisions', provision.id, 'segments'] as const;
  const problems = [
    ...unlistedProblems(stated, listed),
    ...listed.segments.flatMap((amended, index) => {
      const at = (...rest: readonly (string | number)[]): Position =>
        locate(...path, index, ...rest);
      const segment = stated.find(({ id }) => id === amended.id);
      if (!segment)
        return [
          problem(
            'segment-unknown',
            at('id'),
            `${provision.id} has no segment "${amended.id}".`,
            'Correct the id, or add the segment to the .mdx file.',
          ),
        ];
      const result = deriveText(amended, source, at);
      if (result.text === undefined) return result.problems;
      derived.set(amended.id, result.text);
      return [...result.problems, ...differenceProblems(segment, result.text)];
    }),
    ...orderProblems(provision, listed, locate, path),
  ];
  // Without a derived text, hash problems would only repeat the problems above.
  if (problems.length > 0) return problems;
  return hashProblems(listed, derived, (index) =>
    locate('provisions', provision.id, 'hashes', index),
  );
}

/** Reports the segments that the amendments do not list. */
const unlistedProblems = (stated: readonly Segment[], { segments }: ProvisionAmendments) =>
  stated
    .filter(({ id }) => !segments.some((amended) => amended.id === id))
    .map(({ id, at }) =>
      problem(
        'amendment-missing',
        at,
        `amendments.yaml does not say where segment "${id}" comes from.`,
        'List it with "from" and its edits, or with its "text" if it is new.',
      ),
    );

/** Reports a segment whose text is not the result of its edits. */
const differenceProblems = ({ id, text, runs, at }: Segment, derived: string): Problem[] =>
  text.es === derived
    ? []
    : [
        problem(
          'amended-text-differs',
          runs.es[0]?.at ?? at,
          `The Spanish text of segment "${id}" differs from the result of its edits, ` +
            `near "${firstDifference(text.es, derived)}".`,
          `Write "${derived}", or correct the edits in amendments.yaml.`,
        ),
      ];

/**
 * Checks the hashes of a provision.
 *
 * @param derived the text of each segment, by its id
 * @param at the place of a hash, by its index
 */
const hashProblems = (
  { hashes }: ProvisionAmendments,
  derived: ReadonlyMap<string, string>,
  at: (index: number) => Position,
): Problem[] =>
  hashes.flatMap(({ segments, sha256 }, index) => {
    const unknown = segments.find((id) => !derived.has(id));
    if (unknown !== undefined)
      return [
        problem(
          'segment-unknown',
          at(index),
          `This hash covers segment "${unknown}", which is not listed under "segments".`,
          'Correct the id.',
        ),
      ];
    const hash = createHash('sha256')
      .update(segments.map((id) => derived.get(id)).join(' '))
      .digest('hex');
    return hash === sha256
      ? []
      : [
          problem(
            'hash-differs',
            at(index),
            `The SHA-256 of these segments, joined by single spaces, is ${hash}, which differs ` +
              'from the recorded one.',
            'Compare the edits with the official text. Change the hash only if the official ' +
              'text is new.',
          ),
        ];
  });

/**
 * Checks that segments have the same order in the law, the amendments and the hashes, and that a
 * hash covers every new segment.
 */
function orderProblems(
  provision: Provision,
  { segments, hashes }: ProvisionAmendments,
  locate: LocatedAmendments['locate'],
  path: readonly string[],
): Problem[] {
  const stated = statedSegments(provision);
  const order = provision.segments.map(({ id }) => id);
  const listed = segments.map(({ id }) => id);
  if (stated.length !== listed.length) return [];
  const moved = stated.find(({ id }, index) => id !== listed[index]);
  if (moved)
    return [
      problem(
        'order-differs',
        moved.at,
        `Segment "${moved.id}" is at the position where amendments.yaml lists ` +
          `"${listed[stated.indexOf(moved)]}".`,
        'Put the segments in the order of the official text, in both files.',
      ),
    ];
  return [
    ...hashes.flatMap((hash, index) => {
      const places = hash.segments.map((id) => order.indexOf(id));
      const wrong = places.findIndex((place, at) => at > 0 && place < places[at - 1]!);
      return wrong === -1
        ? []
        : [
            problem(
              'order-differs',
              locate('provisions', provision.id, 'hashes', index, 'segments', wrong),
              `This hash lists "${hash.segments[wrong]}" in a different order from the law.`,
              'List the segments in the order of the official text.',
            ),
          ];
    }),
    ...segments.flatMap((segment, index) =>
      'text' in segment &&
      stated[index]?.role !== 'omission' &&
      !hashes.some((hash) => hash.segments.includes(segment.id))
        ? [
            problem(
              'hash-differs',
              locate(...path, index),
              `Segment "${segment.id}" is new, but no hash covers its text.`,
              'List it under a hash of the official text.',
            ),
          ]
        : [],
    ),
  ];
}

/** The words around the first character in which two texts differ. */
function firstDifference(text: string, other: string): string {
  const index = [...text].findIndex((character, position) => other[position] !== character);
  return text.slice(
    Math.max(0, (index === -1 ? other.length : index) - 10),
    (index === -1 ? other.length : index) + 30,
  );
}
