import type { Language } from '../model/language.ts';
import type { Provision, Work } from '../model/law.ts';
import { type PageId, addressWords, hasPage, pageOfProvision, pages } from '../model/pages.ts';
import { site } from '../site.ts';

/**
 * What an address needs beside its language: the work, a provision, a version, a category's own
 * slug, an embed topic.
 */
export type RouteArgs = Readonly<Record<string, string>>;

/** The path of a page without base, in the words of its language: "es/ley/dl-1350/art-29-2". */
function pathOf(page: PageId, lang: Language, args: RouteArgs = {}): string {
  return pages[page].address
    .split('/')
    .map((part) => partOf(part, lang, args))
    .join('/');
}

function partOf(part: string, lang: Language, args: RouteArgs): string {
  const name = part.slice(1, -1);
  if (name === 'lang') return lang;
  if (name in addressWords) return addressWords[name as keyof typeof addressWords][lang];
  const value = args[name];
  if (value === undefined) throw new RangeError(`The address of this page needs "${name}".`);
  return value;
}

/**
 * The address of a page under the site's base path, with a trailing slash and, if given, a
 * fragment.
 */
export function href(page: PageId, lang: Language, args: RouteArgs = {}, fragment = ''): string {
  return `${withBase(`${pathOf(page, lang, args)}/`)}${fragment && `#${fragment}`}`;
}

/** The address of the page that shows a wording of a provision and, if given, a segment on it. */
export const lawHref = (
  lang: Language,
  work: Pick<Work, 'id'>,
  provision: Pick<Provision, 'id' | 'version' | 'role' | 'depth' | 'isShown'>,
  segment = '',
): string =>
  href(
    pageOfProvision(provision),
    lang,
    { work: work.id, provision: provision.id, version: provision.version },
    segment,
  );

/** A path from the top of the site, under its base path. */
export const withBase = (path: string): string => `${site.base}/${path}`;

/** One page of the site: what `getStaticPaths` of its file returns. */
interface StaticPage<Props> {
  params: Record<string, string>;
  props: Props & { lang: Language };
}

/**
 * The pages of one kind, in the languages of the site, for `getStaticPaths`; none where the site
 * does without them. `each` gives address arguments and properties per language.
 */
export function staticPages<Props extends object>(
  corpus: Parameters<typeof hasPage>[0],
  page: PageId,
  each: (lang: Language) => readonly { args?: RouteArgs; props: Props }[],
): StaticPage<Props>[] {
  if (!hasPage(corpus, page)) return [];
  return corpus.site.languages.flatMap((lang) =>
    each(lang).map(({ args = {}, props }) => ({
      params: Object.fromEntries(
        pages[page].address.split('/').map((part) => [part.slice(1, -1), partOf(part, lang, args)]),
      ),
      props: { lang, ...props },
    })),
  );
}
