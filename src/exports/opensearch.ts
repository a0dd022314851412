import type { Language } from '../model/language.ts';
import type { Publication } from './publication.ts';
import { blockElement, empty, leaf, xmlFile } from './xml.ts';

/**
 * What a browser needs to offer our search: OpenSearch 1.1. `searchPage` is the absolute address of
 * the search page.
 */
export const openSearch = (
  { name, fileAt, say }: Publication,
  lang: Language,
  searchPage: string,
): string =>
  xmlFile(
    blockElement('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      leaf('ShortName', {}, `${name} (${lang})`),
      leaf('Description', {}, say(lang, 'description')),
      leaf('Language', {}, lang),
      leaf('InputEncoding', {}, 'UTF-8'),
      leaf('Image', { width: '16', height: '16', type: 'image/svg+xml' }, fileAt('favicon.svg')),
      empty('Url', { type: 'text/html', template: `${searchPage}?q={searchTerms}` }),
    ]),
  );
