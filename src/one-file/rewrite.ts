import type { Element, ElementContent, Nodes, Parents, Properties } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import * as toolsHooks from '../client/reading/sentence-tools-hooks.ts';
import { useT } from '../i18n/index.ts';
import { href as hrefOf } from '../i18n/routes.ts';
import type { Language } from '../model/language.ts';
import * as hooks from './hooks.ts';
import type { ResolveLink } from './resolve-link.ts';
import type { FileSection } from './sections.ts';

/** Where in the file a tree is: what its ids begin with, and its language. */
type Scope = Pick<FileSection, 'id' | 'lang'>;

/** Where links lead. */
export interface LinkContext {
  /** The addresses of the provisions of depth `text` that the file does not hold. */
  readonly omitted: ReadonlySet<string>;
  /** The languages of the file, the first first. */
  readonly languages: readonly Language[];
  readonly resolveLink: ResolveLink;
  /** The ids of the sources, by address. */
  readonly sourceIds: ReadonlyMap<string, string>;
}

/** Properties that name other elements by their ids. */
const references = ['htmlFor', 'form', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls'];
/** The list of sources and the places for help: their links keep their own addresses. */
const sectionsWithDirectLinks = ['about', 'help'];
/** The property in a tree that holds a hook: "dataLinksNote". */
export const propertyOf = (hook: string): string =>
  hook.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
/** What only the tools of sentences read, which the file does not have. */
const unused = Object.values(toolsHooks).map(propertyOf);

/**
 * Rewrites what is in a tree, in place, for the file: its ids are unique there, its links lead
 * to other places in it or are complete, and what one file cannot hold is removed (scripts) or
 * replaced by a link (iframes).
 */
export function rewriteForFile(tree: Nodes, scope: Scope, context: LinkContext): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = replacementOf(node, parent, scope);
    if (replacement === undefined) {
      rewriteElement(node, scope, context);
      return undefined;
    }
    parent.children.splice(index, 1, ...(replacement ? [replacement] : []));
    return [SKIP, index + (replacement ? 1 : 0)];
  });
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** What stands for an element in the file; null where nothing does, undefined where it stays. */
function replacementOf(
  element: Element,
  parent: Parents,
  { id, lang }: Scope,
): Element | null | undefined {
  const { tagName, properties } = element;
  if (tagName === 'script' && properties['type'] !== 'application/json') return null;
  if (propertyOf(hooks.siteOnly) in properties) return null;
  // A link to where it stands is there to be copied; an address within the file is of no use.
  if (tagName === 'a' && hasClass(element, 'mark') && isIn(parent, properties['href'], id))
    return { ...element, tagName: 'span', properties: { className: ['mark'] } };
  if (hasClass(element, 'script-fallback')) return null;
  // The self-check is in the file once for each language: its iframe becomes a link to it.
  if (hasClass(element, 'embedded')) {
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { className: ['way'], href: `#${lang}/check` },
      children: [text(useT(lang)('check.embedded'))],
    };
    return {
      type: 'element',
      tagName: 'p',
      properties: { className: ['embedded'] },
      children: [link],
    };
  }
  return undefined;
}

/** Whether a link of a section leads to the element that contains it. */
const isIn = (parent: Parents, href: Properties[string], section: string): boolean =>
  parent.type === 'element' && parent.properties['id'] === `${section}/${String(href).slice(1)}`;

const text = (value: string): ElementContent => ({ type: 'text', value });

function rewriteElement(
  element: Element,
  scope: Scope,
  { resolveLink, sourceIds, omitted }: LinkContext,
): void {
  const { tagName, properties } = element;
  const { id, lang } = scope;
  const t = useT(lang);
  for (const key of ['id', ...references])
    if (properties[key] !== undefined) properties[key] = withPrefix(properties[key], id);
  for (const key of unused) delete properties[key];
  // The language of the section says it for all.
  if (['p', 'div'].includes(tagName) && properties['lang'] === lang) delete properties['lang'];
  if (propertyOf(hooks.linksNote) in properties) element.children = [text(t('oneFile.links'))];
  if (tagName !== 'a' || typeof properties['href'] !== 'string') return;

  // Links to a source lead to its entry in the list of sources, which can be read offline.
  const source = sectionsWithDirectLinks.some((key) => id === `${lang}/${key}`)
    ? undefined
    : sourceIds.get(properties['href']);
  const address = source ? `${hrefOf('about', lang)}#source-${source}` : properties['href'];
  const { kind, href } = resolveLink(address, scope);
  // The name of an article that the file lacks stays: a link to each would make the file too large.
  if (kind === 'site' && omitted.has(address.split('#')[0]!)) {
    element.tagName = 'span';
    element.properties = {};
    return;
  }
  properties['href'] = href;
  if (kind === 'here') {
    for (const key of ['target', 'rel', 'hrefLang']) delete properties[key];
    return;
  }
  if (!href.startsWith('tel:')) properties['rel'] = ['noreferrer'];
  if (kind === 'elsewhere') return;
  delete properties['hrefLang'];
  element.children.push(text(` ${t('oneFile.online')}`));
}

/** Ids with a prefix; properties that hold several are lists. */
const withPrefix = (ids: Properties[string], prefix: string): string | string[] =>
  Array.isArray(ids) ? ids.map((id) => `${prefix}/${id}`) : `${prefix}/${String(ids)}`;
