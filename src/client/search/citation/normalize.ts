import { memoizeByObject } from '../../../model/memoize.ts';
import { fold } from '../tokenizer.ts';
import type { CitationIndex } from './places.ts';
import { articleName, fillers } from './words.ts';

type LawNames = CitationIndex['lawNames'];

// Expressions of several words, with the word that stands for each of theirs.
const replacements: readonly (readonly [expression: RegExp, word: string])[] = [
  // A filler: the Roman number of an article tells that it is of this part.
  [/\b(?:titulo preliminar|preliminary title|t ?\.? ?p)\b/g, 'tp'],
  [/\bd ?\.? ?l(?:eg)?\b/g, 'dl'],
  [/\b[dr] ?\.? ?s\b/g, 'ds'],
  // "s 29.2" names a section; "(s)" is a letter.
  [/(?:^| )s(?= ?\.? ?\d)/g, 'sec'],
];

/**
 * A query as `parseCitation` reads it, with as many words: folded, with one kind of dash and of
 * space, abbreviations written as one word, and a law by its number in place of its name.
 */
export function normalizeCitation(query: string, lawNames: LawNames): string {
  const text = fold(query)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim()
    .replace(/\s+/g, ' ');
  return replacements.reduce(
    (replaced, [expression, word]) =>
      replaced.replace(expression, (found) => found.replace(/[a-z]+/g, word)),
    withLawNumber(text, lawNames),
  );
}

const hasNumber = new RegExp(`\\d|\\bart[a-z]*\\.? ?${articleName}\\b`);
const gap = `[^a-z\\d]+(?:(?:${[...fillers].join('|')})[^a-z\\d]+)*`;

const wordsOf = (text: string): string[] =>
  (text.match(/[a-z\d]+/g) ?? []).filter((word) => !fillers.has(word));

/** The names of laws as expressions, with their numbers. Each query is compared with them all. */
const patternsOf = memoizeByObject((lawNames: LawNames) =>
  lawNames.map(([name, number]) => ({
    pattern: new RegExp(`\\b${wordsOf(name).join(gap)}\\b`),
    number,
  })),
);

/**
 * Replaces the name of a law by its number where there is another number too, or nothing else but
 * words like "la" and "the".
 */
function withLawNumber(text: string, lawNames: LawNames): string {
  for (const { pattern, number } of patternsOf(lawNames)) {
    const [found] = pattern.exec(text) ?? [];
    if (!found) continue;
    const rest = text.replace(found, '');
    if (hasNumber.test(rest) || wordsOf(rest).length === 0)
      return text.replace(
        found,
        found.replace(/\S+/g, (_, at) => (at === 0 ? `ley${number}` : 'la')),
      );
  }
  return text;
}
