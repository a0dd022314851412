import type { Lexicon } from './lexicon.ts';
import { stopWords } from './stop-words.ts';

/** A run of words of a query, and the words to search instead where it is a saying. */
export interface QuerySpan {
  readonly words: readonly string[];
  readonly replacements: readonly string[];
}

/** So many words may a saying have. */
export const maxSynonymWords = 7;

/**
 * The words in runs: the longest that are said for something, and single words between them; small
 * words only within a saying.
 */
export function findSpans(words: readonly string[], lexicon: Lexicon): QuerySpan[] {
  const spans: QuerySpan[] = [];
  for (let start = 0; start < words.length;) {
    const [length, replacements] = longestSpan(words, start, lexicon);
    const span = words.slice(start, start + length);
    if (length > 1 || !stopWords.has(span[0]!)) spans.push({ words: span, replacements });
    start += length;
  }
  return spans;
}

/**
 * The run of words from a place on that says most: with the most contentCount words, said exactly
 * rather than loosely, and the longest; or the one word there.
 */
function longestSpan(
  words: readonly string[],
  start: number,
  lexicon: Lexicon,
): readonly [number, readonly string[]] {
  const word = words[start]!;
  let best: readonly [number, readonly string[]] = [
    1,
    stopWords.has(word) ? [] : lexicon.synonymsOf([word]),
  ];
  let most = 0;
  for (const mode of ['exact', 'unordered'] as const) {
    for (let length = Math.min(maxSynonymWords, words.length - start); length > 1; length -= 1) {
      const run = words.slice(start, start + length);
      const contentCount = run.filter((one) => !stopWords.has(one)).length;
      if (contentCount <= most && most > 0) continue;
      const replacements = lexicon.synonymsOf(run, mode);
      if (replacements.length > 0)
        [best, most] = [[length, replacements], Math.max(contentCount, 1)];
    }
  }
  return best;
}
