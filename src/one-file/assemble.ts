import { createHash } from 'node:crypto';
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { lawHref } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { textProvisions } from '../model/works.ts';
import { oneFilePolicy } from '../csp.ts';
import { editionPlaceholder } from '../data-page.ts';
import * as hooks from './hooks.ts';
import { createLinkResolver } from './resolve-link.ts';
import { type LinkContext, propertyOf, rewriteForFile } from './rewrite.ts';
import { type FileSection, listSections } from './sections.ts';

/** What the file is made from. */
interface Ingredients {
  readonly corpus: Corpus;
  /** The HTML that src/pages/one-file.astro draws: all but the sections. */
  readonly template: string;
  /** The HTML of a built page, by its address without host. */
  readonly page: (address: string) => string;
  readonly script: string;
  /** Complete address of the top of the site, with a slash at its end. */
  readonly siteUrl: string;
}

interface OneFile {
  readonly html: string;
  /**
   * The first 12 digits of the SHA-256 of the file before its edition is written into it: the same
   * content gives the same edition.
   */
  readonly edition: string;
}

/** Returns the whole site as one HTML file that needs nothing but itself. */
export function assemble({ corpus, template, page, script, siteUrl }: Ingredients): OneFile {
  const sections = listSections(corpus);
  const context: LinkContext = {
    resolveLink: createLinkResolver(sections, siteUrl),
    languages: corpus.site.languages,
    omitted: omittedAddresses(corpus, sections),
    sourceIds: new Map(corpus.sources.map(({ url, id }) => [url, id])),
  };
  const file = fromHtml(template);
  // The classes that are looked for here are those of src/pages/one-file.astro.
  for (const root of selectAll('.lang', file)) {
    const lang = root.properties['lang'] as Language;
    rewriteForFile(root, { id: lang, lang }, context);
  }
  const sectionsByAddress = new Map(sections.map((section) => [section.address, section]));
  visit(file, 'element', ({ properties }, index, parent) => {
    const section = sectionsByAddress.get(String(properties[propertyOf(hooks.page)]));
    if (!section || !parent || index === undefined) return undefined;
    const content = pageContent(section, page(section.address), context);
    parent.children.splice(index, 1, ...content);
    return [SKIP, index + content.length];
  });
  select('body', file)!.children.push({
    type: 'element',
    tagName: 'script',
    properties: {},
    children: [{ type: 'text', value: script }],
  });
  const policy = select('meta[http-equiv="content-security-policy"]', file)!;
  policy.properties['content'] = policyOf(file);
  // Before the styles that it allows.
  const head = select('head', file)!;
  head.children = [
    ...head.children.slice(0, 1),
    policy,
    ...head.children.slice(1).filter((child) => child !== policy),
  ];
  const html = serialize(file);
  const edition = createHash('sha256').update(html).digest('hex').slice(0, 12);
  return { html: html.replaceAll(editionPlaceholder, edition), edition };
}

/**
 * Returns what the main part of a built page holds, as it is in the file. In an article within
 * another section, headings are a level lower.
 *
 * @throws Error when the page has no main part
 */
export function pageContent(
  section: FileSection,
  page: string,
  context: LinkContext,
): ElementContent[] {
  const { lang, address } = section;
  const main = select('main#main', fromHtml(page));
  if (!main)
    throw new Error(`The page ${address} has no <main id="main">: see src/one-file/assemble.ts.`);
  rewriteForFile(main, section, context);
  if (section.within !== undefined) {
    for (const heading of selectAll('h2, h1', main))
      heading.tagName = heading.tagName === 'h1' ? 'h2' : 'h3';
    return (select('article', main) ?? main).children;
  }
  // The sheet says everything in both languages: one table serves both self-checks.
  for (const sheet of lang === context.languages[0] ? [] : selectAll('.sheet', main))
    sheet.children = sheet.children.filter(
      (child) => !(child.type === 'element' && child.tagName === 'table'),
    );
  return main.children;
}

/** The addresses of the provisions of depth `text` that have no section. */
function omittedAddresses(corpus: Corpus, sections: readonly FileSection[]): ReadonlySet<string> {
  const held = new Set(sections.map(({ address }) => address));
  const all = corpus.site.languages.flatMap((lang) =>
    corpus.works.flatMap((work) =>
      textProvisions(work).map(({ provision }) => lawHref(lang, work, provision)),
    ),
  );
  return new Set(all.filter((address) => !held.has(address)));
}

/** Returns the policy of the file, which allows its own styles and script. */
function policyOf(file: Root): string {
  const texts = (selector: string): string[] => selectAll(selector, file).map(textOf);
  return oneFilePolicy({ scripts: texts('script:not([type])'), styles: texts('style') });
}

/** Returns the file as HTML without quotes and tags that HTML does not need. */
const serialize = (file: Root): string =>
  toHtml(file, {
    omitOptionalTags: true,
    preferUnquoted: true,
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true, useShortestReferences: true },
  });
