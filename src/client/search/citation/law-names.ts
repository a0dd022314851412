import { type CitationToken, isArticleName, tokenizeCitation } from './parse.ts';

/**
 * Tokens with the name of a law replaced by its number, where there is a figure too: by itself a
 * name is a question about what the law is about.
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
