/** Words as the search compares them: without accents, capitals or the endings of number, gender and tense. */

/**
 * A text without what no reader sees or types: format characters (soft hyphen, zero-width space) are taken out, and ligatures
 * and full-width forms become plain letters and figures. Signs, Latin-1 and all else stay as written, "N.º" too.
 */
export const normalizeCharacters = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![\0-\xff])[\p{L}\p{N}]/gu, (sign) => sign.normalize('NFKC'));

/** Plain, in lower case, without accents. */
export const fold = (text: string): string =>
  normalizeCharacters(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a query has quotation marks: what stands in them is sought as it stands. */
export const hasQuotes = (query: string): boolean => /["“”«»]/.test(query);

/** The words of a text, folded. A figure with its letter or its parts ("29.2", "k-4") is not taken apart here: see citation.ts. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];

// The longest first. Rough on purpose: both sides of a comparison go through it.
const endings =
  /(?:izarse|citos|citas|cito|cita|itos|itas|ito|ita|izar|izan|iza|izes|ized|izing|ize|abilidad|ibilidad|ability|ibility|ables?|ibles?|izacion|isacion|isation|ization|amientos?|aciones|acion|ations?|idades|idad|mente|ados|adas|aron|ieron|aban|ando|iendo|idos|idas|ings?|ado|ada|ido|ida|ies|ed|es|as|os|ar|er|ir|s|a|o|e|y)$/;

/** What words of one family share, more or less: "apátridas" and "apátrida", "trafficked" and "trafficking". */
export function rootOf(word: string): string {
  // British and American spelling are one.
  const cut = word
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz')
    .replace(/our(?=s?$)/, 'or')
    .replace(/mme(?=s?$)/, 'm')
    .replace(endings, '');
  return cut.length >= 4 ? cut : word.replace(/(?:es|s)$/, '');
}

/** The roots of the words of a text. */
export const rootsOf = (text: string): string[] => wordsOf(text).map(rootOf);

/** How many letters are wrong, missing, added or swapped with their neighbour; above `most` it does not matter how many. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The nearest of some words, with one slip in short words and two in longer ones; the first letter is seldom wrong, and counts twice. */
export function nearest(word: string, among: Iterable<string>): string | undefined {
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  let best: string | undefined;
  let least = most + 0.9;
  for (const other of among) {
    const count = slips(word, other, most) + (other[0] === word[0] ? 0 : 1);
    if (count < least) [best, least] = [other, count];
  }
  return best;
}
