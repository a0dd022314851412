import type { Lexicon } from './lexicon.ts';
import { small } from './small.ts';

/** A run of words of a query, and the words to search instead where it is a saying. */
export interface Span {
  readonly words: readonly string[];
  readonly find: readonly string[];
}

/** So many words may a saying have. */
export const longestSaying = 7;

/** The words in runs: the longest that are said for something, and single words between them; small words only within a saying. */
export function spansOf(words: readonly string[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length;) {
    const [length, find] = longest(words, at, lexicon);
    const span = words.slice(at, at + length);
    if (length > 1 || !small.has(span[0]!)) spans.push({ words: span, find });
    at += length;
  }
  return spans;
}

/** The run of words from a place on that says most: with the most chief words, said exactly rather than loosely, and the longest; or the one word there. */
function longest(
  words: readonly string[],
  at: number,
  lexicon: Lexicon,
): readonly [number, readonly string[]] {
  const word = words[at]!;
  let best: readonly [number, readonly string[]] = [
    1,
    small.has(word) ? [] : lexicon.saying([word]),
  ];
  let most = 0;
  for (const how of ['exactly', 'loosely'] as const) {
    for (let length = Math.min(longestSaying, words.length - at); length > 1; length -= 1) {
      const run = words.slice(at, at + length);
      const chief = run.filter((one) => !small.has(one)).length;
      if (chief <= most && most > 0) continue;
      const find = lexicon.saying(run, how);
      if (find.length > 0) [best, most] = [[length, find], Math.max(chief, 1)];
    }
  }
  return best;
}
