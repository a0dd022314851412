import { type Lexicon, kindMark } from './lexicon.ts';
import { small, weak } from './small.ts';
import { type Span, spansOf } from './spans.ts';
import { fold, nearest, rootOf, rootsOf, wordsOf } from './words.ts';

/** A way to search: by words, or every record of a kind. */
export type Way =
  | { readonly text: string; readonly weight: number }
  | { readonly kind: string; readonly weight: number };

/** One thing asked for: the ways to search it, each with how much it counts. */
export interface Part {
  /** How much it says of what is sought: an everyday saying more than a word that happens to stand in the index. */
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** How a query will be searched, and what must be said of that. */
export interface Plan {
  readonly parts: readonly Part[];
  /** Other words that are searched too, which the reader may remove. */
  readonly also: readonly string[];
  /** Slips of typing and what was searched in their place. */
  readonly instead: readonly { readonly typed: string; readonly found: string }[];
  /** Words that stand nowhere on the site but in what people ask. */
  readonly heard: readonly string[];
  /** Words that stand nowhere on the site and resemble none. */
  readonly dropped: readonly string[];
  /** The words of the query as one phrase, when there are several. */
  readonly phrase: string;
}

/** Other words that are not to be searched: those that the reader has removed, or all of them. */
export type Without = readonly string[] | 'all';

/** Finds out what a query asks for. */
export function planOf(query: string, lexicon: Lexicon, without: Without = []): Plan {
  const wanted = (text: string): boolean => without !== 'all' && !without.includes(text);
  const quoted = [...query.matchAll(/["“«]([^"”»]+)["”»]/g)]
    .map(([, words = '']) => words.trim())
    .filter(Boolean);
  const { read, instead } = mend(wordsOf(query.replace(/["“«][^"”»]+["”»]/g, ' ')), lexicon);
  const parts: Part[] = [];
  const also: string[] = [];
  const heard: string[] = [];
  const dropped: string[] = [];
  // What is in quotation marks is searched word for word, and in the other language's words too.
  for (const words of quoted) {
    const find = lexicon
      .saying(wordsOf(words))
      .filter((text) => wanted(text) && !text.startsWith(kindMark) && !same(text, wordsOf(words)));
    also.push(...find);
    parts.push({
      weight: said,
      ways: [{ text: `"${words}"`, weight: 1 }, ...find.map((text) => ({ text, weight: 0.8 }))],
    });
  }
  const spans = spansOf(read, lexicon);
  const around = ({ words }: Span): boolean => words.length === 1 && weak.has(words[0]!);
  const matter = (span: Span): boolean =>
    !around(span) &&
    (span.find.length > 0 ||
      span.words.some((word) => !small.has(word) && lexicon.formOf(word) !== undefined));
  const hasMatter = quoted.length > 0 || spans.some(matter);
  for (const span of spans) {
    // What is said around the matter is searched only when there is no matter.
    if (hasMatter && around(span)) continue;
    const find = span.find.filter((text) => wanted(text) && !same(text, span.words));
    const own = span.words.filter((word) => !small.has(word));
    const ways = waysOf(own, find, lexicon);
    also.push(...find.filter((text) => !text.startsWith(kindMark)));
    if (ways.length > 0)
      parts.push({
        ways,
        weight:
          find.length > 0 && find.every((text) => text.startsWith(kindMark))
            ? ofKind
            : span.find.length > 0
              ? said
              : instead.some(({ found }) => found === lexicon.spell(own[0] ?? ''))
                ? mended
                : 1,
      });
    else for (const word of own) (lexicon.hears(word) ? heard : dropped).push(word);
  }
  const held = read.filter((word) => !small.has(word) && lexicon.formOf(word) !== undefined);
  const phrase =
    held.length > 1 && heard.length + dropped.length === 0
      ? fold(query)
          .replace(/["“”«»¿?¡!]/g, '')
          .trim()
      : '';
  return { parts, also: [...new Set(also)], instead, heard, dropped, phrase };
}

/** The words that a plan searches. */
export const textsOf = ({ parts }: Plan): string[] =>
  parts.flatMap(({ ways }) => ways.flatMap((way) => ('text' in way ? way.text : [])));

/** How much of a query is not understood as it stands: a word that was mended is half understood. */
export const unknown = ({ instead, dropped }: Plan): number => instead.length + 2 * dropped.length;

/** The words of a language; and with those of the other one, once it is known. */
export interface Lexica {
  readonly own: Lexicon;
  readonly both?: Lexicon | undefined;
}

/** What a query asks for in the words of its own language; or, where more is understood so, in those of both. */
export function planIn(query: string, { own, both }: Lexica, without: Without = []): Plan {
  const plan = planOf(query, own, without);
  const more = both && unknown(plan) > 0 ? planOf(query, both, without) : plan;
  return unknown(more) < unknown(plan) ? more : plan;
}

/** Whether a text says just these words, in some form of theirs. */
const same = (text: string, words: readonly string[]): boolean =>
  !text.startsWith(kindMark) && rootsOf(text).join(' ') === words.map(rootOf).join(' ');

/** The words as they were meant, and which of them were mended. */
function mend(
  typed: readonly string[],
  lexicon: Lexicon,
): { read: string[]; instead: Plan['instead'] } {
  const instead: { typed: string; found: string }[] = [];
  const read = typed.map((word) => {
    if (small.has(word) || weak.has(word) || lexicon.knows(word)) return word;
    const found = nearest(word, lexicon.vocabulary);
    if (found) instead.push({ typed: word, found: lexicon.spell(found) });
    return found ?? word;
  });
  return { read, instead };
}

/** The ways to search some words: as they are, when the index has them all, and in what they are said for, which then comes first. */
function waysOf(words: readonly string[], find: readonly string[], lexicon: Lexicon): Way[] {
  const [asTyped, inFamily] = find.length > 0 ? [0.8, 0.75] : [1, 0.95];
  const forms = words.flatMap((word) => lexicon.formOf(word) ?? []);
  const all = forms.length > 0 && forms.length === words.length;
  return [
    ...(all ? [{ text: forms.join(' '), weight: asTyped }] : []),
    ...(all && forms.length === 1
      ? kin(forms[0]!, lexicon).map((text) => ({ text, weight: inFamily }))
      : []),
    ...find.map((text) =>
      text.startsWith(kindMark)
        ? { kind: text.slice(kindMark.length), weight: 1 }
        : { text, weight: 1 },
    ),
  ];
}

// How much a saying counts, and a word that was mended, against a word that stands in the index.
const said = 2.5;
const mended = 0.6;
// The sort of answer that is wanted says less than its matter.
const ofKind = 1.5;

/** The other forms of a word's family; a few are enough. */
const kin = (word: string, lexicon: Lexicon): string[] =>
  lexicon
    .familyOf(word)
    .filter((other) => other !== word)
    .slice(0, 5);
