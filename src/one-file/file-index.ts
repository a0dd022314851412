import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import type { CitablePlace } from '../client/search/citation/places.ts';
import { createDictionary } from '../search/dictionary.ts';
import { kindPrefix } from '../client/search/lexicon.ts';
import { createRecords } from '../search/records.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { createSearchStrings } from '../search/strings.ts';
import type { ResolveLink } from './resolve-link.ts';
import type { FileIndex, FileRow } from '../client/one-file/file-search.ts';

/**
 * The search of a language in the file: the records of the site whose place is in the file, with
 * their addresses there.
 */
export function createFileIndex(
  corpus: Corpus,
  lang: Language,
  resolveLink: ResolveLink,
): FileIndex {
  const here = (url: string): string | undefined => {
    const { kind, href } = resolveLink(url);
    return kind === 'here' ? href : undefined;
  };
  const own = createFileRecords(corpus, lang).flatMap((record) => {
    const url = here(record.url);
    return url && url !== `#${lang}/search` ? [{ ...record, url }] : [];
  });
  const { places, synonyms, notInForce, lawNames } = createDictionary(corpus, lang, own);
  const placesHere = places.flatMap((place): CitablePlace[] => {
    const url = here(place.url);
    // The ids of the XML (art_29__para_29-2) are for machines: nobody types them here.
    return url ? [{ ...place, url, keys: place.keys.filter((key) => !key.includes('__')) }] : [];
  });
  const rows = own.map(({ url, content, isOnPage, meta, filters }): FileRow => {
    const place = url.slice(1);
    const kind = filters['kind']![0]!;
    const versionOrKind = kind === 'law' ? (filters['version']?.[0] ?? '') : `${kindPrefix}${kind}`;
    const title = meta['title'];
    if (isOnPage)
      return title === undefined ? [place, versionOrKind] : [place, versionOrKind, title];
    return [place, versionOrKind, title ?? '', content];
  });
  return {
    dictionary: { synonyms, places: placesHere, notInForce, lawNames },
    rows,
    // What the file leaves out may be on the site.
    strings: createSearchStrings(corpus, lang, 'oneFile.missing'),
  };
}

/**
 * The records that the file searches. It has no intents; instead, the record of a situation has its
 * questions of the self-check, which say in everyday words what it is about.
 */
export const createFileRecords = (corpus: Corpus, lang: Language): SearchRecord[] =>
  createRecords(corpus, lang).map((record) => {
    const category = corpus.categories.find(({ id }) => record.id === `category:${id}`);
    const questions = (category?.facts ?? []).flatMap(
      (fact) => corpus.screening.facts[fact]?.question[lang] ?? [],
    );
    return { ...record, content: [record.content, ...questions].join(' ') };
  });
