import { mdxToMdast } from 'satteri';
import type { z } from 'astro/zod';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import { characterProblems } from './characters.ts';
import { type Located, readYaml } from './read-yaml.ts';

/** The fields of a syntax-tree node (mdast) that the readers use. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  /** The identifier of a reference or definition. */
  readonly identifier?: string;
  /** Of an item of a task list. */
  readonly checked?: boolean | null;
  readonly depth?: number;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** A parsed MDX file: its tree and frontmatter, and the problems of its syntax. */
export interface ParsedMdx {
  readonly tree?: Node;
  readonly frontmatter?: string;
  readonly problems: readonly Problem[];
}

const code: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import or export',
  mdxFlowExpression: 'a {…} expression',
  mdxTextExpression: 'a {…} expression',
  html: 'HTML',
};

/**
 * Parses MDX. Code (imports, expressions, HTML) and unknown elements are problems.
 *
 * @param file its path in the content folder, for positions
 * @param elements the names of the elements that it may contain
 */
export function parseMdx(text: string, file: string, elements: readonly string[]): ParsedMdx {
  let tree: Node;
  try {
    // As in the site, smart punctuation is off: it would change the text of the law.
    tree = mdxToMdast(text, {
      features: { smartPunctuation: false, frontmatter: true },
    }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', what = message] =
      /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
    return {
      problems: [syntaxProblem(what, text, { file, line: Number(line), column: Number(column) })],
    };
  }
  const deep = firstNodeTooDeep(tree);
  if (deep)
    return {
      problems: [
        problem(
          'mdx-syntax',
          positionOf(deep, file),
          'Elements, lists or quotes are nested too deeply.',
          'Remove the extra levels.',
        ),
      ],
    };
  const problems: Problem[] = [];
  const hasEntities = /&[#\w]+;/.test(text);
  for (const node of walk(tree)) {
    const at = positionOf(node, file);
    const kind = code[node.type];
    if (kind)
      problems.push(
        problem(
          'code-in-content',
          at,
          `Content must not contain ${kind}.`,
          'Use plain text, or one of the elements listed in CONTRIBUTING.md.',
        ),
      );
    // Entities can encode forbidden characters that the text of the file does not contain.
    if (hasEntities)
      for (const value of [
        node.value,
        node.url,
        ...(node.attributes ?? []).map((attribute) => attribute.value),
      ])
        problems.push(...characterProblems(typeof value === 'string' ? value : '', () => at));
    if (!node.type.startsWith('mdxJsx')) continue;
    if (!elements.includes(node.name ?? '')) {
      const may =
        elements.length > 0
          ? `Use one of ${elements.map((name) => `<${name}>`).join(', ')}.`
          : 'Pages of prose are plain Markdown. Remove the element.';
      problems.push(problem('element-unknown', at, `Unknown element <${node.name ?? ''}>.`, may));
    }
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        problems.push(
          problem(
            'code-in-content',
            at,
            `An attribute of <${node.name ?? ''}> contains code.`,
            'Write attributes as name="text".',
          ),
        );
      }
    }
  }
  const frontmatter = tree.children?.find((node) => node.type === 'yaml')?.value;
  return { tree, ...(frontmatter !== undefined && { frontmatter }), problems };
}

/** Parses the frontmatter of an MDX file with a schema. */
export const readFrontmatter = <S extends z.ZodType>(
  { frontmatter }: ParsedMdx,
  file: string,
  schema: S,
): Located<z.infer<S>> =>
  frontmatter === undefined
    ? {
        problems: [
          problem(
            'frontmatter-invalid',
            fileStart(file),
            'Missing frontmatter at the start of the file.',
            'Start the file with a line "---", the fields as in similar files, and a line "---".',
          ),
        ],
      }
    : readYaml(frontmatter, file, schema, 1, 'frontmatter-invalid');

/** A problem for a syntax error, in words that editors of content understand. */
function syntaxProblem(what: string, text: string, at: Position): Problem {
  const lines = text.split('\n');
  const quoted = lines.findIndex(
    (line, index) => index >= at.line - 1 && /<[^>]*=\s*[“”„‘’«]/.test(line),
  );
  if (quoted !== -1 && what.includes('JSX')) {
    const column = lines[quoted]!.search(/=\s*[“”„‘’«]/) + 2;
    return problem(
      'mdx-syntax',
      { ...at, line: quoted + 1, column },
      'The value of an attribute is in typographic quotes.',
      'Use straight double quotes: id="k-4".',
    );
  }
  if (/expression|oxc|brace/.test(what))
    return problem(
      'mdx-syntax',
      at,
      'Unexpected brace in the text: braces start code in MDX.',
      'Escape braces as \\{ and \\}, or remove them.',
    );
  return problem(
    'mdx-syntax',
    at,
    what.replace(/ \(mdx-jsx:[\w-]+\)$/, '.'),
    'Close every element and remove stray < and {.',
  );
}

/** The maximum depth of nesting: more than content needs, less than breaks parsers or the build. */
const maxDepth = 30;

function firstNodeTooDeep(tree: Node): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1)
    level = level.flatMap((node) => node.children ?? []);
  return level[0];
}

/** Yields a node and all its descendants, in document order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The position of the start of a node. */
export const positionOf = (node: Node, file: string): Position => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The text content of a node. */
export const textOf = (node: Node): string =>
  node.value !== undefined && !node.children
    ? node.value
    : (node.children ?? []).map(textOf).join('');
