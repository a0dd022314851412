import type { Bilingual, Language } from '../model/language.ts';
import type { Place } from './citation.ts';
import { small } from './small.ts';
import { fold, rootOf, slips, wordsOf } from './words.ts';

/** What the build writes for a language (dictionary.ts) and the search page loads on first use. */
export interface Dictionary {
  /** Every word of the index, with its accents, in one line. */
  readonly words: string;
  /** What people say in this language, with | between, and the words of this site to search instead, too. A sense has the same place in both languages. */
  readonly sayings: readonly (readonly [said: string, find: string])[];
  readonly places: readonly Place[];
  /** How many records the index holds. */
  readonly size: number;
  /** The versions that were replaced or have not begun. */
  readonly notInForce: readonly string[];
}

/** What has a name in both languages; of several names in one the first is searched. */
export type Names = readonly Bilingual<readonly string[]>[];

/** What else is known once the other language is loaded. */
export interface Twin {
  readonly lang: Language;
  readonly dictionary: Pick<Dictionary, 'sayings'>;
  readonly names: Names;
}

/** Before the name of a kind of record, where not words are to be found but that kind ("=term"). */
export const kindMark = '=';

/** The words of a language, to be asked. */
export interface Lexicon {
  readonly places: readonly Place[];
  readonly size: number;
  readonly notInForce: readonly string[];
  /** Every word that a slip of typing may have meant. */
  readonly vocabulary: ReadonlySet<string>;
  /** The word of the index that a word is, or is a form or the beginning of; undefined when there is none. */
  formOf(word: string): string | undefined;
  /** A word as it is written, with its accents. */
  spell(word: string): string;
  /** The other words of the index of its family. */
  familyOf(word: string): readonly string[];
  /** Whether a word stands in the index or in a saying, or is one that people use in their questions. */
  knows(word: string): boolean;
  /** Whether people use a word in their questions. */
  hears(word: string): boolean;
  /** The words to search for a saying, said in just these words; or, loosely, in its chief words in any order. */
  saying(words: readonly string[], how?: 'exactly' | 'loosely'): readonly string[];
}

/**
 * The words of a language; with those of the other one, what is said in that one is understood as well.
 *
 * @param hears whether people use a word in their questions, once that is known (guess.ts).
 */
export function lexiconOf(
  own: Dictionary,
  twin?: Twin,
  hears: Lexicon['hears'] = () => false,
): Lexicon {
  const { words, places, size, notInForce } = own;
  const spellings = new Map(words.split(' ').map((word) => [fold(word), word]));
  const written = [...spellings.keys()];
  const families = new Map<string, string[]>();
  for (const word of written)
    families.set(rootOf(word), [...(families.get(rootOf(word)) ?? []), word]);
  const familyOf = (word: string): readonly string[] => families.get(rootOf(word)) ?? [];
  const { sayings, spoken, stems } = sayingsOf(own, twin);
  const spokenRoots = new Set([...spoken].map(rootOf));
  const formOf = (word: string): string | undefined =>
    spellings.has(word)
      ? word
      : (familyOf(word)[0] ??
        (word.length > 3 ? written.find((other) => other.startsWith(word)) : undefined));
  /** The senses of a word by how it begins; with a slip in it, when it is no word of ours. */
  const begun = (word: string): string[] => {
    const exact = stems.filter(([stem]) => word.startsWith(stem));
    const near =
      exact.length > 0 || formOf(word) !== undefined || spokenRoots.has(rootOf(word))
        ? exact
        : stems.filter(
            ([stem]) =>
              stem.length > 5 &&
              stem[0] === word[0] &&
              [-1, 0, 1].some((more) => slips(word.slice(0, stem.length + more), stem, 1) < 2),
          );
    return near.map(([, find]) => find);
  };
  return {
    places,
    size,
    notInForce,
    vocabulary: new Set([...written, ...spoken].filter((word) => word.length > 3)),
    formOf,
    spell: (word) => spellings.get(word) ?? word,
    familyOf,
    knows: (word) =>
      formOf(word) !== undefined ||
      spokenRoots.has(rootOf(word)) ||
      begun(word).length > 0 ||
      hears(word),
    hears,
    saying: (said, how = 'exactly') => {
      const roots = said.map(rootOf).join(' ');
      const found = [
        ...(sayings.get(how === 'exactly' ? roots : chiefOf(said)) ?? []),
        ...(said.length === 1 ? begun(said[0]!) : []),
      ];
      return [...new Set(found)];
    },
  };
}

/** The roots of the chief words, in the order of the alphabet, marked as such; none when there is only one, which says too little. */
export function chiefOf(words: readonly string[]): string {
  const chief = words
    .filter((word) => !small.has(word))
    .map(rootOf)
    .sort();
  return chief.length > 1 ? `~${chief.join(' ')}` : '';
}

/** What to search for each saying, by its roots and by its chief words, and for each beginning of a word; and all the words that are said. */
function sayingsOf(
  own: Dictionary,
  twin: Twin | undefined,
): {
  sayings: ReadonlyMap<string, ReadonlySet<string>>;
  stems: readonly (readonly [stem: string, find: string])[];
  spoken: ReadonlySet<string>;
} {
  const sayings = new Map<string, Set<string>>();
  const stems: [string, string][] = [];
  const spoken = new Set<string>();
  const learn = (line: string, find: string): void => {
    if (line.endsWith('*')) return void stems.push([line.slice(0, -1), find]);
    const words = wordsOf(line);
    for (const word of words) spoken.add(word);
    for (const key of [words.map(rootOf).join(' '), chiefOf(words)].filter(Boolean))
      sayings.set(key, (sayings.get(key) ?? new Set()).add(find));
  };
  const each = (lines: string, finds: string): void =>
    lines.split('|').forEach((line) => finds.split('|').forEach((find) => learn(line, find)));
  for (const [said, find] of own.sayings) each(said, find);
  twin?.dictionary.sayings.forEach(([said, find], at) =>
    each(find.startsWith(kindMark) ? said : `${said}|${find}`, own.sayings[at]?.[1] ?? ''),
  );
  for (const { es, en } of twin?.names ?? []) {
    const [theirs, ours] = twin?.lang === 'es' ? [es, en] : [en, es];
    for (const name of theirs) learn(name, ours[0] ?? '');
  }
  return { sayings, stems, spoken };
}
