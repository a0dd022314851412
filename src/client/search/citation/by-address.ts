import { fold } from '../tokenizer.ts';
import type { CitablePlace } from './places.ts';

/** Punctuation around an address, an id or a citation. */
export const punctuation = /^[("'“«<[]+|[)\].,;:!?"'”»>]+$/g;

/** The places that a word names by an id ("k-4", "#m-4") or by an address of this site. */
export function placesByName(
  word: string,
  places: readonly CitablePlace[],
): readonly CitablePlace[] {
  const address = fold(word).replace(punctuation, '').replace(/:~:.*/, '');
  const id = address.slice(address.search(/[^/#]*$/));
  // "36-1" is the number of a sentence, "36-1-2023" is an id.
  const isId = /[-_]/.test(id) && /[a-z]|-.*-/.test(id);
  const named = isId ? places.filter(({ keys }) => keys.includes(id)) : [];
  const page = /[/#]/.test(address) && pageOf(`/${address.replace('#', '/')}`);
  if (named.length > 0 || !page) return named;
  const isAt = ({ url }: CitablePlace): boolean => address.replace(/\/*$/, '/').endsWith(url);
  return places
    .filter(({ version, url }) => version === undefined && pageOf(url) === page)
    .sort((a, b) => Number(isAt(b)) - Number(isAt(a)));
}

/** What the addresses of a page share in both languages and editions: its work and its article. */
const pageOf = (address: string): string =>
  (address.match(/\/[a-z]+(?:-[\da-z]+)+(?=\/|$)/g) ?? []).join('').replace(/\//g, '-');
