import { stopWords } from './stop-words.ts';
import { fold, normalizeCharacters } from './tokenizer.ts';

/**
 * Every word of some texts but stop words, once, with its accents where any text has them. Sorted,
 * separated by spaces.
 */
export function collectVocabulary(texts: readonly string[]): string {
  const written = texts.flatMap(
    (text) =>
      normalizeCharacters(text)
        .toLowerCase()
        .normalize('NFC')
        .match(/[\p{L}\d]+/gu) ?? [],
  );
  const words = new Map(
    [...new Set(written)]
      .filter((word) => word.length > 1 && !stopWords.has(fold(word)))
      .sort()
      .map((word) => [fold(word), word]),
  );
  return [...words.values()].sort().join(' ');
}
