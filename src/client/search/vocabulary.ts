import type { RecordData } from './search-index.ts';
import { stopWords } from './stop-words.ts';
import { fold, normalizeCharacters } from './tokenizer.ts';

/**
 * Every word of some records but stop words, once, with its accents where any text has them;
 * sorted, separated by spaces.
 *
 * @param moreWords words besides those of the records, separated by spaces.
 */
export function collectVocabulary(
  records: readonly Pick<RecordData, 'content' | 'meta'>[],
  moreWords = '',
): string {
  const texts = records.map(({ content, meta }) => `${content} ${meta['title'] ?? ''}`);
  const written = [...texts, moreWords].flatMap(
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
