import {
  type Document,
  LineCounter,
  type Pair,
  type Scalar,
  isAlias,
  isCollection,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'astro/zod';
import { memoizeByObject } from '../model/memoize.ts';
import { type Position, type Problem, type ProblemCode, problem } from '../model/problem.ts';
import { characterProblems } from './characters.ts';
import type { ContentFile } from './content-files.ts';
import { issueProblem } from './schema-issues.ts';
import { syntaxProblem } from './yaml-errors.ts';

/** A value read from a file; if it is unset, `problems` says why. */
export type ReadResult<T> = { readonly value?: T; readonly problems: readonly Problem[] };

/** The position of the value at a path, or of the nearest value that contains it. */
export type Locate = (...path: readonly (string | number)[]) => Position;

/** A value read from YAML, with a function that finds the positions of values within it. */
export type Located<T> = ReadResult<T> & { readonly locate?: Locate };

/** The maximum depth of nesting: more than content needs, less than breaks parsers. */
const maxDepth = 24;

/**
 * Parses YAML and validates it with a schema.
 *
 * @param file its path in the content folder, for positions
 * @param firstLine the number of lines before the YAML: 0 for a file, 1 for frontmatter
 * @param invalid the code of problems of the schema
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  firstLine = 0,
  invalid: ProblemCode = 'data-invalid',
): Located<z.infer<S>> {
  const { document, at } = parse(text, file, firstLine);
  if (!document)
    return {
      problems: [
        problem(
          'yaml-syntax',
          at(nestedMost(text)),
          'Brackets are nested too deeply.',
          'Remove the extra brackets.',
        ),
      ],
    };
  // Later errors are mostly consequences of the first.
  const [error] = document.errors;
  if (error) return { problems: [syntaxProblem(error, text, at)] };
  const refused = refusedSyntaxProblems(document, text, at);
  if (refused.length > 0) return { problems: refused };
  const result = schema.safeParse(document.toJS());
  if (result.success)
    return {
      value: result.data,
      problems: [],
      locate: locator(text, file, firstLine),
    };
  return {
    problems: result.error.issues.flatMap((issue) =>
      issueProblem(
        issue,
        invalid,
        (path) => at(offsetOf(document, path)),
        (path) => document.getIn(path),
      ),
    ),
  };
}

/** A parsed YAML document, and the position of an offset in it. */
interface Parsed {
  /** Unset if brackets are nested too deeply. */
  readonly document?: Document.Parsed;
  readonly at: (offset: number) => Position;
}

function parse(text: string, file: string, firstLine: number): Parsed {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine, column: col };
  };
  try {
    // `uniqueKeys` takes quadratic time; `repeatedKeys` uses a set.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    return { document, at };
  } catch {
    // The parser is recursive, and overflows the stack.
    return { at };
  }
}

/**
 * Creates a function that finds positions of values. It parses the text again at the first call,
 * which saves memory: positions are needed for problems only.
 */
function locator(text: string, file: string, firstLine: number): Locate {
  let parsed: Parsed | undefined;
  return (...path) => {
    parsed ??= parse(text, file, firstLine);
    return parsed.at(parsed.document ? offsetOf(parsed.document, path.map(String)) : 0);
  };
}

/**
 * Reports valid YAML that content must not contain: anchors, aliases, tags, deep nesting, duplicate
 * keys, and texts cut off by a comment.
 */
function refusedSyntaxProblems(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => Position,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (
    node: { readonly range?: readonly number[] | null | undefined },
    what: string,
    hint: string,
  ): void => void problems.push(problem('yaml-syntax', at(node.range?.[0] ?? 0), what, hint));
  visit(document, {
    Node: (_, node, path) => {
      if (isAlias(node) || node.anchor) {
        refuse(
          node,
          `"${isAlias(node) ? '*' : '&'}${isAlias(node) ? node.source : node.anchor}" is a ` +
            'YAML anchor or alias, which content must not contain.',
          'Write out the value, or put the text in double quotes.',
        );
        return visit.SKIP;
      }
      if (node.tag)
        refuse(
          node,
          `"${node.tag}" is a YAML tag, which content must not contain.`,
          'Remove it, or put the text in double quotes.',
        );
      if (isCollection(node) && path.length > maxDepth) {
        refuse(
          node,
          'Lists and mappings are nested too deeply.',
          'Use the indentation of the entries around it.',
        );
        return visit.BREAK;
      }
      if (isScalar(node)) problems.push(...scalarProblems(node, text, at));
      return undefined;
    },
    Map: (_, { items }) =>
      void problems.push(
        ...repeatedKeys(items).map((key) =>
          problem(
            'yaml-syntax',
            at(key.range?.[0] ?? 0),
            `Duplicate key "${String(key.value)}".`,
            'Remove one of the two.',
          ),
        ),
      ),
  });
  return problems;
}

function scalarProblems(node: Scalar, text: string, at: (offset: number) => Position): Problem[] {
  const [start = 0, end = start] = node.range ?? [];
  const source = text.slice(start, end);
  const fail = (offset: number, what: string, hint: string): Problem[] => [
    problem('yaml-syntax', at(offset), what, hint),
  ];
  if (node.type === 'PLAIN' && /^[“”„‘’«]/.test(source))
    return fail(
      start,
      `The text starts with "${source[0]}", a typographic quote, but YAML needs a straight one.`,
      'Put the text in straight double quotes: "…".',
    );
  if (node.type === 'PLAIN' && /^[ \t]+#/.test(text.slice(end)))
    return fail(
      end,
      `The text after "${source.slice(-20)}" is ignored: " #" starts a comment.`,
      'Put the text in double quotes, or the comment on a separate line.',
    );
  // Escapes can encode forbidden characters that the text of the file does not contain.
  if (typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE' && source.includes('\\'))
    return characterProblems(node.value, () => at(start));
  return [];
}

/** The keys that occur again in their mapping. */
function repeatedKeys(items: readonly Pair[]): Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isKnown = seen.has(key.value);
    seen.add(key.value);
    return isKnown ? [key] : [];
  });
}

/** The offset of the deepest node on the path that exists. */
function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}

/** The offset of the most deeply nested bracket. */
function nestedMost(text: string): number {
  let open = 0;
  let most = 0;
  let offset = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '[' || text[index] === '{') open += 1;
    else if (text[index] === ']' || text[index] === '}') open -= 1;
    if (open > most) [most, offset] = [open, index];
  }
  return offset;
}

/** Creates a reader of YAML files of a schema, memoized by file. */
export const yamlReader = <S extends z.ZodType>(schema: S) =>
  memoizeByObject((file: ContentFile): Located<z.infer<S>> =>
    readYaml(file.text, file.path, schema),
  );
