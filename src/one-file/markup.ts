import {
  DOCUMENT_NODE,
  ELEMENT_NODE,
  type ElementNode,
  type Node,
  TEXT_NODE,
  parse as parseHtml,
} from 'ultrahtml';

export type { ElementNode, Node };

/**
 * A piece of the built pages as a tree. Texts and the values of attributes stay as they are
 * written, unread.
 */
export const parse = (source: string): ElementNode => parseHtml(source) as ElementNode;

export const isElement = (node: Node): node is ElementNode => node.type === ELEMENT_NODE;

/** Elements that have no end tag. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** A value that needs no quotes around it. A slash at its end could be read as the tag's. */
const plain = /^[^\s"'=<>`]*[^\s"'=<>`/]$/;

/**
 * Elements whose end HTML knows by itself when one of these, or nothing, follows in the same
 * parent.
 */
const cells = ['td', 'th'];
const blocks = [
  'aside',
  'article',
  'blockquote',
  'details',
  'div',
  'dl',
  'fieldset',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'nav',
  'ol',
  'p',
  'section',
  'table',
  'ul',
];
const ended: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dd: ['dt', 'dd'],
  td: cells,
  th: cells,
  tr: ['tr'],
  tbody: ['tbody'],
  option: ['option'],
  p: blocks,
};

function endsByItself(name: string, next: Node | undefined, parent: string): boolean {
  const followers = ended[name];
  if (next) return isElement(next) && (followers?.includes(next.name) ?? false);
  return (
    followers !== undefined && (name !== 'p' || !(/^(a|noscript)$|-/.test(parent) || parent === ''))
  );
}

/**
 * The tree as HTML without comments, quotes and end tags that HTML does not need: the file has a
 * budget of bytes.
 */
export function serialize(node: Node, next?: Node, parent = ''): string {
  if (node.type === TEXT_NODE) return String(node['value']);
  if (!isElement(node))
    return node.type === DOCUMENT_NODE ? children(node as Node as ElementNode) : '';
  const { name, attributes } = node;
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}${value === '' ? '' : plain.test(value) ? `=${value}` : `="${value}"`}`,
  );
  const start = `<${name}${written.join('')}>`;
  if (empty.has(name)) return start;
  return `${start}${children(node)}${endsByItself(name, next, parent) ? '' : `</${name}>`}`;
}

/** What is written of the children of a node: comments and empty texts are not. */
const children = (node: ElementNode): string => {
  const said = node.children.filter(
    (child) => isElement(child) || (child.type === TEXT_NODE && child['value'] !== ''),
  );
  return said.map((child, index) => serialize(child, said[index + 1], node.name ?? '')).join('');
};

/**
 * Every element of a tree in the order of the document, the tree's own root left out, and those
 * within elements that are not `entered`.
 */
export function* elements(
  root: ElementNode,
  entered: (element: ElementNode) => boolean = () => true,
): Generator<ElementNode> {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    yield child;
    if (entered(child)) yield* elements(child, entered);
  }
}

/**
 * The tree with each element changed as `change` says: to others, or to nothing. Its children are
 * changed before it.
 */
export function mapElements(
  root: ElementNode,
  change: (element: ElementNode) => readonly Node[],
): ElementNode {
  const next = root.children.flatMap((child) =>
    isElement(child) ? change(mapElements(child, change)) : [child],
  );
  return { ...root, children: next };
}

export const hasClass = ({ attributes }: ElementNode, name: string): boolean =>
  (attributes['class'] ?? '').split(' ').includes(name);

/** What an element says, as written. */
export const textOf = (node: Node): string =>
  isElement(node) ? node.children.map(textOf).join('') : String(node['value'] ?? '');

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

/** A text or value as written, read. */
export const decodeEntities = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(quot|lt|gt|amp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', amp: '&' })[name]!,
    );

/** HTML from a template: strings are escaped, `Raw` is not, lists are joined. */
export type Raw = { readonly html: string };
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | Raw | readonly Raw[])[]
): Raw {
  const said = (value: string | Raw | readonly Raw[]): string =>
    typeof value === 'string'
      ? escapeHtml(value)
      : 'html' in value
        ? value.html
        : value.map((one) => one.html).join('');
  return {
    html: parts
      .map((part, index) => part + (index < values.length ? said(values[index]!) : ''))
      .join(''),
  };
}
