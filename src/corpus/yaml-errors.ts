import type { YAMLError } from 'yaml';
import { type Position, type Problem, problem } from '../model/problem.ts';

const quoting =
  'Put the text in double quotes; a double quote inside it is written \\" or, better, as ' +
  '«…» or “…”.';

/** What the parser says in its own terms, in those of an editor, and what to write. */
const messages: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  TAB_AS_INDENT: [
    'A tab stands where spaces indent.',
    'Indent with spaces, as the lines around do.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon stands in a text without quotes, so that it reads as a key.',
    quoting,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is no "key: text", or its text is not quoted and goes on.',
    quoting,
  ],
  UNEXPECTED_TOKEN: ['A text ends here, and more follows: often a quote inside quotes.', quoting],
  MULTIPLE_DOCS: ['The file ends here ("---" or "..."), and more follows.', 'Remove that line.'],
  BAD_INDENT: [
    'The indentation of this line does not fit the lines before, or a bracket is not closed.',
    'Indent as the neighbours do, and close every bracket.',
  ],
  BAD_ALIAS: ['"*" or "&" begins a text without quotes.', quoting],
  BAD_SCALAR_START: ['A text cannot begin with this character unless it is quoted.', quoting],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes is followed by something it cannot stand before.',
    'Write \\\\ for a backslash and \\" for a quote.',
  ],
  MISSING_CHAR: [
    'A quote, a bracket or a comma is missing.',
    'Close what was opened: the end of the text before is the likely place.',
  ],
  KEY_OVER_1024_CHARS: ['This line is no "key: text".', quoting],
};

/**
 * The first error of a YAML document as a problem. A quote that nothing closes is told where it was
 * opened.
 */
export function syntaxProblem(
  error: YAMLError,
  text: string,
  at: (offset: number) => Position,
): Problem {
  const [what, hint] = messages[error.code] ?? [
    `This is not valid YAML: ${error.message}.`,
    'Quote texts with double quotes and keep the indentation.',
  ];
  if (error.code === 'MISSING_CHAR' && /closing ["']/.test(error.message)) {
    return problem(
      'yaml-syntax',
      at(openingOf(text, error.message.includes('"') ? '"' : "'")),
      'A text is opened with a quote here, and no quote closes it.',
      quoting,
    );
  }
  const quote = innerQuote(text, error.pos[0]);
  if (quote !== undefined)
    return problem(
      'yaml-syntax',
      at(quote),
      'A quote stands inside quotes, and ends the text here.',
      quoting,
    );
  return problem('yaml-syntax', at(error.pos[0]), what, hint);
}

/** The offset of a quote, in the line of an error, that ends a text although words follow. */
function innerQuote(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n')[0] ?? '';
  const [before] = /^[^"]*"(?:\\.|[^"\\])*(?="[^\s,:}\]])/.exec(line) ?? [];
  return before === undefined ? undefined : start + before.length;
}

/**
 * The offset of the first quote that its own line does not close; texts of several lines are not
 * quoted in this content.
 */
function openingOf(text: string, quote: string): number {
  let start = 0;
  for (const line of text.split('\n')) {
    const places = [...line.matchAll(/\\.|["']/g)]
      .filter(([found]) => found === quote)
      .map(({ index }) => index);
    if (places.length % 2 === 1 && !/^\s*#/.test(line)) return start + places.at(-1)!;
    start += line.length + 1;
  }
  return 0;
}
