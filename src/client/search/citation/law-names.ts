import { type CitationToken, isArticleName, isFiller, tokenizeCitation } from './parse.ts';

/** The number of the law whose name a query is, and nothing else but words like "la" and "the". */
export function lawNamed(
  tokens: readonly CitationToken[],
  lawNames: readonly (readonly [name: string, number: string])[],
): string | undefined {
  const nameOf = (some: readonly CitationToken[]): string =>
    some
      .filter((token) => /^[a-z\d]/.test(token.text) && !isFiller(token))
      .map(({ text }) => text)
      .join(' ');
  const query = nameOf(tokens);
  return lawNames.find(([name]) => nameOf(tokenizeCitation(name)) === query)?.[1];
}

/**
 * Tokens with the name of a law replaced by its number, where there is a figure too.
 *
 * @param lawNames of two that begin at one word, the first counts
 */
export function withLawNumbers(
  tokens: readonly CitationToken[],
  lawNames: readonly (readonly [name: string, number: string])[],
): readonly CitationToken[] {
  if (!tokens.some(({ text }, at) => /^\d/.test(text) || isArticleName(tokens, at))) return tokens;
  for (const [name, number] of lawNames) {
    const parts = tokenizeCitation(name);
    const from = tokens.findIndex((_, at) =>
      parts.every(({ text }, offset) => tokens[at + offset]?.text === text),
    );
    if (from === -1) continue;
    const last = tokens[from + parts.length - 1]!.word;
    return [
      ...tokens.slice(0, from),
      { text: 'ley', word: tokens[from]!.word, glued: false },
      { text: number, word: last, glued: false },
      ...tokens.slice(from + parts.length),
    ];
  }
  return tokens;
}
