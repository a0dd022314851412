import type { Prose } from '../model/corpus.ts';
import { proseSchema } from '../model/schemas.ts';
import { parseMdx, positionOf, textOf, walk } from './mdx.ts';
import { type Read, readYaml } from './read-yaml.ts';

/** Reads a page of prose: frontmatter, headings, links and words. Its MDX may hold no elements. */
export function readProse(text: string, file: string, id: string): Read<Prose> {
  const parsed = parseMdx(text, file, []);
  if (!parsed.tree) return { problems: parsed.problems };
  const front = readYaml(parsed.frontmatter, file, proseSchema, 1, 'frontmatter-invalid');
  const problems = [...parsed.problems, ...front.problems];
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
