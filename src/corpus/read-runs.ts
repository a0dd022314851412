import type { Run } from '../model/law.ts';
import { type Problem, problem } from '../model/problem.ts';
import { type Node, positionOf, textOf, walk } from './mdx.ts';
import type { ReadResult } from './read-yaml.ts';

/**
 * Reads the text of a segment in one language, split where a phrase begins or ends. It can contain
 * only text and phrase links.
 */
export function readRuns(element: Node, file: string, segment: string): ReadResult<readonly Run[]> {
  const problems: Problem[] = [];
  const runs: Run[] = [];
  // Markdown wraps a text on separate lines in a paragraph.
  const children = (element.children ?? []).flatMap((child) =>
    child.type === 'paragraph' ? (child.children ?? []) : [child],
  );
  if ((element.children ?? []).filter(({ type }) => type === 'paragraph').length > 1)
    problems.push(
      problem(
        'markup-in-law',
        positionOf(element, file),
        `Segment "${segment}" has more than one paragraph in a text.`,
        'Move each further paragraph to a separate segment.',
      ),
    );
  for (const child of children) {
    const at = positionOf(child, file);
    if (child.type === 'text') runs.push({ text: child.value ?? '', at });
    else if (child.type === 'link' && child.url?.startsWith('phrase:')) {
      runs.push({ text: textOf(child), phrase: child.url.slice('phrase:'.length), at });
      if ([...walk(child)].some((inner) => inner !== child && inner.type !== 'text'))
        problems.push(markupProblem(at, segment));
    } else if (child.type === 'link') {
      problems.push(
        problem(
          'reference-unresolved',
          at,
          `Unexpected link "${child.url ?? ''}" in the text of segment "${segment}".`,
          'The text of the law can contain only phrase: links. Move other links to the prose.',
        ),
      );
    } else if (!child.type.endsWith('Expression')) problems.push(markupProblem(at, segment));
  }
  return { value: runs, problems };
}

const markupProblem = (at: Run['at'], segment: string): Problem =>
  problem(
    'markup-in-law',
    at,
    `The text of segment "${segment}" contains Markdown other than phrases.`,
    'Use plain text. Escape characters that have a meaning in Markdown with a backslash.',
  );
