import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { useT } from '../i18n/index.ts';
import type { Corpus } from '../model/corpus.ts';
import { languages, otherLanguage } from '../model/language.ts';
import { destinations } from './address.ts';
import { editionOf, editionPlaceholder } from './edition.ts';
import { type FilePart, listParts } from './parts.ts';
import { type LinkContext, rewrite } from './rewrite.ts';

/** What the file is made from. */
export interface Ingredients {
  readonly corpus: Corpus;
  /** The HTML of the frame as src/pages/one-file.astro draws it. */
  readonly frame: string;
  /** The HTML of a built page, by its address without host. */
  readonly page: (address: string) => string;
  readonly script: string;
  /** Complete address of the top of the site, with a slash at its end. */
  readonly site: string;
}

export interface OneFile {
  readonly html: string;
  readonly edition: string;
}

/** The whole site as one HTML file that needs nothing but itself. */
export function assemble({ corpus, frame, page, script, site }: Ingredients): OneFile {
  const parts = listParts(corpus);
  const sources = new Map(corpus.sources.map(({ url, id }) => [url, id]));
  const context = { lead: destinations(parts, site), sources };
  const file = fromHtml(frame);
  for (const lang of languages) {
    const half = find(`.lang[lang="${lang}"]`, file);
    rewrite(half, { id: lang, lang }, context);
    half.properties['id'] = lang;
    const sections = parts
      .filter((part) => part.lang === lang)
      .map((part) => createSection(part, page(part.address), context));
    const all = find('.all', half);
    const place = find('[data-pages]', all);
    all.children = all.children.flatMap((child) => (child === place ? sections : [child]));
  }
  find('body', file).children.push({
    type: 'element',
    tagName: 'script',
    properties: {},
    children: [{ type: 'text', value: script }],
  });
  const policy = find('meta[http-equiv="content-security-policy"]', file);
  policy.properties['content'] = policyOf(file);
  // Before the styles that it allows.
  const head = find('head', file);
  head.children = [
    ...head.children.slice(0, 1),
    policy,
    ...head.children.slice(1).filter((child) => child !== policy),
  ];
  const html = serialize(file);
  const edition = editionOf(html);
  return { html: html.replaceAll(editionPlaceholder, edition), edition };
}

/**
 * The main part of a built page as a section of the file.
 *
 * @throws when the page has no main part.
 */
export function createSection(part: FilePart, page: string, context: LinkContext): Element {
  const { lang, id, address } = part;
  const main = select('main#main', fromHtml(page));
  if (!main)
    throw new Error(`The page ${address} has no <main id="main">: see src/one-file/assemble.ts.`);
  const other = otherLanguage(lang);
  const twin = fromHtml(
    `<p class="twin"><a href="#${id.replace(/^../, other)}" lang="${other}">${useT(lang)('site.language')}</a></p>`,
    { fragment: true },
  );
  rewrite(main, part, context);
  // The sheet says everything in both languages: one table serves both self-checks.
  for (const sheet of lang === languages[0] ? [] : selectAll('.sheet', main))
    sheet.children = sheet.children.filter((child) => !isElement(child, 'table'));
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['page'], id },
    children: [...(twin.children as Element[]), ...main.children],
  };
}

const isElement = (node: { type: string; tagName?: string }, name: string): boolean =>
  node.type === 'element' && node.tagName === name;

/** The element that a selector finds, which the frame must have. */
function find(selector: string, tree: Root | Element): Element {
  const found = select(selector, tree);
  if (!found)
    throw new Error(`The frame of the one file has no ${selector}: see src/pages/one-file.astro.`);
  return found;
}

/** A policy that allows the styles and the script of the file by their hashes, and nothing else. */
function policyOf(file: Root): string {
  const hashes = (selector: string): string =>
    selectAll(selector, file)
      .map((element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`)
      .join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes('script:not([type])')}`,
    `style-src ${hashes('style')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';');
}

/** The file as HTML without quotes and tags that HTML does not need. */
const serialize = (file: Root): string =>
  toHtml(file, {
    omitOptionalTags: true,
    preferUnquoted: true,
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true, useShortestReferences: true },
  });
