import type { Bilingual, Language } from '../../model/language.ts';
import type { CitationIndex } from './citation/places.ts';
import { damerauLevenshtein, nearestWord } from './spelling.ts';
import { stem } from './stem.ts';
import { lowSignalWords, stopWords } from './stop-words.ts';
import { fold, tokenize } from './tokenizer.ts';

/** What the build writes about a language (src/search/dictionary.ts). */
export interface SearchDictionary extends CitationIndex {
  /** Greek letters that change whenever a record does: index and answers must be of one edition. */
  readonly edition: string;
  /** Every word of the index with its accents, separated by spaces. */
  readonly words: string;
  /**
   * Everyday expressions and the words of the site to search for them, each list separated by "|".
   * An entry has the same place in the dictionaries of both languages.
   */
  readonly synonyms: readonly (readonly [said: string, find: string])[];
  /** How many records the index holds. */
  readonly recordCount: number;
}

/** What has a name in both languages. Any name is understood, and the first one is searched. */
export type BilingualNames = readonly Bilingual<readonly string[]>[];

/** The words of the other language. */
export interface OtherLanguage {
  readonly lang: Language;
  readonly dictionary: Pick<SearchDictionary, 'synonyms'>;
  readonly names: BilingualNames;
}

/** Marks a synonym that is a kind of record: "=term" finds every term. */
export const kindPrefix = '=';

/** The words of a language. */
export interface Lexicon {
  /** The word of the index that a word equals, shares its stem with, or begins. */
  indexedForm(word: string): string | undefined;
  /**
   * The nearest known word, with its accents, for a word that occurs neither in the index, in a
   * synonym, in an example question nor among the stop words; undefined where there is none.
   */
  correctionOf(word: string): string | undefined;
  /** Whether a word occurs in example questions. */
  isInIntents(word: string): boolean;
  /**
   * The words to search for an expression. In mode "unordered" its content words may come in any
   * order.
   */
  synonymsOf(words: readonly string[], mode?: 'exact' | 'unordered'): readonly string[];
}

/** Words shorter than this do not match longer words that they begin. */
const minPrefixLength = 4;
/** Beginnings of words ("deport*") shorter than this are not matched with a misspelling. */
const minMisspelledLength = 6;

/**
 * Creates the lexicon of a language.
 *
 * @param other the other language; what is said in it is then understood as well.
 * @param isInIntents whether a word occurs in example questions, where these are loaded.
 */
export function createLexicon(
  own: SearchDictionary,
  other?: OtherLanguage,
  isInIntents: Lexicon['isInIntents'] = () => false,
): Lexicon {
  const accented = new Map(own.words.split(' ').map((word) => [fold(word), word]));
  const indexedWords = [...accented.keys()];
  const byStem = new Map(indexedWords.map((word) => [stem(word), word] as const).reverse());
  const { synonyms, synonymWords, prefixes } = indexSynonyms(own, other);
  const synonymStems = new Set([...synonymWords].map(stem));
  /** Every word that a misspelled word may stand for. */
  const correctWords = new Set(
    [...indexedWords, ...synonymWords].filter(({ length }) => length > 3),
  );
  const indexedForm = (word: string): string | undefined => {
    if (accented.has(word)) return word;
    const form = byStem.get(stem(word));
    if (form || word.length < minPrefixLength) return form;
    return indexedWords.find((indexed) => indexed.startsWith(word));
  };
  /**
   * The synonyms of what a word begins with; a misspelling is allowed in a word that is unknown.
   */
  const synonymsByPrefix = (word: string): string[] => {
    const exact = prefixes.filter(([prefix]) => word.startsWith(prefix));
    const isKnown = indexedForm(word) !== undefined || synonymStems.has(stem(word));
    const found =
      exact.length > 0 || isKnown
        ? exact
        : prefixes.filter(([prefix]) => beginsNearly(word, prefix));
    return found.map(([, find]) => find);
  };
  return {
    indexedForm,
    correctionOf: (word) => {
      const isKnown =
        stopWords.has(word) ||
        lowSignalWords.has(word) ||
        indexedForm(word) !== undefined ||
        synonymStems.has(stem(word)) ||
        synonymsByPrefix(word).length > 0 ||
        isInIntents(word);
      const nearest = isKnown ? undefined : nearestWord(word, correctWords);
      return nearest && (accented.get(nearest) ?? nearest);
    },
    isInIntents,
    synonymsOf: (expression, mode = 'exact') => {
      const key = mode === 'exact' ? stemsKey(expression) : contentWordsKey(expression);
      const byFirstLetters = expression.length === 1 ? synonymsByPrefix(expression[0]!) : [];
      return [...new Set([...(synonyms.get(key) ?? []), ...byFirstLetters])];
    },
  };
}

/** Whether a word begins with a prefix that has one letter changed, added, removed or swapped. */
const beginsNearly = (word: string, prefix: string): boolean =>
  prefix.length >= minMisspelledLength &&
  prefix[0] === word[0] &&
  [-1, 0, 1].some((more) => damerauLevenshtein(word.slice(0, prefix.length + more), prefix, 1) < 2);

const stemsKey = (words: readonly string[]): string => words.map(stem).join(' ');

/** The key of an expression whose words may come in any order; '' for fewer than two of them. */
export function contentWordsKey(words: readonly string[]): string {
  const content = words
    .filter((word) => !stopWords.has(word))
    .map(stem)
    .sort();
  return content.length > 1 ? `~${content.join(' ')}` : '';
}

/** Indexes expressions by both keys, and beginnings of words ("deport*") by themselves. */
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
  const add = (expression: string, find: string): void => {
    if (expression.endsWith('*')) return void prefixes.push([expression.slice(0, -1), find]);
    const words = tokenize(expression);
    for (const word of words) synonymWords.add(word);
    for (const key of [stemsKey(words), contentWordsKey(words)].filter(Boolean))
      synonyms.set(key, (synonyms.get(key) ?? new Set()).add(find));
  };
  const addAll = (said: string, finds: string): void => {
    for (const expression of said.split('|'))
      for (const find of finds.split('|')) add(expression, find);
  };
  for (const [said, find] of own.synonyms) addAll(said, find);
  other?.dictionary.synonyms.forEach(([said, find], at) =>
    addAll(find.startsWith(kindPrefix) ? said : `${said}|${find}`, own.synonyms[at]?.[1] ?? ''),
  );
  for (const { es, en } of other?.names ?? []) {
    const [theirs, ours] = other?.lang === 'es' ? [es, en] : [en, es];
    for (const name of theirs) add(name, ours[0] ?? '');
  }
  return { synonyms, prefixes, synonymWords };
}
