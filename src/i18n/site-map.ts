import { type Corpus, formerProvisions } from '../model/corpus.ts';
import { type Bilingual, languages } from '../model/language.ts';
import type { PageId } from '../model/pages.ts';
import { type RouteArgs, href } from './routes.ts';

/**
 * Every page that search engines and readers should find, as its address in each language. Frames
 * for other pages are not among them.
 */
export function siteMap({ work, categories }: Corpus): Bilingual[] {
  const same = (args: RouteArgs): Bilingual<RouteArgs> => ({ es: args, en: args });
  const of = (page: PageId, args: Bilingual<RouteArgs> = same({})): Bilingual => ({
    es: href(page, 'es', args.es),
    en: href(page, 'en', args.en),
  });
  const provisions = work.provisions.map((provision) => same({ work: work.id, provision }));
  const former = formerProvisions(work).map(({ version, provision }) =>
    same({ work: work.id, provision: provision.id, version: version.id }),
  );
  return [
    of('home'),
    of('work', same({ work: work.id })),
    ...provisions.flatMap((args) => [
      of('provision', args),
      of('bilingual', args),
      of('changes', args),
    ]),
    ...former.flatMap((args) => [of('version', args), of('versionBilingual', args)]),
    of('categories'),
    ...categories.map(({ slug }) =>
      of('category', { es: { category: slug.es }, en: { category: slug.en } }),
    ),
    of('glossary'),
    of('selfCheck'),
    of('method'),
    of('embedding'),
    of('search'),
    of('help'),
    of('about'),
    of('data'),
  ];
}

/**
 * The sitemap of the sitemaps.org protocol, each page naming its twin. `site` is the scheme and
 * host.
 */
export function siteMapXml(corpus: Corpus, site: URL): string {
  const absolute = (path: string): string => new URL(path, site).href;
  const entries = siteMap(corpus).flatMap((page) =>
    languages.map((lang) => {
      const twins = languages.map(
        (other) =>
          `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(page[other])}"/>`,
      );
      return `<url><loc>${absolute(page[lang])}</loc>${twins.join('')}</url>`;
    }),
  );
  const namespaces = [
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<urlset ${namespaces}>`,
    ...entries,
    '</urlset>\n',
  ].join('\n');
}
