import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** Parses XML. Throws if it is not well-formed. */
export const readXml = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');

/** The elements with these names, in document order. */
export const elementsIn = (node: Document | Element, ...names: readonly string[]): Element[] =>
  [...node.getElementsByTagName('*')].filter(({ localName }) => names.includes(localName ?? ''));

/** The only element with this name. */
export function elementIn(node: Document | Element, name: string): Element {
  const [element, ...more] = elementsIn(node, name);
  if (!element || more.length > 0)
    throw new Error(`There are ${more.length + (element ? 1 : 0)} elements "${name}", not one.`);
  return element;
}
