import { type CitationToken, isArticleName, isFiller, tokenizeCitation } from './parse.ts';

/** Each law by a name, with its number. */
type LawNames = readonly (readonly [name: string, number: string])[];

/**
 * Tokens with the name of a law replaced by its number, where there is a figure too or nothing else
 * but words like "la" and "the".
 *
 * @param lawNames of two that begin at one word, the first counts
 */
export function withLawNumbers(
  tokens: readonly CitationToken[],
  lawNames: LawNames,
): readonly CitationToken[] {
  const whole = lawNamed(tokens, lawNames);
  if (whole) return withNumber(tokens, 0, tokens.length, whole);
  if (!tokens.some(({ text }, at) => /^\d/.test(text) || isArticleName(tokens, at))) return tokens;
  for (const [name, number] of lawNames) {
    const parts = tokenizeCitation(name);
    const from = tokens.findIndex((_, at) =>
      parts.every(({ text }, offset) => tokens[at + offset]?.text === text),
    );
    if (from !== -1) return withNumber(tokens, from, from + parts.length, number);
  }
  return tokens;
}

/** The number of the law whose name the tokens are, small words and punctuation aside. */
function lawNamed(tokens: readonly CitationToken[], lawNames: LawNames): string | undefined {
  const nameOf = (some: readonly CitationToken[]): string =>
    some
      .filter((token) => /^[a-z\d]/.test(token.text) && !isFiller(token))
      .map(({ text }) => text)
      .join(' ');
  const query = nameOf(tokens);
  return lawNames.find(([name]) => nameOf(tokenizeCitation(name)) === query)?.[1];
}

/** Tokens with those from one place to another replaced by "ley" and a number. */
const withNumber = (
  tokens: readonly CitationToken[],
  from: number,
  to: number,
  number: string,
): readonly CitationToken[] => [
  ...tokens.slice(0, from),
  { text: 'ley', word: tokens[from]!.word, glued: false },
  { text: number, word: tokens[to - 1]!.word, glued: false },
  ...tokens.slice(to),
];
