import { type Bilingual, type Language, hasWords, languages } from '../model/language.ts';
import type { Provision, Role, Run, Segment } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';
import { provisionSchema } from '../model/schemas.ts';
import { type Node, parseMdx, positionOf, readFrontmatter, textOf, walk } from './mdx.ts';
import { readRuns } from './read-runs.ts';
import type { Located, ReadResult } from './read-yaml.ts';
import { readAttributes } from './segment-attributes.ts';

const elements = ['Segment', 'Es', 'En'];
const elementOf: Bilingual = { es: 'Es', en: 'En' };

/** A provision as its file states it: in full, or with `inherits` only the changed segments. */
export type StatedProvision = Omit<
  Provision,
  'role' | 'isShown' | 'num' | 'title' | 'depth' | 'repealed'
> & {
  readonly [Key in 'num' | 'title' | 'depth' | 'repealed']?: Provision[Key] | undefined;
};

/**
 * Reads the MDX file of a provision of a version.
 *
 * @param file its path in the content folder, for positions
 * @param id the name of the file without its ending
 * @param workLanguages the languages that the text of its work has
 */
export function readProvision(
  text: string,
  file: string,
  id: string,
  version: string,
  workLanguages: readonly Language[] = languages,
): Located<StatedProvision> {
  const parsed = parseMdx(text, file, elements);
  if (!parsed.tree) return { problems: parsed.problems };
  const front = readFrontmatter(parsed, file, provisionSchema);
  const problems: Problem[] = [...parsed.problems, ...front.problems];
  const segments: Segment[] = [];
  for (const node of parsed.tree.children ?? []) {
    if (node.type === 'yaml') continue;
    if (node.name === 'Segment') {
      const read = readSegment(node, file, version, workLanguages);
      problems.push(...read.problems);
      if (read.value) segments.push(read.value);
    } else if (
      node.type !== 'mdxjsEsm' &&
      !node.type.endsWith('Expression') &&
      elements.includes(node.name ?? 'Es')
    ) {
      problems.push(
        problem(
          'text-outside-segment',
          positionOf(node, file),
          `"${textOf(node).slice(0, 40)}" is outside a segment.`,
          'Move it into <Segment id="…"><Es>…</Es><En>…</En></Segment>.',
        ),
      );
    }
  }
  if (!front.value) return { problems };
  const value = { id, version, ...front.value, segments, file };
  return { value, problems, ...(front.locate && { locate: front.locate }) };
}

function readSegment(
  node: Node,
  file: string,
  version: string,
  workLanguages: readonly Language[],
): ReadResult<Segment> {
  const at = positionOf(node, file);
  const { given, id, role, only, problems } = readAttributes(node, at);
  const runs: Record<Language, readonly Run[]> = { es: [], en: [] };
  const rows: Record<Language, readonly (readonly string[])[]> = { es: [], en: [] };
  for (const child of node.children ?? []) {
    const lang = languages.find((candidate) => elementOf[candidate] === child.name);
    if (!lang) {
      problems.push(
        problem(
          'element-misplaced',
          positionOf(child, file),
          `Segment "${id}" contains something other than <Es> and <En>.`,
          'Write each text on its own line in <Es>…</Es> or <En>…</En>.',
        ),
      );
      continue;
    }
    if (runs[lang].length > 0)
      problems.push(
        problem(
          'element-misplaced',
          positionOf(child, file),
          `Segment "${id}" has two <${elementOf[lang]}> elements.`,
          'Keep one text for each language. Move a second text to a separate segment.',
        ),
      );
    const read = readElement(child, file, id, role);
    problems.push(...read.problems);
    runs[lang] = read.runs;
    if (read.rows) rows[lang] = read.rows;
  }
  const text = { es: plain(runs.es), en: plain(runs.en) };
  for (const lang of languages) {
    const isWanted = only === undefined ? workLanguages.includes(lang) : only === lang;
    problems.push(...languageProblems({ id, role, only, text, at }, lang, isWanted));
  }
  const source = given.get('source');
  const pin = given.get('pin') ?? '';
  const eid = given.get('eid');
  const num = given.get('num');
  const within = given.get('in');
  const replaces = given.get('replaces');
  const after = given.get('after');
  return {
    problems,
    value: {
      id,
      version,
      role,
      ...(eid ? { eid } : {}),
      ...(only ? { only } : {}),
      ...(num ? { num } : {}),
      ...(within ? { within } : {}),
      ...(role === 'table' ? { rows } : {}),
      ...(replaces ? { replaces } : {}),
      ...(after ? { after } : {}),
      ...(source ? { cite: { source, pin: hasWords(pin) ? pin : '' } } : {}),
      text,
      runs,
      at,
    },
  };
}

interface ReadElement {
  readonly runs: readonly Run[];
  /** The cells of a table, by row. */
  readonly rows?: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/** Reads the text of a segment in one language: an `<Es>` or `<En>` element. */
function readElement(element: Node, file: string, segment: string, role: Role): ReadElement {
  const children = element.children ?? [];
  const table = role === 'table' ? children.find(({ type }) => type === 'table') : undefined;
  if (!table) {
    const { value = [], problems } = readRuns(element, file, segment);
    return { runs: value, problems };
  }
  const rows = (table.children ?? []).map((row) => (row.children ?? []).map(textOf));
  const hasMore = children.length > 1 || [...walk(table)].some(isMarkup);
  return {
    rows,
    runs: [{ text: rows.map(rowText).join(' ; '), at: positionOf(table, file) }],
    problems: hasMore
      ? [
          problem(
            'markup-in-law',
            positionOf(element, file),
            `Segment "${segment}" contains more than one table of plain text.`,
            'Keep one table of plain text. Move text before and after it to separate segments.',
          ),
        ]
      : [],
  };
}

/**
 * Checks that a segment has text in a language if it has to, and otherwise none.
 *
 * @param isWanted whether it has to have text in this language
 */
function languageProblems(
  {
    id,
    role,
    only,
    text,
    at,
  }: Pick<Segment, 'id' | 'role' | 'text' | 'at'> & {
    readonly only: Language | undefined;
  },
  lang: Language,
  isWanted: boolean,
): Problem[] {
  const name = lang === 'es' ? 'Spanish' : 'English';
  const fail = (what: string, hint: string): Problem[] => [
    problem('segment-unpaired', at, what, hint),
  ];
  const isBlank = text[lang].trim() === '';
  if (isWanted && isBlank)
    return fail(
      `Segment "${id}" has no ${name} text.`,
      `Add <${elementOf[lang]}>…</${elementOf[lang]}>, or add the attribute ` +
        `only="${lang === 'es' ? 'en' : 'es'}".`,
    );
  if (isWanted && role !== 'omission' && !hasWords(text[lang]))
    return fail(
      `The ${name} text of segment "${id}" contains no letters or digits.`,
      'Add its text, or use role="omission" if it marks omitted text.',
    );
  if (isWanted || text[lang] === '') return [];
  return only === undefined
    ? fail(
        `Segment "${id}" has text in a language that work.yaml does not list.`,
        `Remove <${elementOf[lang]}>, or add ${lang} to "languages" in work.yaml.`,
      )
    : fail(
        `Segment "${id}" has only="${only}" but both texts.`,
        'Remove the text or the attribute.',
      );
}

/** Whether a node within a table is not a row, a cell or text. */
const isMarkup = ({ type }: Node): boolean => !/^(?:table|tableRow|tableCell|text)$/.test(type);

/** A row of a table as one line of text. */
const rowText = (cells: readonly string[]): string => cells.join(' | ');

const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
