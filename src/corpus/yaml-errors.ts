import type { YAMLError } from 'yaml';
import { type Position, type Problem, problem } from '../model/problem.ts';

const quoting =
  'Put the text in double quotes. For quotes inside it, use «…» or “…”, or escape them ' +
  'as \\".';

/** Messages and hints for the error codes of the YAML parser. */
const messages: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  TAB_AS_INDENT: ['Indentation uses a tab.', 'Indent with spaces, like the lines around it.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'A text without quotes contains a colon, so it is read as a key.',
    quoting,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Expected "key: text", or the text continues on the next line without quotes.',
    quoting,
  ],
  UNEXPECTED_TOKEN: [
    'Unexpected content after the end of a text, often caused by a quote inside quotes.',
    quoting,
  ],
  MULTIPLE_DOCS: [
    'Unexpected content after the end of the file ("---" or "...").',
    'Remove that line.',
  ],
  BAD_INDENT: [
    'The indentation does not match the previous lines, or a bracket is not closed.',
    'Indent like the lines around it, and close every bracket.',
  ],
  BAD_ALIAS: ['A text without quotes starts with "*" or "&".', quoting],
  BAD_SCALAR_START: ['A text without quotes cannot start with this character.', quoting],
  BAD_DQ_ESCAPE: [
    'Invalid escape sequence in double quotes.',
    'Use \\\\ for a backslash and \\" for a quote.',
  ],
  MISSING_CHAR: [
    'A quote, a bracket or a comma is missing.',
    'Add it, most likely at the end of the previous text.',
  ],
  KEY_OVER_1024_CHARS: ['Expected "key: text".', quoting],
};

/** Converts an error of the YAML parser into a problem, for an unclosed quote at that quote. */
export function syntaxProblem(
  error: YAMLError,
  text: string,
  at: (offset: number) => Position,
): Problem {
  const [what, hint] = messages[error.code] ?? [
    `Invalid YAML: ${error.message}.`,
    'Put texts in double quotes, and check the indentation.',
  ];
  if (error.code === 'MISSING_CHAR' && /closing ["']/.test(error.message)) {
    return problem(
      'yaml-syntax',
      at(openingOf(text, error.message.includes('"') ? '"' : "'")),
      'Unclosed quote.',
      quoting,
    );
  }
  const quote = innerQuote(text, error.pos[0]);
  if (quote !== undefined)
    return problem('yaml-syntax', at(quote), 'A quote inside quotes ends the text here.', quoting);
  return problem('yaml-syntax', at(error.pos[0]), what, hint);
}

/** The offset of a quote inside quotes in the line of an error; undefined if there is none. */
function innerQuote(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start).split('\n')[0] ?? '';
  const [before] = /^[^"]*"(?:\\.|[^"\\])*(?="[^\s,:}\]])/.exec(line) ?? [];
  return before === undefined ? undefined : start + before.length;
}

/** The offset of the first quote that is not closed on its line. */
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
