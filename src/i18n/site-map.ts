import type { Corpus } from '../model/corpus.ts';
import { type ProvisionPlace, formerProvisions } from '../model/wordings.ts';
import type { Bilingual, Language } from '../model/language.ts';
import type { Work } from '../model/law.ts';
import { type PageId, isSinglePage, listedPages } from '../model/pages.ts';
import { corpusOfEachWork, unshownTextWordings, textProvisions, workOf } from '../model/works.ts';
import { type RouteArgs, href } from './routes.ts';

/** A page in both languages of the interface, by its addresses. */
interface SiteMapPage extends Bilingual {
  /** Whether the two say the same: the pages of a law without English are both in Spanish. */
  readonly isTranslated: boolean;
}

/**
 * Every page that search engines and readers should find, as its address in each language. Frames
 * for other pages are not among them.
 */
export const siteMap = (corpus: Corpus): SiteMapPage[] =>
  listedPages(corpus).flatMap(
    (page) => severalPages[page]?.(corpus) ?? (isSinglePage(page) ? [siteMapPage(page)] : []),
  );

/** The pages whose address needs an id, by the kind in whose place they are listed. */
const severalPages: Readonly<Partial<Record<PageId, (corpus: Corpus) => SiteMapPage[]>>> = {
  work: (corpus) => corpusOfEachWork(corpus).flatMap(pagesOfWork),
  category: ({ categories }) =>
    categories.map(({ slug }) => ({
      es: href('category', 'es', { category: slug.es }),
      en: href('category', 'en', { category: slug.en }),
      isTranslated: true,
    })),
};

const siteMapPage = (page: PageId, args: RouteArgs = {}, isTranslated = true): SiteMapPage => ({
  es: href(page, 'es', args),
  en: href(page, 'en', args),
  isTranslated,
});

/** The pages of a law: of itself, of its annotated provisions, and of those of depth `text`. */
function pagesOfWork(corpus: Corpus): SiteMapPage[] {
  const { work } = corpus;
  const whole = workOf(corpus, work.id);
  const isTranslated = work.languages.length > 1;
  const ofPlace =
    (page: PageId) =>
    ({ provision, version }: ProvisionPlace): SiteMapPage =>
      siteMapPage(page, argsOf(work, provision.id, version.id), isTranslated);
  return [
    siteMapPage('work', { work: work.id }, isTranslated),
    ...work.provisions.flatMap((id) =>
      (['provision', 'bilingual', 'changes'] as const).map((page) =>
        siteMapPage(page, argsOf(work, id), isTranslated),
      ),
    ),
    ...formerProvisions(work).flatMap((place) => [
      ofPlace('version')(place),
      ofPlace('versionBilingual')(place),
    ]),
    ...textProvisions(whole).map(ofPlace('provision')),
    ...unshownTextWordings(whole).map(ofPlace('version')),
  ];
}

const argsOf = (work: Work, provision: string, version?: string): RouteArgs => ({
  work: work.id,
  provision,
  ...(version && { version }),
});

/** The most addresses that a sitemap may have, by the protocol. */
const maxAddresses = 50_000;

/** An address of a page in a language, and its twins. */
interface SiteMapEntry {
  readonly address: string;
  readonly twins: readonly (readonly [Language, string])[];
}

/**
 * The files of the sitemap, by name, in the sitemaps.org protocol, each page naming its twin: one,
 * or for more addresses than one may have an index and its parts.
 *
 * @param site the scheme and host
 * @param fileAt the absolute address of a file at the top of the site
 */
export function siteMapFiles(
  corpus: Corpus,
  site: URL,
  fileAt: (name: string) => string,
  most = maxAddresses,
): ReadonlyMap<string, string> {
  const absolute = (path: string): string => new URL(path, site).href;
  const entries = siteMap(corpus).flatMap((page): SiteMapEntry[] =>
    corpus.site.languages.map((lang) => ({
      address: absolute(page[lang]),
      twins:
        page.isTranslated && corpus.site.languages.length > 1
          ? corpus.site.languages.map((other) => [other, absolute(page[other])] as const)
          : [],
    })),
  );
  if (entries.length <= most) return new Map([['sitemap.xml', urlSet(entries)]]);
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: urlSet(entries.slice(index * most, (index + 1) * most)),
  }));
  const list = parts.map(({ name }) => `<sitemap><loc>${fileAt(name)}</loc></sitemap>`);
  return new Map([
    ['sitemap.xml', xml('sitemapindex', [protocol], list)],
    ...parts.map(({ name, text }) => [name, text] as const),
  ]);
}

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const urlSet = (entries: readonly SiteMapEntry[]): string =>
  xml(
    'urlset',
    [protocol, 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'],
    entries.map(({ address, twins }) => {
      const links = twins.map(
        ([lang, twin]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${twin}"/>`,
      );
      return `<url><loc>${address}</loc>${links.join('')}</url>`;
    }),
  );

const xml = (element: string, namespaces: readonly string[], lines: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${element} ${namespaces.join(' ')}>`,
    ...lines,
    `</${element}>\n`,
  ].join('\n');
