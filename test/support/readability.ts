import { syllable } from 'syllable';

/** The numbers of words, sentences and syllables of a text. */
interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * The number of syllables of a Spanish word. Adjacent vowels count as one if no weak one of them is
 * stressed.
 */
export function syllablesInSpanish(word: string): number {
  const vowels = word
    .toLowerCase()
    // The u of "que", "guerra" is silent; that of "vergüenza" is not. A last y is a vowel.
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/ü/g, 'u')
    .replace(/y$/, 'i');
  const strong = 'aeoáéóíú';
  let count = 0;
  for (let at = 0; at < vowels.length; at += 1) {
    const [letter, before] = [vowels[at]!, vowels[at - 1] ?? ''];
    if (!/[aeiouáéíóú]/.test(letter)) continue;
    // A vowel joins the previous one unless both are strong. A stressed í or ú counts as strong.
    const joins =
      /[aeiouáéíóú]/.test(before) && !(strong.includes(letter) && strong.includes(before));
    // The last of three joins too ("averiguáis"), but two strong ones around a stressed one do not
    // ("leía").
    if (!joins) count += 1;
  }
  return Math.max(1, count);
}

function counts(text: string, syllablesOf: (word: string) => number): Counts {
  const words = text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? [];
  const sentences = text.split(/[.?!…]+(?:\s|$|["”»])/u).filter((part) => /\p{L}/u.test(part));
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/**
 * Szigriszt's perspicuity, read on the INFLESZ scale: 0 to 100, from 65 on plain, under 40 very
 * hard (Barrio 2007).
 */
export function inflesz(text: string): number {
  const { words, sentences, syllables } = counts(text, syllablesInSpanish);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** The Flesch-Kincaid grade: the years of school that an English text requires. */
export function gradeOf(text: string): number {
  const { words, sentences, syllables } = counts(text, syllable);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}
