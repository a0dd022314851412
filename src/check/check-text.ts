import type { Corpus } from '../model/corpus.ts';
import { hasWords, languages } from '../model/language.ts';
import {
  type Provision,
  type Role,
  type Segment,
  type Version,
  isSummary,
  statedSegments,
} from '../model/law.ts';
import { articleNumber } from '../model/number.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { type Block, blocksOf } from '../model/structure.ts';
import { listingPath } from './check-parts.ts';
import { frontmatterStart } from './frontmatter-start.ts';

/** The roles that a segment of a provision without notes can have. */
const textRoles: readonly Role[] = ['text', 'heading', 'table', 'note', 'omission'];

/**
 * The provisions of a law that are only read: each is stated, has its sentences and says where they
 * come from.
 *
 * @param corpus with the whole law at hand
 */
export function checkText(corpus: Corpus): Problem[] {
  const { work } = corpus;
  return [
    ...work.versions.flatMap((version) =>
      version.provisions
        .filter(({ depth }) => depth === 'text')
        .flatMap((provision) => formOf(version, provision)),
    ),
    ...unstated(corpus),
    ...unplaced(corpus),
  ];
}

function formOf(version: Version, provision: Provision): Problem[] {
  const segments = statedSegments(provision);
  const top = frontmatterStart(provision.file);
  const isEmpty = provision.segments.length === 0;
  return [
    ...(isEmpty === provision.repealed
      ? []
      : [
          problem(
            'frontmatter-invalid',
            top,
            isEmpty
              ? 'This provision has no sentence.'
              : 'This provision is repealed, and has sentences.',
            isEmpty
              ? 'Write its text, or say "repealed: true" if it has left the law.'
              : 'Remove them, or "repealed": those before it was repealed stand in the ' +
                  'earlier version.',
          ),
        ]),
    ...wordProblems(version, provision),
    ...placeProblems(provision),
    ...segments.flatMap((segment) => [
      ...roleProblems(segment),
      ...tableProblems(segment),
      ...citeProblems(version, segment),
    ]),
  ];
}

/** Roles of what is no law by itself. */
const wordless: readonly Role[] = ['heading', 'note', 'omission'];

/** What publishers write in the place of an article that has left the law. */
const repealMark = /^\W*(?:derogad[oa]|suprimid[oa])\W*$/iu;

/** A provision has words of the law, and an article the number of its id. */
function wordProblems({ id: version }: Version, provision: Provision): Problem[] {
  const { id, num, segments, repealed, file } = provision;
  const top = frontmatterStart(file);
  const number = articleNumber(id);
  const law = segments.filter(({ role, text }) => !wordless.includes(role) && hasWords(text.es));
  return [
    ...(number === undefined || num.es === number
      ? []
      : [
          problem(
            'frontmatter-invalid',
            top,
            `The number of ${id} is "${num.es}"; its file says "${number}".`,
            `Write "${number}".`,
          ),
        ]),
    ...(law.length > 0 && law.every(({ text }) => repealMark.test(text.es))
      ? [
          problem(
            'frontmatter-invalid',
            top,
            `${id} of version ${version} says only that it is repealed, and would be shown ` +
              'as law in force.',
            'Write its last words, and repeal it: npm run new-version -- … --repeal ' +
              '(CONTRIBUTING.md, "Add a law").',
          ),
        ]
      : []),
    ...(law.length > 0 || repealed || segments.length === 0
      ? []
      : [
          problem(
            'frontmatter-invalid',
            top,
            `${id} of version ${version} has headings, notes or signs, and no words of the law.`,
            'Write its text; a segment without a role is text.',
          ),
        ]),
  ];
}

function roleProblems({ id, role, only, runs, at }: Segment): Problem[] {
  if (only && role !== 'omission')
    return [
      problem(
        'segment-unpaired',
        at,
        `Segment "${id}" is part of the law and has one language only.`,
        'Add the other; or say under "languages" in work.yaml which ones the law has.',
      ),
    ];
  const hasPhrases = languages.some((lang) =>
    runs[lang].some(({ phrase }) => phrase !== undefined),
  );
  if (textRoles.includes(role) && !hasPhrases) return [];
  return [
    problem(
      'element-misplaced',
      at,
      hasPhrases
        ? `Segment "${id}" has phrases, in a provision that is only read.`
        : `Segment "${id}" is a ${role}, in a provision that is only read.`,
      `Leave the role out, or write one of ${textRoles.join(', ')}, without phrases; or ` +
        'say "depth: annotated" at the top of the file.',
    ),
  ];
}

