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
import { frontmatterStart } from './frontmatter-start.ts';

/** The roles that a segment of a provision of depth `text` can have. */
const textRoles: readonly Role[] = ['text', 'heading', 'table', 'note', 'omission'];

/**
 * Checks the provisions of depth `text`: their segments, roles, tables and sources.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export function checkText(corpus: Corpus): Problem[] {
  return corpus.work.versions.flatMap((version) =>
    version.provisions
      .filter(({ depth }) => depth === 'text')
      .flatMap((provision) => textFormProblems(version, provision)),
  );
}

function textFormProblems(version: Version, provision: Provision): Problem[] {
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
              ? 'This provision has no segments.'
              : 'This provision is repealed, but has segments.',
            isEmpty
              ? 'Add its text, or set "repealed: true" if it was repealed.'
              : 'Remove the segments, or "repealed". The text before the repeal belongs in the ' +
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

/** Roles of segments that are not text of the law by themselves. */
const wordless: readonly Role[] = ['heading', 'note', 'omission'];

/** What publishers print in place of a repealed article. */
const repealMark = /^\W*(?:derogad[oa]|suprimid[oa])\W*$/iu;

/** Checks that a provision has text of the law, and that an article has the number of its id. */
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
            `The number of ${id} is "${num.es}", but its file name says "${number}".`,
            `Write "${number}".`,
          ),
        ]),
    ...(law.length > 0 && law.every(({ text }) => repealMark.test(text.es))
      ? [
          problem(
            'frontmatter-invalid',
            top,
            `${id} of version ${version} only states its repeal, but would be shown as law in ` +
              'force.',
            'Add its last text, and repeal it: npm run new-version -- … --repeal ' +
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
            `${id} of version ${version} has no text of the law, only headings, notes, omissions ` +
              'or punctuation.',
            'Add its text. A segment without a role is text.',
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
        `Segment "${id}" is in one language only.`,
        'Add the other language, or list the languages of the law under "languages" in ' +
          'work.yaml.',
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
        ? `Segment "${id}" contains phrases, but its provision has depth "text".`
        : `Segment "${id}" has role "${role}", but its provision has depth "text".`,
      `Remove the role, or use one of ${textRoles.join(', ')}, without phrases; or add ` +
        '"depth: annotated" to the frontmatter.',
    ),
  ];
}

/**
 * Checks that each point (`in`) refers to an earlier segment and directly follows it or its other
 * points. Inherited points are checked too.
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
        `Segment "${segment.id}" has in="${segment.within}", which is not an earlier segment ` +
          'of this provision.',
        'Set in="…" to the id of an earlier segment.',
      ),
    ),
    ...(late
      ? [
          problem(
            'order-differs',
            placeOf(late),
            `Segment "${late.id}" is a point of "${late.within}", but a segment that is not one ` +
              'of its points comes between them.',
            'Put the points of a segment directly after it.',
          ),
        ]
      : []),
  ];
}

const segmentsIn = (blocks: readonly Block[]): readonly Segment[] =>
  blocks.flatMap(({ segment, points }) => [segment, ...segmentsIn(points)]);

/** Checks that the rows of a table have equally many cells, and the same shape in each language. */
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
        ? `Table "${id}" has no rows.`
        : isShort
          ? `Table "${id}" has no row below its header in one of its languages.`
          : `The rows of table "${id}" have different numbers of cells.`,
      'Write a Markdown table, | cell | cell |, on its own lines within <Es>, and one of the ' +
        'same shape in the other language.',
    ),
  ];
}

/** Checks that segments of a summary have a pin-cite, and that each cite has a pin. */
function citeProblems(version: Version, { id, cite, role, at }: Segment): Problem[] {
  if (cite ? cite.pin !== '' : !isSummary(version) || role === 'heading') return [];
  return [
    problem(
      'source-unknown',
      at,
      cite
        ? `Segment "${id}" has a source but no pin.`
        : `Segment "${id}" is part of a summary, but has no pin-cite.`,
      'Add source="…" and pin="…": the provisions that it summarises.',
    ),
  ];
}
