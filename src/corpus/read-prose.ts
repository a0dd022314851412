import type { z } from 'astro/zod';
import type { CategoryPage, Link, Prose } from '../model/prose.ts';
import { hasWords } from '../model/language.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { categoryPageSchema, proseSchema } from '../model/schemas.ts';
import { type Node, parseMdx, positionOf, readFrontmatter, textOf, walk } from './mdx.ts';
import type { ReadResult } from './read-yaml.ts';

/**
 * The elements of the sections of a category page, in their required order. `Before` is only for a
 * category with sentences of former wordings, which `checkCategories` verifies.
 */
export const categorySections = ['Steps', 'Unclear', 'Before', 'Sources'] as const;
const requiredSections = categorySections.filter((name) => name !== 'Before');
/** All elements of a category page. `More` is a disclosure within a section. */
const categoryElements = [...categorySections, 'More'];

/** Reads a page of prose: frontmatter, headings, links and blocks. It can contain no elements. */
export const readProse = (text: string, file: string, id: string): ReadResult<Prose> =>
  readPage(text, file, id, proseSchema, []);

/** Reads a category page: a page of prose with the elements of `categorySections`, in order. */
export function readCategoryPage(text: string, file: string, id: string): ReadResult<CategoryPage> {
  return readPage(text, file, id, categoryPageSchema, categoryElements, (tree) => {
    const blocks = (tree.children ?? []).filter(
      ({ type }) => type !== 'yaml' && !/^(?:footnoteD|d)efinition$/.test(type),
    );
    const order = blocks.map(({ name, type }) => name ?? type);
    const sections = order.includes('Before') ? categorySections : requiredSections;
    if (order.join() === sections.join()) return [];
    const wrong = blocks.find(({ name }, index) => name !== sections[index]);
    const at = wrong ? positionOf(wrong, file) : fileStart(file);
    return [
      problem(
        'section-missing',
        at,
        `Expected the sections ${sections.join(', ')}, but found ` +
          `${order.join(', ') || 'none'}.`,
        'Write each section as a separate element, in this order, with blank lines around its ' +
          'text.',
      ),
    ];
  });
}

function readPage<S extends z.ZodType<{ title: string; summary: string }>>(
  text: string,
  file: string,
  id: string,
  schema: S,
  elements: readonly string[],
  structureProblems: (tree: Node) => Problem[] = () => [],
): ReadResult<z.infer<S> & Omit<Prose, 'title' | 'summary'>> {
  const parsed = parseMdx(text, file, elements);
  if (!parsed.tree) return { problems: parsed.problems };
  const front = readFrontmatter(parsed, file, schema);
  const nodes = [...walk(parsed.tree)];
  const problems = [
    ...parsed.problems,
    ...front.problems,
    ...structureProblems(parsed.tree),
    ...nodes.flatMap((node) => markupProblems(node, file)),
    ...wordlessProblems(parsed.tree, file),
  ];
  if (!front.value) return { problems };
  const blocks = nodes.filter((node) => node.type === 'paragraph' || node.type === 'heading');
  return {
    problems,
    value: {
      id,
      ...front.value,
      sections: (parsed.tree.children ?? []).flatMap(({ name }) => name ?? []),
      headings: blocks.filter((node) => node.type === 'heading').map(textOf),
      blocks: blocks.map((node) => ({ text: textOf(node), at: positionOf(node, file) })),
      links: linksOf(nodes, file),
      file,
    },
  };
}

/** Names for nodes that must have text, by type. */
const nodeNames: Readonly<Record<string, string>> = {
  heading: 'This heading',
  paragraph: 'This paragraph',
  listItem: 'This item',
  blockquote: 'This quotation',
};

