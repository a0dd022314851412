import { LineCounter, type Scalar, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'astro/zod';
import { type Position, type Problem, type ProblemCode, problem } from '../model/problem.ts';

/** A value read from YAML, or the problems that kept it from being read. */
export type Read<T> = { readonly value?: T; readonly problems: readonly Problem[] };

/** A value read from YAML, with the place in the file of the value at a path. */
export type Located<T> = Read<T> & { readonly locate?: (...path: readonly (string | number)[]) => Position };

/**
 * Parses YAML and checks it against a schema. Positions are those of the file: `firstLine` is the line
 * before the YAML's own first line (0 for a file, 1 for frontmatter after its "---").
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  firstLine = 0,
  invalid: ProblemCode = 'data-invalid',
): Located<z.infer<S>> {
  const lines = new LineCounter();
  // The parser compares every key of a mapping with all the others; a set does it in one pass.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine, column: col };
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) =>
        problem('yaml-syntax', at(error.pos[0]), `This is not valid YAML: ${error.message}`, 'Quote texts with double quotes and keep the indentation.'),
      ),
    };
  }
  const twice = repeatedKeys(document);
  if (twice.length > 0) {
    return { problems: twice.map((key) => problem('yaml-syntax', at(key.range?.[0] ?? 0), `This is not valid YAML: the key "${String(key.value)}" stands twice.`, 'Keep one of the two.')) };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [], locate: (...path) => at(offsetOf(document, path.map(String))) };
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.path.map(String);
      return problem(
        invalid,
        at(offsetOf(document, path)),
        `${path.length > 0 ? `"${path.join('.')}"` : 'The file'}: ${issue.message}.`,
        'Write the value as its neighbours do; the shapes are in src/model/schemas.ts.',
      );
    }),
  };
}

/** The keys that their mapping has already. */
function repeatedKeys(document: ReturnType<typeof parseDocument>): Scalar[] {
  const repeated: Scalar[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

/** The offset of the deepest node on the path that exists. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
