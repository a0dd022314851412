import type { Language } from '../../src/model/language.ts';
import { type Random, below, oneOf } from './random.ts';

/** Writes words of a language: `count` of them, with single spaces. */
export type Writer = (random: Random, count: number) => string;

/**
 * How many words there are beside those of the real texts. The few common ones make up most of a
 * text, as in any language.
 */
const invented = 40_000;
const share = 0.4;

const syllables: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'ba',
    'ce',
    'cia',
    'cor',
    'da',
    'den',
    'di',
    'es',
    'fi',
    'gra',
    'ja',
    'lla',
    'lo',
    'ma',
    'men',
    'mi',
    'na',
    'nes',
    'ño',
    'ob',
    'pre',
    'que',
    'ra',
    'ren',
    'sa',
    'sió',
    'ta',
    'ten',
    'to',
    'tri',
    'ul',
    'va',
    'ver',
    'zo',
  ],
  en: [
    'ab',
    'ack',
    'ble',
    'con',
    'der',
    'dis',
    'ed',
    'el',
    'er',
    'ful',
    'gen',
    'hand',
    'ish',
    'ker',
    'land',
    'ment',
    'ness',
    'ning',
    'ock',
    'out',
    'per',
    'ring',
    'sen',
    'ship',
    'ster',
    'sub',
    'th',
    'ting',
    'tor',
    'ture',
    'under',
    'ver',
    'wick',
    'work',
  ],
};

/** The nth invented word: the common ones are short. */
function inventedWord(lang: Language, rank: number): string {
  const own = syllables[lang];
  let word = '';
  for (let rest = rank + own.length; rest > 0; rest = Math.floor(rest / own.length))
    word += own[(rest * 7 + word.length) % own.length]!;
  return word;
}

/** Quotations are left out: they are often in the other language. */
const unquoted = (text: string): string => text.replaceAll(/«[^»]*»|“[^”]*”|\([^)]*\)/g, ' ');

/**
 * A writer that follows the real texts of this site, word after word as they do, with invented
 * words among them whose frequencies fall as those of words do (the nth is n times rarer than the
 * first), so that an index meets new words without end.
 */
export function writerOf(lang: Language, texts: readonly string[]): Writer {
  const followers = new Map<string, string[]>();
  const starts: string[] = [];
  for (const text of texts) {
    const words =
      unquoted(text)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    if (words[0]) starts.push(words[0]);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next) followers.set(word, [...(followers.get(word) ?? []), next]);
    });
  }
  return (random, count) => {
    const words: string[] = [];
    let last = oneOf(random, starts);
    while (words.length < count) {
      words.push(
        random() < share ? inventedWord(lang, Math.floor(invented ** random()) - 1) : last,
      );
      const next = followers.get(last);
      last = next && random() < 0.95 ? next[below(random, next.length)]! : oneOf(random, starts);
    }
    return words.join(' ');
  };
}
