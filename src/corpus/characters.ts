import { type Position, type Problem, problem } from '../model/problem.ts';

/** Matches a character that is not used to write Spanish or English. */
const forbidden =
  /[^\n\t -~\u00a0-\u00ac\u00ae-\u0130\u0132-\u0137\u0139-\u0148\u014a-\u017e\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2026\u202f\u2030\u2032\u2033\u20ac\u2190-\u2193\u2212]/u;
/** Matches UTF-8 that was decoded in another encoding, such as "Ã¡" for "á". */
const mojibake = /Ã[\u0080-\u00bf\u2018-\u201d\u20ac]|Â[\u00a0-\u00bf]|â€/u;

/** Names for kinds of characters. The first pattern that matches applies. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'a text direction mark'],
  [/[\u{e0000}-\u{e0fff}]/u, 'an invisible tag character'],
  [/\u00ad/u, 'a soft hyphen'],
  [/\ufffd/u, 'the replacement character for one that could not be decoded'],
  [/\r/u, 'a carriage return'],
  [/[\u115f\u1160\u3164\uffa0\u034f]|\p{Cf}|\p{Variation_Selector}/u, 'an invisible character'],
  [/\p{Cc}|[\u2028\u2029]/u, 'a control character'],
  [/\p{Co}/u, 'a private use character'],
  [/\p{C}/u, 'not an assigned Unicode character'],
  [/\p{M}/u, 'a combining mark separate from its letter'],
  [/\p{L}/u, 'a letter of another script'],
  [/\p{Z}/u, 'an unusual space'],
];

/** The code point of a character, such as "U+202E". */
const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The line and column, counted from 1, of an offset in a text. */
export function placeIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/**
 * Reports the first forbidden or wrongly decoded character of each line.
 *
 * @param at the position of an offset in the text
 */
export function characterProblems(text: string, at: (offset: number) => Position): Problem[] {
  const problems: Problem[] = [];
  // Fast path: nearly all texts have no such characters.
  if (!forbidden.test(text) && !mojibake.test(text)) return [];
  let start = 0;
  for (const line of text.split('\n')) {
    const misread = mojibake.exec(line);
    const found = forbidden.exec(line);
    if (misread) {
      problems.push(
        problem(
          'character-forbidden',
          at(start + misread.index),
          `"${misread[0]}" is a wrongly decoded character: the file was opened in another ` +
            'encoding and saved.',
          'Restore the original text, then open and save the file as UTF-8.',
        ),
      );
    } else if (found) {
      problems.push(
        problem(
          'character-forbidden',
          at(start + found.index),
          `${codePoint(found[0])} is ${kindOf(found[0])}; it comes after ` +
            `"${line.slice(Math.max(0, found.index - 12), found.index)}".`,
          hintFor(found[0]),
        ),
      );
    }
    start += line.length + 1;
  }
  return problems;
}

const kindOf = (character: string): string =>
  kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'not a character that this site uses';

function hintFor(character: string): string {
  if (/\p{M}/u.test(character))
    return 'Use one character for the letter and its accent ("á"; Unicode normalization form NFC).';
  if (/\p{L}/u.test(character))
    return 'Delete the word and type it on a Spanish or English keyboard.';
  if (/\p{Z}/u.test(character)) return 'Replace it with a plain space.';
  return /\p{C}|\ufffd|\p{Variation_Selector}|[\u034f\u115f\u1160\u2028\u2029\u3164\uffa0]/u.test(
    character,
  )
    ? 'Delete it. If you cannot see it, delete the word and type it again.'
    : 'Replace it with words, or allow it in src/corpus/characters.ts.';
}
