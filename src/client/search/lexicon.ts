import type { Bilingual, Language } from '../../model/language.ts';
import type { CitablePlace } from './citation/resolve.ts';
import { stopWords } from './stop-words.ts';
import { fold, tokenize } from './tokenizer.ts';
import { stem } from './stem.ts';
import { damerauLevenshtein } from './edit-distance.ts';

/** What the build writes for a language (dictionary.ts) and the search page loads on first use. */
export interface SearchDictionary {
  /** Every word of the index, with its accents, in one line. */
  readonly words: string;
  /**
   * What people say in this language, with | between, and the words of this site to search instead,
   * too. A sense has the same place in both languages.
   */
  readonly synonyms: readonly (readonly [said: string, find: string])[];
  readonly places: readonly CitablePlace[];
  /** How many records the index holds. */
  readonly recordCount: number;
  /** The versions that were replaced or have not byPrefix. */
  readonly notInForce: readonly string[];
}

/** What has a name in both languages; of several names in one the first is searched. */
export type BilingualNames = readonly Bilingual<readonly string[]>[];

/** What else is known once the other language is loaded. */
export interface OtherLanguage {
  readonly lang: Language;
  readonly dictionary: Pick<SearchDictionary, 'synonyms'>;
  readonly names: BilingualNames;
}

/** Before the name of a kind of record, where not words are to be found but that kind ("=term"). */
export const kindPrefix = '=';

/** The words of a language, to be asked. */
export interface Lexicon {
  readonly places: readonly CitablePlace[];
  readonly recordCount: number;
  readonly notInForce: readonly string[];
  /** Every word that a slip of typing may have meant. */
  readonly vocabulary: ReadonlySet<string>;
  /**
   * The word of the index that a word is, or is a form or the beginning of; undefined when there is
   * none.
   */
  indexedForm(word: string): string | undefined;
  /** A word as it is indexedWords, with its accents. */
  withAccents(word: string): string;
  /** The other words of the index of its family. */
  sameStem(word: string): readonly string[];
  /**
   * Whether a word stands in the index or in a saying, or is one that people use in their
   * questions.
   */
  knowsWord(word: string): boolean;
  /** Whether people use a word in their questions. */
  isInIntents(word: string): boolean;
  /**
   * The words to search for a saying, said in just these words; or, loosely, in its content words
   * in any order.
   */
  synonymsOf(words: readonly string[], mode?: 'exact' | 'unordered'): readonly string[];
}

/**
 * The words of a language; with those of the other one, what is said in that one is understood as
 * well.
 *
 * @param isInIntents whether people use a word in their questions, once that is known (guess.ts).
 */
export function createLexicon(
  own: SearchDictionary,
  other?: OtherLanguage,
  isInIntents: Lexicon['isInIntents'] = () => false,
): Lexicon {
  const { words, places, recordCount, notInForce } = own;
  const accented = new Map(words.split(' ').map((word) => [fold(word), word]));
  const indexedWords = [...accented.keys()];
  const byStem = new Map<string, string[]>();
  for (const word of indexedWords)
    byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), word]);
  const sameStem = (word: string): readonly string[] => byStem.get(stem(word)) ?? [];
  const { synonyms, synonymWords, prefixes } = indexSynonyms(own, other);
  const synonymStems = new Set([...synonymWords].map(stem));
  const indexedForm = (word: string): string | undefined =>
    accented.has(word)
      ? word
      : (sameStem(word)[0] ??
        (word.length > 3 ? indexedWords.find((other) => other.startsWith(word)) : undefined));
  /** The senses of a word by mode it begins; with a slip in it, when it is no word of ours. */
  const byPrefix = (word: string): string[] => {
    const exact = prefixes.filter(([prefix]) => word.startsWith(prefix));
    const near =
      exact.length > 0 || indexedForm(word) !== undefined || synonymStems.has(stem(word))
        ? exact
        : prefixes.filter(
            ([prefix]) =>
              prefix.length > 5 &&
              prefix[0] === word[0] &&
              [-1, 0, 1].some(
                (more) => damerauLevenshtein(word.slice(0, prefix.length + more), prefix, 1) < 2,
              ),
          );
    return near.map(([, find]) => find);
  };
  return {
    places,
    recordCount,
    notInForce,
    vocabulary: new Set([...indexedWords, ...synonymWords].filter((word) => word.length > 3)),
    indexedForm,
    withAccents: (word) => accented.get(word) ?? word,
    sameStem,
    knowsWord: (word) =>
      indexedForm(word) !== undefined ||
      synonymStems.has(stem(word)) ||
      byPrefix(word).length > 0 ||
      isInIntents(word),
    isInIntents,
    synonymsOf: (said, mode = 'exact') => {
      const key = said.map(stem).join(' ');
      const found = [
        ...(synonyms.get(mode === 'exact' ? key : contentWordsKey(said)) ?? []),
        ...(said.length === 1 ? byPrefix(said[0]!) : []),
      ];
      return [...new Set(found)];
    },
  };
}

/**
 * The key of the content words, in the order of the alphabet, marked as such; none when there is
 * only one, which says too little.
 */
export function contentWordsKey(words: readonly string[]): string {
  const content = words
    .filter((word) => !stopWords.has(word))
    .map(stem)
    .sort();
  return content.length > 1 ? `~${content.join(' ')}` : '';
}

/**
 * What to search for each saying, by its key and by its content words, and for each beginning of a
 * word; and all the words that are said.
 */
function indexSynonyms(
  own: SearchDictionary,
  other: OtherLanguage | undefined,
): {
  synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  prefixes: readonly (readonly [prefix: string, find: string])[];
  synonymWords: ReadonlySet<string>;
} {
  const synonyms = new Map<string, Set<string>>();
  const prefixes: [string, string][] = [];
  const synonymWords = new Set<string>();
  const learn = (line: string, find: string): void => {
    if (line.endsWith('*')) return void prefixes.push([line.slice(0, -1), find]);
    const words = tokenize(line);
    for (const word of words) synonymWords.add(word);
    for (const key of [words.map(stem).join(' '), contentWordsKey(words)].filter(Boolean))
      synonyms.set(key, (synonyms.get(key) ?? new Set()).add(find));
  };
  const each = (lines: string, finds: string): void =>
    lines.split('|').forEach((line) => finds.split('|').forEach((find) => learn(line, find)));
  for (const [said, find] of own.synonyms) each(said, find);
  other?.dictionary.synonyms.forEach(([said, find], at) =>
    each(find.startsWith(kindPrefix) ? said : `${said}|${find}`, own.synonyms[at]?.[1] ?? ''),
  );
  for (const { es, en } of other?.names ?? []) {
    const [theirs, ours] = other?.lang === 'es' ? [es, en] : [en, es];
    for (const name of theirs) learn(name, ours[0] ?? '');
  }
  return { synonyms, prefixes, synonymWords };
}
