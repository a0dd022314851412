import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FileIndex } from '../client/one-file/file-search.ts';
import { segment } from '../client/reading/law-text-hooks.ts';
import { decodePlaces } from '../client/search/citation/place-codec.ts';
import { references } from './rewrite.ts';

/**
 * Deletes from a section the ids that nothing in the file leads to. On the site each is an address
 * that others may have kept; the file is entered through its own links and its search. Sentences of
 * the law keep theirs.
 *
 * @param used what `usedAnchors` returned for the whole file
 */
export function dropAnchors(section: Element, used: ReadonlySet<string>): void {
  visit(section, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id !== 'string' || used.has(withoutLanguage(id))) return;
    if (!select(`[${segment}]`, element)) delete element.properties['id'];
  });
}

/**
 * Returns the ids that the links, the search and the references of the file lead to, without their
 * language: the language switch leads from a place to the same place in the other language.
 */
export function usedAnchors(file: Root): ReadonlySet<string> {
  const ids = searchedIds(file);
  visit(file, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#')) ids.push(href.slice(1));
    for (const key of references) ids.push(...[properties[key] ?? []].flat().map(String));
  });
  return new Set(ids.map(withoutLanguage));
}

/** The places that the search of the file, whose index stands in it, can lead to. */
const searchedIds = (file: Root): string[] =>
  selectAll('script[type="application/json"]', file).flatMap((script) => {
    const { rows, places } = JSON.parse(textOf(script)) as FileIndex;
    return [
      ...rows.map(([place]) => place),
      ...decodePlaces(places).map(({ url }) => url.slice(1)),
    ];
  });

/** "es/art-36/36-1" without its language: "art-36/36-1". */
const withoutLanguage = (id: string): string => id.replace(/^\w+\//, '');
