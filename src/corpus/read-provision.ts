import { type Bilingual, type Language, hasWords, languages } from '../model/language.ts';
import type { Provision, Run, Segment } from '../model/law.ts';
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
    const table =
      role === 'table' ? child.children?.find(({ type }) => type === 'table') : undefined;
    if (table) {
      if ((child.children ?? []).length > 1 || [...walk(table)].some(isMarkup))
        problems.push(
          problem(
            'markup-in-law',
            positionOf(child, file),
            `Segment "${id}" contains more than one table of plain text.`,
            'Keep one table of plain text. Move text before and after it to separate segments.',
          ),
        );
      rows[lang] = (table.children ?? []).map((row) => (row.children ?? []).map(textOf));
      runs[lang] = [{ text: rows[lang].map(rowText).join(' ; '), at: positionOf(table, file) }];
      continue;
    }
    const read = readRuns(child, file, id);
    runs[lang] = read.value ?? [];
    problems.push(...read.problems);
  }
  const text = { es: plain(runs.es), en: plain(runs.en) };
  for (const lang of languages) {
    const wanted = only === undefined ? workLanguages.includes(lang) : only === lang;
    const name = lang === 'es' ? 'Spanish' : 'English';
    if (wanted && text[lang].trim() !== '' && role !== 'omission' && !hasWords(text[lang])) {
      problems.push(
        problem(
          'segment-unpaired',
          at,
          `The ${name} text of segment "${id}" contains no letters or digits.`,
          'Add its text, or use role="omission" if it marks omitted text.',
        ),
      );
    } else if (wanted && text[lang].trim() === '') {
      problems.push(
        problem(
          'segment-unpaired',
          at,
          `Segment "${id}" has no ${name} text.`,
          `Add <${elementOf[lang]}>…</${elementOf[lang]}>, or add the attribute ` +
            `only="${lang === 'es' ? 'en' : 'es'}".`,
        ),
      );
    } else if (!wanted && text[lang] !== '') {
      problems.push(
        problem(
          'segment-unpaired',
          at,
          only === undefined
            ? `Segment "${id}" has text in a language that work.yaml does not list.`
            : `Segment "${id}" has only="${only}" but both texts.`,
          only === undefined
            ? `Remove <${elementOf[lang]}>, or add ${lang} to "languages" in work.yaml.`
            : 'Remove the text or the attribute.',
        ),
      );
    }
  }
  const source = given.get('source');
  const eid = given.get('eid');
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
      ...(given.get('num') ? { num: given.get('num')! } : {}),
      ...(given.get('in') ? { within: given.get('in')! } : {}),
      ...(role === 'table' ? { rows } : {}),
      ...(replaces ? { replaces } : {}),
      ...(after ? { after } : {}),
      ...(source
        ? { cite: { source, pin: hasWords(given.get('pin') ?? '') ? given.get('pin')! : '' } }
        : {}),
      text,
      runs,
      at,
    },
  };
}

/** Whether a node within a table is not a row, a cell or text. */
const isMarkup = ({ type }: Node): boolean => !/^(?:table|tableRow|tableCell|text)$/.test(type);

/** A row of a table as one line of text. */
const rowText = (cells: readonly string[]): string => cells.join(' | ');

const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
