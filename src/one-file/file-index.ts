import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { Place } from '../search/citation.ts';
import { dictionaryOf } from '../search/dictionary.ts';
import { kindMark } from '../search/lexicon.ts';
import { packed } from '../search/packed.ts';
import { recordsOf } from '../search/records.ts';
import { stringsOf } from '../search/strings.ts';
import type { Destination } from './address.ts';
import type { FileIndex, Row } from './file-search.ts';

/** The search of a language in the file: the records of the site whose place is in the file, with their addresses there. */
export function fileIndexOf(
  corpus: Corpus,
  lang: Language,
  lead: (link: string) => Destination,
): FileIndex {
  const here = (url: string): string | undefined => {
    const { kind, href } = lead(url);
    return kind === 'here' ? href : undefined;
  };
  const own = recordsOf(corpus, lang).filter(
    ({ url }) => here(url) !== undefined && here(url) !== `#${lang}/search`,
  );
  const { places, sayings, notInForce } = dictionaryOf(corpus, lang, own);
  const placesHere = places.flatMap((place): Place[] => {
    const url = here(place.url);
    // Nobody types the long ids of the XML here.
    return url ? [{ ...place, url, keys: place.keys.filter((key) => !key.includes('__')) }] : [];
  });
  const rows = own.map(({ url, kind, content, meta, filters }): Row => {
    const place = here(url)!.slice(1);
    const version = kind === 'law' ? (filters['version']?.[0] ?? '') : `${kindMark}${kind}`;
    const title = meta['title'];
    // The sentences and the definitions stand in the file already.
    if (title === undefined) return [place, version];
    return kind === 'term' ? [place, version, title] : [place, version, title, content];
  });
  return {
    dictionary: { sayings, notInForce },
    places: packed(placesHere),
    rows,
    strings: stringsOf(corpus, lang),
  };
}
