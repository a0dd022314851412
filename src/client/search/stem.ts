import { tokenize } from './tokenizer.ts';

// The longest first. Rough on purpose: both sides of a comparison are stemmed.
const endings = new RegExp(
  '(?:izarse|citos|citas|cito|cita|itos|itas|ito|ita|izar|izan|iza|izes|ized|izing|ize|' +
    'abilidad|ibilidad|ability|ibility|ables?|ibles?|izacion|isacion|isation|ization|' +
    'amientos?|aciones|acion|ations?|idades|idad|mente|ados|adas|aron|ieron|aban|ando|iendo|' +
    'idos|idas|ings?|ado|ada|ido|ida|ies|ed|es|as|os|ar|er|ir|s|a|o|e|y)$',
);

/**
 * The stem of a folded word of either language: the same for "apatridas" and "apatrida", for
 * "trafficked" and "trafficking".
 */
export function stem(word: string): string {
  // British and American spelling are one.
  const cut = word
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz')
    .replace(/our(?=s?$)/, 'or')
    .replace(/mme(?=s?$)/, 'm')
    .replace(endings, '');
  // What is nothing but an ending stays: "es", and the "s" of "people's".
  return cut.length >= 4 ? cut : word.replace(/(?:es|s)$/, '') || word;
}

/** The stems of the words of a text. */
export const stemWords = (text: string): string[] => tokenize(text).map(stem);
