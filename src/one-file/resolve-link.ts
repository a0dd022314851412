import { href } from '../i18n/routes.ts';
import { languages } from '../model/language.ts';
import type { FileSection } from './sections.ts';

/** Where a link leads from the file: to a place in it, to the site, or elsewhere as before. */
type Destination = { readonly kind: 'here' | 'site' | 'elsewhere'; readonly href: string };

/**
 * Returns the destination of a link of the built site.
 *
 * @param from the section that contains the link; needed for links within a page ("#k-4")
 */
export type ResolveLink = (link: string, from?: Pick<FileSection, 'id'>) => Destination;

/** @param siteUrl complete address of the top of the site, with a slash at its end */
export function createLinkResolver(sections: readonly FileSection[], siteUrl: string): ResolveLink {
  const places = new Map(sections.map(({ address, id }) => [address, id]));
  const questions = new Map<string, string>();
  for (const lang of languages) {
    places.set(href('home', lang), lang);
    places.set(href('search', lang), `${lang}/search`);
    // The page about the method is not in the file; a question is, in the self-check.
    questions.set(href('method', lang), `${lang}/check/check-`);
  }
  return (link, from) => {
    if (link.startsWith('#')) return { kind: 'here', href: `#${from?.id}/${link.slice(1)}` };
    if (!link.startsWith('/')) return { kind: 'elsewhere', href: link };
    const [path = '', fragment = ''] = link.split('#');
    const place = places.get(path);
    if (place !== undefined)
      return { kind: 'here', href: `#${place}${fragment && `/${fragment}`}` };
    const question = questions.get(path);
    if (question !== undefined && fragment.startsWith('fact-'))
      return { kind: 'here', href: `#${question}${fragment.slice('fact-'.length)}` };
    return { kind: 'site', href: new URL(link, siteUrl).href };
  };
}