/**
 * A point belongs to a segment that stands before it in its provision, and follows it with the
 * other points; one that is kept from an earlier version too.
 */
function placeProblems(provision: Provision): Problem[] {
  const { version, file, segments } = provision;
  const placeOf = (segment: Segment): Position =>
    segment.version === version ? segment.at : frontmatterStart(file);
  const lost = segments.filter(
    ({ within }, index) =>
      within !== undefined && !segments.slice(0, index).some(({ id }) => id === within),
  );
  const drawn = segmentsIn(blocksOf(provision));
  const late = lost.length > 0 ? undefined : drawn.find((one, index) => one !== segments[index]);
  return [
    ...lost.map((segment) =>
      problem(
        'reference-unresolved',
        placeOf(segment),
        `Segment "${segment.id}" is a point of "${segment.within}", which does not stand ` +
          'before it.',
        'Write in="…" with the id of the segment that it is a point of.',
      ),
    ),
    ...(late
      ? [
          problem(
            'order-differs',
            placeOf(late),
            `Segment "${late.id}" is a point of "${late.within}", and stands after a ` +
              'segment that is none.',
            'Put the points of a segment right after it, before what follows them.',
          ),
        ]
      : []),
  ];
}

const segmentsIn = (blocks: readonly Block[]): readonly Segment[] =>
  blocks.flatMap(({ segment, points }) => [segment, ...segmentsIn(points)]);

/** A table has rows of one length, the same number in each language that it has. */
function tableProblems({ id, role, rows, text, at }: Segment): Problem[] {
  if (role !== 'table') return [];
  const own = languages.filter((lang) => text[lang] !== '').map((lang) => rows?.[lang] ?? []);
  const isEmpty = own.every((list) => list.length === 0);
  const isShort = own.some((list) => list.length < 2);
  const shapes = own.map((list) => list.map((cells) => cells.length).join());
  const isEven = own.every((list) => list.every((cells) => cells.length === list[0]!.length));
  if (!isShort && isEven && new Set(shapes).size === 1) return [];
  return [
    problem(
      'element-misplaced',
      at,
      isEmpty
        ? `Segment "${id}" is a table and has no rows.`
        : isShort
          ? `Segment "${id}" is a table and has no row below its head in each language.`
          : `The rows of table "${id}" have different numbers of cells.`,
      'Write a Markdown table, | cell | cell |, on lines of its own within <Es>; in the ' +
        'other language one of the same shape.',
    ),
  ];
}

/** What the source does not say itself, word for word, says where it comes from. */
function citeProblems(version: Version, { id, cite, role, at }: Segment): Problem[] {
  if (cite ? cite.pin !== '' : !isSummary(version) || role === 'heading') return [];
  return [
    problem(
      'source-unknown',
      at,
      cite
        ? `Segment "${id}" names a source without a place in it.`
        : `Segment "${id}" is a summary of ours and has no pin-cite.`,
      'Give it source="…" and pin="…": where the law says what it sums up.',
    ),
  ];
}

const workFile = ({ work }: Corpus): string => `works/${work.id}/work.yaml`;

const unstated = (corpus: Corpus): Problem[] => {
  const { work, locate } = corpus;
  const stated = new Set(work.versions.flatMap(({ provisions }) => provisions.map(({ id }) => id)));
  return work.provisions
    .filter((id) => !stated.has(id))
    .map((id) =>
      problem(
        'version-role',
        locate(workFile(corpus), ...listingPath(work, id)),
        `No version states ${id}, so no page would show it.`,
        'Name it under "provisions" of a version, and add its file; or remove it.',
      ),
    );
};

/** What a version states and the law does not list would have no page. */
const unplaced = (corpus: Corpus): Problem[] => {
  const { work, locate } = corpus;
  return work.versions.flatMap((version, index) =>
    version.provisions
      .filter(({ id }) => !work.provisions.includes(id))
      .map(({ id }) =>
        problem(
          'version-role',
          locate(workFile(corpus), 'versions', index, 'provisions'),
          `Version ${version.id} states ${id}, which the law does not list.`,
          work.parts.length > 0
            ? 'Name it under "provisions" of the part in which it stands.'
            : 'Name it under "provisions" of the law, where it stands in its order.',
        ),
      ),
  );
};
