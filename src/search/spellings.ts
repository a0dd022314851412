import { small } from './small.ts';
import { fold, normalizeCharacters } from './words.ts';

/** Every word of some texts, once, in the spelling with its accents where it has any; words that no one searches for left out. In one line. */
export function spellingsOf(texts: readonly string[]): string {
  const written = texts.flatMap(
    (text) =>
      normalizeCharacters(text)
        .toLowerCase()
        .normalize('NFC')
        .match(/[\p{L}\d]+/gu) ?? [],
  );
  const words = new Map(
    [...new Set(written)]
      .filter((word) => word.length > 1 && !small.has(fold(word)))
      .sort()
      .map((word) => [fold(word), word]),
  );
  return [...words.values()].sort().join(' ');
}
