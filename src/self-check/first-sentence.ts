/** The first sentence of a text; of a notice, what to do. */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
