import type { Lexicon } from './lexicon.ts';

/** How many words are suggested for an unknown one. */
const maxSuggestions = 3;
/** How many of their first letters agree with it. */
const sharedLetters = 3;

/** Words of the site that begin like unknown ones. */
export function suggestWords(
  unknownWords: readonly string[],
  { vocabulary, withAccents }: Pick<Lexicon, 'vocabulary' | 'withAccents'>,
): string[] {
  const words = [...vocabulary];
  return unknownWords
    .filter(({ length }) => length >= sharedLetters)
    .flatMap((unknown) =>
      words
        .filter((word) => word.startsWith(unknown.slice(0, sharedLetters)))
        .slice(0, maxSuggestions),
    )
    .map(withAccents);
}
