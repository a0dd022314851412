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

/** The places that a query names when it is a citation and nothing else; none for any other query. */
export function cited(query: string, places: readonly Place[]): Place[] {
  const key = keyOf(query);
  return key === '' ? [] : places.filter(({ keys }) => keys.includes(key));
}