/** Reports the outermost nodes without text. Links without text are left to `markupProblems`. */
function wordlessProblems(node: Node, file: string): Problem[] {
  const within = (node.children ?? []).filter(({ type }) => type !== 'yaml');
  const name =
    node.type === 'root' ? 'This page' : node.name ? `<${node.name}>` : nodeNames[node.type];
  const isLink = ({ type }: Node): boolean => type === 'link' || type === 'linkReference';
  if (name === undefined || hasWords(within.map(textOf).join('')) || [...walk(node)].some(isLink))
    return within.flatMap((child) => wordlessProblems(child, file));
  return [
    problem(
      'text-missing',
      positionOf(node, file),
      `${name} has no text${node.type === 'root' ? ' below its title' : ''}.`,
      node.type === 'root' || node.name ? 'Add its text.' : 'Add its text, or remove it.',
    ),
  ];
}

/** All links of a page, inline or by reference, including definitions that no link uses. */
function linksOf(nodes: readonly Node[], file: string): Link[] {
  const definitions = new Map(
    nodes
      .filter(({ type }) => type === 'definition')
      .reverse()
      .map((node) => [node.identifier, node]),
  );
  const used = new Set(
    nodes.filter(({ type }) => type === 'linkReference').map(({ identifier }) => identifier),
  );
  return nodes.flatMap((node) => {
    const source = node.type === 'linkReference' ? definitions.get(node.identifier) : node;
    const isLink =
      node.type === 'link' ||
      node.type === 'linkReference' ||
      (node.type === 'definition' && !used.has(node.identifier));
    return isLink ? [{ url: source?.url ?? '', at: positionOf(source ?? node, file) }] : [];
  });
}

/** The node types that pages can contain. */
const allowedMarkup = new Set([
  'root',
  'yaml',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'break',
  'blockquote',
]);
/** Whether a node is code, which `parseMdx` reports. */
const isCode = (type: string): boolean => type.startsWith('mdx') || type === 'html';
const unknownMarkup: Readonly<Record<string, string>> = {
  image: 'an image',
  imageReference: 'an image',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  table: 'a table',
  delete: 'struck-out text',
  inlineCode: 'code',
  code: 'code',
  thematicBreak: 'a thematic break',
};

/** Reports unsupported markup, incomplete links, and links without text. */
function markupProblems(node: Node, file: string): Problem[] {
  const at = positionOf(node, file);
  if (
    !allowedMarkup.has(node.type) &&
    !isCode(node.type) &&
    !/^table(?:Row|Cell)$/.test(node.type)
  ) {
    return [
      problem(
        'markup-unknown',
        at,
        `Prose must not contain ${unknownMarkup[node.type] ?? `markup of type "${node.type}"`}.`,
        'Use only paragraphs, headings, lists, links and emphasis.',
      ),
    ];
  }
  if (typeof node.checked === 'boolean')
    return [
      problem(
        'markup-unknown',
        at,
        'Prose must not contain a checkbox.',
        'Use a plain list item: "- …".',
      ),
    ];
  if ((node.type === 'link' || node.type === 'linkReference') && textOf(node).trim() === '')
    return [
      problem('link-broken', at, 'This link has no text.', 'Use the form [words](page:help).'),
    ];
  const stray =
    node.type === 'text'
      ? /(?<!\[…)\](?=\()|\[(?!…\])|\*\*|\||\b(?:law|category|source|page|phrase):(?=\S)/.exec(
          node.value ?? '',
        )
      : null;
  if (!stray) return [];
  const before = (node.value ?? '').slice(0, stray.index).split('\n');
  const place = {
    ...at,
    line: at.line + before.length - 1,
    column: before.length === 1 ? at.column + stray.index : before.at(-1)!.length + 1,
  };
  if (stray[0] === '|')
    return [
      problem(
        'markup-unknown',
        place,
        'Unexpected "|" in the text: prose cannot contain tables.',
        'Use only paragraphs, headings, lists, links and emphasis.',
      ),
    ];
  const what =
    stray[0] === '**'
      ? 'Unclosed "**" in the text.'
      : 'Incomplete link: its brackets or target would be shown as text.';
  return [
    problem(
      'link-broken',
      place,
      what,
      stray[0] === '**'
        ? 'Use the form **words**, without spaces inside.'
        : 'Use the form [words](page:help), without a space between the two. The only brackets ' +
            'allowed in text are "[…]".',
    ),
  ];
}
