import {
  type ElementNode,
  type Node,
  elements,
  hasClass,
  isElement,
  textOf,
  serialize,
} from './markup.ts';

/** Shorter than this, an element or a text costs no more than what would stand for it. */
const worth = 34;

/**
 * Where in the self-check only its script shows anything: the law panel, the sheet, the facts and
 * the readings of a ground, the sentences of a verdict. What needs no script (the questions, the
 * verdicts of the grounds, the ways in) is not among them.
 */
const scripted = (element: ElementNode): boolean =>
  ['law-panel', 'sheet', 'facts', 'readings'].some((name) => hasClass(element, name)) ||
  (element.name === 'p' && 'data-when' in element.attributes);

/**
 * All such places in the self-checks of some trees, and nowhere else: other pages use some of the
 * same classes.
 */
const placesIn = (roots: readonly ElementNode[]): ElementNode[] =>
  roots.flatMap((root) =>
    [...elements(root)]
      .filter(({ name }) => name === 'self-check')
      .flatMap((check) => [...elements(check)].filter(scripted)),
  );

const withAttribute = (
  element: ElementNode,
  name: string,
  value: string,
  children: Node[],
): ElementNode => ({ ...element, attributes: { ...element.attributes, [name]: value }, children });

/** A text that stands alone in its element; nothing for other elements. */
const textAlone = (element: ElementNode): string =>
  element.children.some(isElement) ? '' : textOf(element);

/**
 * The trees of the file with everything that such places say written once. Of equal elements the
 * first is marked `data-once`, and in place of the others stands an empty element `data-as`; a text
 * that stands elsewhere too is left out of its element, which says `data-say`. The script of the
 * file fills them again (rehydrate.ts) before the self-check begins; nothing else is ever left out.
 */
export function dedupeMarkup(roots: readonly ElementNode[]): ElementNode[] {
  const keys = keysOf(roots);
  const left = countOf(roots, keys);
  const firsts = new Map<string, string>();
  const replaced = (node: Node): Node => {
    if (!isElement(node)) return node;
    const key = keys.get(node) ?? '';
    const number = firsts.get(key);
    if (number !== undefined) return { ...node, attributes: { 'data-as': number }, children: [] };
    const children = node.children.map(replaced);
    if (key === '' || left.get(key)! < 2) return { ...node, children };
    firsts.set(key, String(firsts.size));
    return withAttribute(node, 'data-once', firsts.get(key)!, children);
  };
  return said(roots.map((root) => replaced(root) as ElementNode));
}

/** The elements that may be written once, each as HTML. */
function keysOf(roots: readonly ElementNode[]): Map<ElementNode, string> {
  const written = placesIn(roots)
    .flatMap((place) => [...(place.name === 'p' ? [place] : []), ...elements(place)])
    .map((element) => [element, serialize(element)] as const);
  return new Map(written.filter(([, key]) => key.length >= worth));
}

/** How often each is left when what stands within a repeated element is written once with it. */
function countOf(
  roots: readonly ElementNode[],
  keys: ReadonlyMap<ElementNode, string>,
): Map<string, number> {
  const all = new Map<string, number>();
  for (const key of keys.values()) all.set(key, (all.get(key) ?? 0) + 1);
  const left = new Map<string, number>();
  const count = (node: Node): void => {
    if (!isElement(node)) return;
    const key = keys.get(node) ?? '';
    const before = left.get(key) ?? 0;
    left.set(key, before + 1);
    if (before === 0 || (all.get(key) ?? 0) < 2) node.children.forEach(count);
  };
  roots.forEach(count);
  return left;
}

/**
 * The trees without the texts in those places that stand elsewhere in them too, be it with marks
 * and links; to a script, what is in a <noscript> stands nowhere.
 */
function said(roots: readonly ElementNode[]): ElementNode[] {
  const inPlaces = new Set(placesIn(roots).flatMap((place) => [...elements(place)]));
  const speakers = new Map<string, ElementNode>();
  for (const root of roots)
    for (const element of elements(root, ({ name }) => name !== 'noscript'))
      if (
        !speakers.has(textOf(element)) &&
        !inPlaces.has(element) &&
        ![...elements(element)].some((inner) => inPlaces.has(inner))
      )
        speakers.set(textOf(element), element);
  const numbers = new Map<ElementNode, string>();
  for (const element of inPlaces) {
    const speaker = speakers.get(textAlone(element));
    if (speaker && textAlone(element).length >= worth && !numbers.has(speaker))
      numbers.set(speaker, String(numbers.size));
  }
  const replaced = (node: Node): Node => {
    if (!isElement(node)) return node;
    const speaker =
      inPlaces.has(node) && textAlone(node).length >= worth
        ? speakers.get(textAlone(node))
        : undefined;
    if (speaker) return withAttribute(node, 'data-say', numbers.get(speaker)!, []);
    const children = node.children.map(replaced);
    return numbers.has(node)
      ? withAttribute(node, 'data-said', numbers.get(node)!, children)
      : { ...node, children };
  };
  return roots.map((root) => replaced(root) as ElementNode);
}
