import { useT } from '../i18n/index.ts';
import { type Language, otherLanguage } from '../model/language.ts';
import type { Destination } from './address.ts';
import {
  type ElementNode,
  type Node,
  mapElements,
  escapeHtml,
  hasClass,
  html,
  isElement,
  parse,
  decodeEntities,
  textOf,
} from './markup.ts';
import type { FilePart } from './parts.ts';

/** Where links lead. */
export interface LinkContext {
  readonly lead: (link: string, from: FilePart) => Destination;
  /** The ids of the sources, by address and name: "https://… Ley N.º …". */
  readonly sources: ReadonlyMap<string, string>;
}

/** Attributes that name other elements by their ids. */
const references = ['for', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * The main part of a built page as a section of the file: its ids are unique in the file, its links
 * lead to other places in it or are complete, and what one file cannot hold (frames, popovers,
 * links to other tabs) is replaced by what it can.
 *
 * @throws when the page is not as this expects: then this must be looked at anew.
 */
export function createSection(
  part: FilePart,
  page: string,
  { lead, sources }: LinkContext,
): ElementNode {
  const main = /<main id="main">([\s\S]*)<\/main>/.exec(page)?.[1];
  if (main === undefined)
    throw new Error(
      `The page ${part.address} has no <main id="main">: see src/one-file/section.ts.`,
    );
  const tree = mapElements(parse(main), (element) =>
    changedElement(part, element, { lead, sources }),
  );
  const { lang, id } = part;
  const other = id.replace(/^../, otherLanguage(lang));
  const switching = parse(
    html`<p class="twin"><a href="#${other}" lang="${otherLanguage(lang)}">${useT(lang)('site.language')}</a></p>`
      .html,
  );
  return {
    ...tree,
    type: 1,
    name: 'section',
    attributes: { class: 'page', id },
    children: [...switching.children, ...tree.children],
  } as ElementNode;
}

function changedElement(
  part: FilePart,
  element: ElementNode,
  { lead, sources }: LinkContext,
): readonly Node[] {
  const { lang } = part;
  const t = useT(lang);
  const { name } = element;
  const attributes: Record<string, string> = { ...element.attributes };
  const self = (): ElementNode => ({ ...element, attributes });
  if (name === 'script' || 'popover' in attributes || hasClass(element, 'late')) return [];
  // The check stands in the file once for each language; its frame leads there.
  if (hasClass(element, 'embedded'))
    return parse(
      html`<p class="embedded"><a class="way" href="#${lang}/check">${t('check.embedded')}</a></p>`
        .html,
    ).children;
  if ('popovertarget' in attributes) {
    const term = attributes['popovertarget']!.replace(/^t-/, '');
    return [{ ...element, name: 'a', attributes: { href: `#${lang}/glossary/${term}` } }];
  }
  for (const key of ['id', ...references])
    if (attributes[key] !== undefined)
      attributes[key] = attributes[key]
        .split(' ')
        .map((id) => `${part.id}/${id}`)
        .join(' ');
  for (const key of [
    'data-cite',
    'data-link',
    'data-citation',
    'data-copied',
    'data-by-hand',
    'data-copyable',
    'data-tool',
    'cite',
  ])
    delete attributes[key];
  // Said once for all, by the language that the section stands in.
  if (name === 'p' && attributes['lang'] === lang) delete attributes['lang'];
  if ('data-links-note' in attributes)
    return [{ ...self(), children: parse(escapeHtml(t('oneFile.links'))).children }];
  if (hasClass(element, 'cite'))
    return [
      { ...self(), children: element.children.map((child) => toSources(child, lang, sources)) },
    ];
  if (name !== 'a' || attributes['href'] === undefined) return [self()];

  const { kind, href } = lead(attributes['href'], part);
  attributes['href'] = href;
  if (kind === 'here') {
    for (const key of ['target', 'rel', 'hreflang']) delete attributes[key];
    return [self()];
  }
  attributes['rel'] = 'noreferrer';
  if (kind === 'elsewhere') return [self()];
  delete attributes['hreflang'];
  return [
    {
      ...self(),
      children: [...element.children, ...parse(` ${escapeHtml(t('oneFile.online'))}`).children],
    },
  ];
}

/**
 * A pin-cite leads to its source in the list of the file, which says without internet what it is,
 * of when, and where it stands.
 */
function toSources(node: Node, lang: Language, sources: LinkContext['sources']): Node {
  const id =
    isElement(node) &&
    sources.get(decodeEntities(`${node.attributes['href'] ?? ''} ${textOf(node)}`));
  return id
    ? ({ ...node, attributes: { href: `#${lang}/about/source-${id}` } } as ElementNode)
    : node;
}
