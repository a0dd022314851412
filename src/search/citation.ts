import { fold } from './words.ts';

/** A place of the law that can be named: its keys ("29.2.k", "k-4", "art_36__para_1"), its address and its name. */
export interface Place {
  readonly keys: readonly string[];
  readonly url: string;
  readonly title: string;
}

// What stands around the figures of a citation, in both languages.
const work = /\b(?:decreto legislativo|legislative decree|leg\.? ?decree|d\.? ?leg\.?|d\.? ?l\.?|dleg)(?: ?n[.º°o]*)?/g;
const words = /\b(?:articulos?|articles?|arts?\.?|parrafos?|paragraphs?|paras?\.?|incisos?|inc\.?|literal|lit\.?|letra|letter|numeral|num\.?|point|punto|section|sec\.?|de la|del|de|of the|of|ley|law|peru|the|el)\b\.?/g;

/** A citation as keys are written: "Art. 29.2 k)" and "29(2)(k)" are "29.2.k"; the number of the decree is left out where more follows. */
export function keyOf(query: string): string {
  const bare = fold(query).trim().replace(/\s+/g, ' ');
  if (/^[a-z]+_\d/.test(bare) || /^[km]-\w+$/.test(bare)) return bare;
  const figures = bare.replace(work, ' ').replace(words, ' ').replace(/[º°,;:]/g, ' ').trim();
  const parts = figures.split(/[\s().]+/).filter(Boolean);
  if (parts.length > 1 && parts[0] === '1350') parts.shift();
  if (parts.length > 1 && parts.at(-1) === '1350') parts.pop();
  return parts.join('.');
}

/** What a query cites, and what else it asks. */
export interface Cited {
  readonly places: readonly Place[];
  readonly rest: string;
}

// What makes figures a citation: a word such as "art.", a figure with its parts, a decree.
const signs = /\b(?:articulos?|articles?|arts?|inciso|literal|letra|letter|numeral)\b|\d\.\d|\b(?:leg|dleg|d\.? ?l)\b/;

/** The places that a query names, as a whole or in a part of it ("art. 36 amnistía"), and the rest of the query; no places for any other query. */
export function cited(query: string, places: readonly Place[]): Cited {
  const placesOf = (text: string): Place[] => {
    const key = keyOf(text);
    // "Letra m" alone is that of whatever article has one.
    const fits = /^[a-z]$/.test(key) ? (own: string) => own.endsWith(`.${key}`) : (own: string) => own === key;
    return key === '' ? [] : places.filter(({ keys }) => keys.some(fits));
  };
  const whole = placesOf(query);
  if (whole.length > 0) return { places: whole, rest: '' };
  // What is in quotation marks is sought as it stands.
  if (/["“”«»]/.test(query)) return { places: [], rest: query };
  const words = query.trim().split(/\s+/);
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const part = words.slice(at, at + length).join(' ');
      const named = signs.test(fold(part)) ? placesOf(part) : [];
      if (named.length > 0) return { places: named, rest: [...words.slice(0, at), ...words.slice(at + length)].join(' ') };
    }
  }
  return { places: [], rest: query };
}
