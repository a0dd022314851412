import { maxSynonymWords } from '../../model/synonym-words.ts';
import type { Lexicon } from './lexicon.ts';
import { stopWords } from './stop-words.ts';

/** A run of words of a query, with the synonyms of the whole run. */
export interface QuerySpan {
  readonly words: readonly string[];
  readonly synonyms: readonly string[];
}

/**
 * Splits words into spans: the longest expressions that have synonyms, and single words between
 * them. A stop word is part of an expression or left out.
 */
export function findSpans(words: readonly string[], lexicon: Lexicon): QuerySpan[] {
  const spans: QuerySpan[] = [];
  for (let start = 0; start < words.length;) {
    const span = longestSpan(words, start, lexicon);
    if (span.words.length > 1 || !stopWords.has(span.words[0]!)) spans.push(span);
    start += span.words.length;
  }
  return spans;
}

/**
 * The best expression that starts at a word: with the most content words, matched in its order
 * rather than in any, and the longest. The word alone where no expression starts.
 */
function longestSpan(words: readonly string[], start: number, lexicon: Lexicon): QuerySpan {
  const word = words[start]!;
  let best: QuerySpan = {
    words: [word],
    synonyms: stopWords.has(word) ? [] : lexicon.synonymsOf([word]),
  };
  let most = 0;
  for (const mode of ['exact', 'unordered'] as const) {
    for (let length = Math.min(maxSynonymWords, words.length - start); length > 1; length -= 1) {
      const run = words.slice(start, start + length);
      const contentCount = run.filter((one) => !stopWords.has(one)).length;
      if (contentCount <= most && most > 0) continue;
      const synonyms = lexicon.synonymsOf(run, mode);
      if (synonyms.length > 0) [best, most] = [{ words: run, synonyms }, Math.max(contentCount, 1)];
    }
  }
  return best;
}
