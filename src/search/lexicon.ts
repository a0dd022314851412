import type { Place } from './citation.ts';
import { fold, rootOf, rootsOf, wordsOf } from './words.ts';

/** What the build writes for a language (dictionary.ts) and the search page loads on first use. */
export interface Dictionary {
  /** Every word of the index, with its accents, in one line. */
  readonly words: string;
  /** What people say, one saying a line, and the words of this site and language to search instead. */
  readonly sayings: readonly (readonly [said: string, find: string])[];
  readonly places: readonly Place[];
  /** How many records the index holds. */
  readonly size: number;
  /** The versions whose text is our own summary. */
  readonly summaries: readonly string[];
}

/** The words of a language, to be asked. */
export interface Lexicon {
  readonly places: readonly Place[];
  readonly size: number;
  readonly summaries: readonly string[];
  /** Every word that a slip of typing may have meant. */
  readonly vocabulary: ReadonlySet<string>;
  /** The word of the index that a word is, or is a form or the beginning of; undefined when there is none. */
  formOf(word: string): string | undefined;
  /** A word as it is written, with its accents. */
  spell(word: string): string;
  /** The other words of the index of its family. */
  familyOf(word: string): readonly string[];
  /** Whether a word stands in the index or in a saying. */
  knows(word: string): boolean;
  /** The words to search for a saying, by the roots of its words. */
  saying(roots: readonly string[]): readonly string[] | undefined;
}

export function lexiconOf({ words, sayings, places, size, summaries }: Dictionary): Lexicon {
  const spellings = new Map(words.split(' ').map((word) => [fold(word), word]));
  const own = [...spellings.keys()];
  const families = new Map<string, string[]>();
  for (const word of own) families.set(rootOf(word), [...(families.get(rootOf(word)) ?? []), word]);
  const familyOf = (word: string): readonly string[] => families.get(rootOf(word)) ?? [];
  const found = new Map<string, Set<string>>();
  const spoken = new Set<string>();
  for (const [said, find] of sayings) {
    for (const line of said.split('\n')) {
      const all = wordsOf(line);
      for (const word of all) spoken.add(word);
      const key = all.map(rootOf).join(' ');
      found.set(key, (found.get(key) ?? new Set()).add(find));
    }
  }
  const spokenRoots = new Set([...spoken].map(rootOf));
  const formOf = (word: string): string | undefined => (spellings.has(word) ? word : (familyOf(word)[0] ?? (word.length > 3 ? own.find((other) => other.startsWith(word)) : undefined)));
  return {
    places,
    size,
    summaries,
    vocabulary: new Set([...own.filter((word) => word.length > 3), ...[...spoken].filter((word) => word.length > 3)]),
    formOf,
    spell: (word) => spellings.get(word) ?? word,
    familyOf,
    knows: (word) => formOf(word) !== undefined || spokenRoots.has(rootOf(word)),
    saying: (key) => {
      const texts = found.get(key.join(' '));
      return texts && [...texts].filter((text) => rootsOf(text).join(' ') !== key.join(' '));
    },
  };
}
