import type { z } from 'astro/zod';
import type { CategoryPage, Prose } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';
import { categoryPageSchema, proseSchema } from '../model/schemas.ts';
import { type Node, parseMdx, positionOf, textOf, walk } from './mdx.ts';
import { type Read, readYaml } from './read-yaml.ts';

/** The sections of a category page, each an element, in their order. */
export const categorySections = ['Steps', 'Unclear', 'Before', 'Sources'] as const;

/** Reads a page of prose: frontmatter, headings, links and words. Its MDX may hold no elements. */
export const readProse = (text: string, file: string, id: string): Read<Prose> => readPage(text, file, id, proseSchema, []);

/** Reads a category page: as a page of prose, with the sections in their order. */
export function readCategoryPage(text: string, file: string, id: string): Read<CategoryPage> {
  return readPage(text, file, id, categoryPageSchema, categorySections, (tree) => {
    const blocks = (tree.children ?? []).filter(({ type }) => type !== 'yaml');
    const order = blocks.map(({ name, type }) => name ?? type);
    if (order.join() === categorySections.join()) return [];
    const wrong = blocks.find(({ name }, index) => name !== categorySections[index]);
    const at = wrong ? positionOf(wrong, file) : { file, line: 1, column: 1 };
    return [problem('section-missing', at, `This page has ${order.join(', ') || 'nothing'}; it needs ${categorySections.join(', ')}.`, 'Write each section as an element of its own, in this order, with blank lines around its text.')];
  });
}

function readPage<S extends z.ZodType<{ title: string; summary: string }>>(
  text: string,
  file: string,
  id: string,
  schema: S,
  elements: readonly string[],
  structure: (tree: Node) => Problem[] = () => [],
): Read<z.infer<S> & Omit<Prose, 'title' | 'summary'>> {
  const parsed = parseMdx(text, file, elements);
  if (!parsed.tree) return { problems: parsed.problems };
  const front = readYaml(parsed.frontmatter, file, schema, 1, 'frontmatter-invalid');
  const problems = [...parsed.problems, ...front.problems, ...structure(parsed.tree)];
  if (!front.value) return { problems };
  const nodes = [...walk(parsed.tree)];
  const blocks = nodes.filter((node) => node.type === 'paragraph' || node.type === 'heading');
  return {
    problems,
    value: {
      id,
      ...front.value,
      headings: blocks.filter((node) => node.type === 'heading').map(textOf),
      text: blocks.map(textOf).join('\n'),
      links: nodes.filter((node) => node.type === 'link').map((node) => ({ url: node.url ?? '', at: positionOf(node, file) })),
      file,
    },
  };
}
