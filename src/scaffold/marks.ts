import { todo } from '../check/check-unwritten.ts';

/** A text in straight double quotes, as every text in YAML stands. */
export const quote = (text: string): string => JSON.stringify(text);

/** A mark for what a person has to write, as a text in YAML. */
export const mark = (what: string): string => quote(todo(what));

/** A pair of texts to be written, under each other. */
export const pair = (indent: string, es: string, en: string): string =>
  `${indent}es: ${mark(es)}\n${indent}en: ${mark(en)}`;

/** As `pair`, with the texts of both languages where they are known. */
export const knownPair = (
  indent: string,
  known: { readonly es: string; readonly en?: string | undefined },
  en: string,
): string =>
  [
    `${indent}es: ${quote(known.es)}`,
    `${indent}en: ${known.en === undefined ? mark(en) : quote(known.en)}`,
  ].join('\n');

/** A text to be written once in a law that is here in one language, else in both, on one line. */
export const inLanguages = (
  { languages }: { readonly languages: readonly string[] },
  what: string,
): string =>
  languages.includes('en')
    ? `{ es: ${mark(`${what}, in Spanish`)}, en: ${mark('the same in English')} }`
    : mark(`${what}, in Spanish`);

export const dayOfAct = 'the day on which the act was published, as 2026-04-30';
