import { todo } from '../check/check-unwritten.ts';

/** A text as a YAML string in straight double quotes. */
export const quote = (text: string): string => JSON.stringify(text);

/** A TODO mark as a YAML string. */
export const mark = (what: string): string => quote(todo(what));

/** TODO marks for `es` and `en`, each on a line. */
export const pair = (indent: string, es: string, en: string): string =>
  `${indent}es: ${mark(es)}\n${indent}en: ${mark(en)}`;

/** Like `pair`, with known Spanish and, if given, English text. */
export const knownPair = (
  indent: string,
  known: { readonly es: string; readonly en?: string | undefined },
  en: string,
): string =>
  [
    `${indent}es: ${quote(known.es)}`,
    `${indent}en: ${known.en === undefined ? mark(en) : quote(known.en)}`,
  ].join('\n');

/** A TODO mark on one line: one text for a law in Spanish only, else one for each language. */
export const inLanguages = (
  { languages }: { readonly languages: readonly string[] },
  what: string,
): string =>
  languages.includes('en')
    ? `{ es: ${mark(`${what}, in Spanish`)}, en: ${mark('the same in English')} }`
    : mark(`${what}, in Spanish`);

export const dayOfAct = 'the day on which the act was published, as 2026-04-30';
