import type { Lexicon } from './lexicon.ts';
import { fold, nearest, rootOf, rootsOf, wordsOf } from './words.ts';

/** One thing asked for: the ways to search it, each with how much it counts. */
export interface Part {
  readonly ways: readonly { readonly text: string; readonly weight: number }[];
}

/** How a query will be searched, and what must be said of that. */
export interface Plan {
  readonly parts: readonly Part[];
  /** Other words that are searched too, which the reader may remove. */
  readonly also: readonly string[];
  /** Slips of typing and what was searched in their place. */
  readonly instead: readonly { readonly typed: string; readonly found: string }[];
  /** Words that stand nowhere on the site and resemble none. */
  readonly dropped: readonly string[];
  /** The words of the query as one phrase, when there are several. */
  readonly phrase: string;
}

// Words that no sentence is searched for. "sin", "no", "fuera" are not among them: they matter in this law.
export const small: ReadonlySet<string> = new Set(
  'a al ante como con cual de del el ella en es esta este esto estoy fui ha han hay he la las le lo los me mi mis mas muy nos o para pero por porque pasa puede puedo pueden que quiero quien se ser si soy su sus te tengo tiene tu u un una uno y ya yo am an and any are as at be by can could do does for from have how i if in is it its may me must my of on or should that the they this to was we what when where which who will with would you your'.split(' '),
);

/** Other words that are not to be searched: those that the reader has removed, or all of them. */
export type Without = readonly string[] | 'all';

/** Finds out what a query asks for. */
export function planOf(query: string, lexicon: Lexicon, without: Without = []): Plan {
  const wanted = (text: string): boolean => without !== 'all' && !without.includes(text);
  const quoted = [...query.matchAll(/["“«]([^"”»]+)["”»]/g)].map(([, words = '']) => words.trim()).filter(Boolean);
  const typed = wordsOf(query.replace(/["“«][^"”»]+["”»]/g, ' '));
  const instead: { typed: string; found: string }[] = [];
  const read = typed.map((word) => {
    if (small.has(word) || lexicon.knows(word)) return word;
    const found = nearest(word, lexicon.vocabulary);
    if (found) instead.push({ typed: word, found: lexicon.spell(found) });
    return found ?? word;
  });

  const parts: Part[] = [];
  const also: string[] = [];
  const dropped: string[] = [];
  // What is in quotation marks is searched word for word, and in the other language's words too.
  for (const words of quoted) {
    const find = lexicon.saying(rootsOf(words))?.filter(wanted) ?? [];
    also.push(...find);
    parts.push({ ways: [{ text: `"${words}"`, weight: 1 }, ...find.map((text) => ({ text, weight: 0.8 }))] });
  }
  for (let at = 0; at < read.length; ) {
    const [length, find] = longest(read, at, lexicon);
    const span = read.slice(at, at + Math.max(1, length));
    at += span.length;
    const own = span.filter((word) => !small.has(word));
    const others = find.filter(wanted);
    also.push(...others);
    const here = own.flatMap((word) => lexicon.formOf(word) ?? []);
    const ways = [...(here.length > 0 && here.length === own.length ? [{ text: here.join(' '), weight: 1 }, ...kin(here, lexicon)] : []), ...others.map((text) => ({ text, weight: 0.85 }))];
    if (ways.length > 0) parts.push({ ways });
    else dropped.push(...own);
  }
  const words = read.filter((word) => lexicon.formOf(word) !== undefined);
  return { parts, also: [...new Set(also)], instead, dropped, phrase: words.filter((word) => !small.has(word)).length > 1 && dropped.length === 0 ? fold(query).replace(/["“”«»¿?¡!]/g, '').trim() : '' };
}

/** A single word is searched in the other forms of its family as well. */
const kin = (words: readonly string[], lexicon: Lexicon): Part['ways'][number][] =>
  words.length > 1 ? [] : lexicon.familyOf(words[0]!).filter((word) => word !== words[0]).slice(0, 5).map((text) => ({ text, weight: 0.95 }));

/** So many words may a saying have. */
export const longestSaying = 7;

/** The longest run of words from a place on that has other words, with those. */
function longest(words: readonly string[], at: number, lexicon: Lexicon): readonly [number, readonly string[]] {
  for (let length = Math.min(longestSaying, words.length - at); length > 0; length -= 1) {
    const span = words.slice(at, at + length);
    const find = lexicon.saying(span.map(rootOf));
    if (find && span.some((word) => !small.has(word))) return [length, find];
  }
  return [0, []];
}
