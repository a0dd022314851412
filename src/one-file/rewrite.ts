import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { useT } from '../i18n/index.ts';
import { href as hrefOf } from '../i18n/routes.ts';
import type { FilePart } from './parts.ts';
import type { Destination } from './address.ts';

/** A piece of the file: what its ids begin with, and the language it is in. */
export type Piece = Pick<FilePart, 'id' | 'lang'>;

/** Where links lead. */
export interface LinkContext {
  readonly lead: (link: string, from: Piece) => Destination;
  /** The ids of the sources, by address. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Properties that name other elements by their ids. */
const references = ['htmlFor', 'form', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls'];
/** The parts whose links lead to the addresses themselves. */
const holdsAddresses = ['about', 'help'];
/** What scripts of the site read and the script of the file does not. */
const unused = [
  'dataCite',
  'dataLink',
  'dataCitation',
  'dataCopied',
  'dataByHand',
  'dataCopyable',
  'dataTool',
  'cite',
];

/**
 * Rewrites what stands in a tree, in place, as a piece of the file: its ids are unique in the file,
 * its links lead to other places in it or are complete, and what one file cannot hold (frames,
 * popovers, links to other tabs) is replaced by what it can.
 */
export function rewrite(tree: Nodes, piece: Piece, context: LinkContext): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement =
      node.type === 'comment'
        ? null
        : node.type === 'element'
          ? replacementOf(node, piece)
          : undefined;
    if (replacement !== undefined) {
      parent.children.splice(index, 1, ...(replacement ? [replacement] : []));
      return [SKIP, index + (replacement ? 1 : 0)];
    }
    if (node.type === 'element') rewriteElement(node, piece, context);
    return undefined;
  });
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const link = (href: string, children: ElementContent[], className?: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { ...(className && { className: [className] }), href },
  children,
});

/** What stands for an element in the file; null where nothing does, undefined where it stays. */
function replacementOf(element: Element, { lang }: Piece): Element | null | undefined {
  const { tagName, properties, children } = element;
  if (tagName === 'script' && properties['type'] !== 'application/json') return null;
  if ('popover' in properties || hasClass(element, 'late')) return null;
  // The check stands in the file once for each language; its frame leads there.
  if (hasClass(element, 'embedded'))
    return {
      type: 'element',
      tagName: 'p',
      properties: { className: ['embedded'] },
      children: [link(`#${lang}/check`, [text(useT(lang)('check.embedded'))], 'way')],
    };
  if (typeof properties['popoverTarget'] === 'string')
    return link(`#${lang}/glossary/${properties['popoverTarget'].replace(/^t-/, '')}`, children);
  return undefined;
}

const text = (value: string): ElementContent => ({ type: 'text', value });

function rewriteElement(element: Element, piece: Piece, { lead, sources }: LinkContext): void {
  const { tagName, properties } = element;
  const { lang } = piece;
  const t = useT(lang);
  for (const key of ['id', ...references])
    if (properties[key] !== undefined) properties[key] = withPrefix(properties[key], piece.id);
  for (const key of unused) delete properties[key];
  // Said once for all, by the language that the piece stands in.
  if (tagName === 'p' && properties['lang'] === lang) delete properties['lang'];
  if ('dataLinksNote' in properties) element.children = [text(t('oneFile.links'))];
  if (tagName !== 'a' || typeof properties['href'] !== 'string') return;

  // A source leads to the list of sources, which says without internet what it is and of when, and
  // has its link. So do no links of the list itself, and none of whoever helps.
  const source = holdsAddresses.includes(piece.id.slice(3))
    ? undefined
    : sources.get(properties['href']);
  const address = source ? `${hrefOf('about', lang)}#source-${source}` : properties['href'];
  const { kind, href } = lead(address, piece);
  properties['href'] = href;
  if (kind === 'here') {
    for (const key of ['target', 'rel', 'hrefLang']) delete properties[key];
    return;
  }
  properties['rel'] = ['noreferrer'];
  if (kind === 'elsewhere') return;
  delete properties['hrefLang'];
  element.children.push(text(` ${t('oneFile.online')}`));
}

/** Ids with a prefix; properties that hold several are lists. */
const withPrefix = (ids: Properties[string], prefix: string): string | string[] =>
  Array.isArray(ids) ? ids.map((id) => `${prefix}/${id}`) : `${prefix}/${String(ids)}`;
