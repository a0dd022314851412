import { mdxToMdast } from 'satteri';
import { type Position, type Problem, problem } from '../model/problem.ts';

/** The part of a syntax-tree node that the readers look at. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** A parsed MDX file: its tree, its frontmatter ('' if it has none), and what is wrong with its syntax. */
export interface ParsedMdx {
  readonly tree?: Node;
  readonly frontmatter: string;
  readonly problems: readonly Problem[];
}

const code: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import or export',
  mdxFlowExpression: 'a {…} expression',
  mdxTextExpression: 'a {…} expression',
  html: 'HTML',
};

/** Parses MDX and refuses code: content holds text and identifiers, never imports, expressions or HTML. */
export function parseMdx(text: string, file: string, elements: readonly string[]): ParsedMdx {
  let tree: Node;
  try {
    // Smart punctuation is off here as in the site: it would rewrite the words of the law.
    tree = mdxToMdast(text, { features: { smartPunctuation: false, frontmatter: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
    const at = { file, line: Number(line), column: Number(column) };
    return { frontmatter: '', problems: [problem('mdx-syntax', at, what, 'Close every element and remove stray < and {.')] };
  }
  const problems: Problem[] = [];
  for (const node of walk(tree)) {
    const at = positionOf(node, file);
    const kind = code[node.type];
    if (kind) problems.push(problem('code-in-content', at, `There is ${kind} in the text.`, 'Write it as plain text or as one of the elements of CONTRIBUTING.md.'));
    if (!node.type.startsWith('mdxJsx')) continue;
    if (!elements.includes(node.name ?? '')) {
      const may = elements.length > 0 ? `Use one of ${elements.map((name) => `<${name}>`).join(', ')}.` : 'Pages of prose are plain Markdown, without elements.';
      problems.push(problem('element-unknown', at, `The element <${node.name ?? ''}> does not exist here.`, may));
    }
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        problems.push(problem('code-in-content', at, `An attribute of <${node.name ?? ''}> is code.`, 'Write attributes as name="text".'));
      }
    }
  }
  const frontmatter = tree.children?.find((node) => node.type === 'yaml')?.value ?? '';
  return { tree, frontmatter, problems };
}

/** The node and everything under it, in order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** Where a node begins. */
export const positionOf = (node: Node, file: string): Position => ({
  file,
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The words under a node, as they are read. */
export const textOf = (node: Node): string =>
  node.value !== undefined && !node.children ? node.value : (node.children ?? []).map(textOf).join('');
