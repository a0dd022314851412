import { fold } from '../tokenizer.ts';
import type { CitablePlace } from './places.ts';

// Punctuation around an address or an id.
export const punctuation = /^[("'“«<[]+|[)\].,;:!?"'”»>]+$/g;

/**
 * The places that a word names by an id ("k-4", "#m-4") or by an address of this site. Returns
 * undefined for other words.
 */
export function placesByName(
  word: string,
  places: readonly CitablePlace[],
): readonly CitablePlace[] | undefined {
  const bare = fold(word).replace(punctuation, '');
  if (!/[-_#/]/.test(bare)) return undefined;
  const [path = '', fragment = ''] = bare.replace(/:~:.*/, '').split('#');
  // In the one-file edition a fragment names the page too: "es/art-29-2/m-4".
  const id = fragment ? fragment.slice(fragment.lastIndexOf('/') + 1) : path;
  const named = places.filter(
    ({ keys }) => /^(?!.*\.)(?:.*[a-z]|.*-.*-)/.test(id) && keys.includes(id),
  );
  if (named.length > 0) return named;
  // The address of a page in either language: they share the work and the article.
  const own = (address: string): string =>
    (address.match(/\/[a-z]+(?:-[\da-z]+)+(?=\/|$)/g) ?? []).join('');
  const page = /\/(?:es|en)\//.test(path) || fragment ? own(`${path}/${fragment}`) : '';
  const pages = page ? places.filter(({ url }) => !url.includes('#') && own(url) === page) : [];
  const isAt = ({ url }: CitablePlace): boolean => path.replace(/\/*$/, '/').endsWith(url);
  return pages.length > 0
    ? [...pages].sort((a, b) => Number(isAt(b)) - Number(isAt(a)))
    : undefined;
}
