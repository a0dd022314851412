import { createHash } from 'node:crypto';
import { href, lawHref } from '../i18n/routes.ts';
import { textTitle } from '../i18n/text-name.ts';
import type { Corpus } from '../model/corpus.ts';
import { proseOf } from '../model/prose.ts';
import { predecessorsOf, segmentsOf } from '../model/segments.ts';
import { provisionsInForce } from '../model/wordings.ts';
import { type Language, languages, mapLanguages } from '../model/language.ts';
import { type Provision, type Segment, type Work, fullNameOf, segmentLabel } from '../model/law.ts';
import { singleRecordProvisions } from '../model/works.ts';
import type { CitablePlace } from '../client/search/citation/places.ts';
import {
  type SearchDictionary,
  type BilingualNames,
  contentWordsKey,
  kindPrefix,
} from '../client/search/lexicon.ts';
import { segmentPlace } from './records.ts';
import type { SearchRecord } from './search-record.ts';
import { collectVocabulary } from '../client/search/vocabulary.ts';
import { maxSynonymWords } from '../model/synonym-words.ts';
import { fold, tokenize } from '../client/search/tokenizer.ts';
import { stemWords } from '../client/search/stem.ts';

/**
 * The dictionary of a language: the words of its records, their synonyms, and what can be cited.
 */
export function createDictionary(
  corpus: Corpus,
  lang: Language,
  records: readonly SearchRecord[],
): SearchDictionary {
  return {
    edition: editionOf(records),
    words: collectVocabulary(records),
    synonyms: synonymsIn(corpus, lang),
    places: placesOf(corpus, lang),
    lawNames: lawNames(corpus),
    recordCount: records.length,
    notInForce: wordingsNotInForce(corpus),
  };
}

/** The edition of an index of these records, as in `SearchDictionary`. */
const editionOf = (records: readonly SearchRecord[]): string =>
  createHash('sha256')
    .update(JSON.stringify(records))
    .digest('hex')
    .slice(0, 8)
    .replace(/./g, (digit) => 'αβγδεζηθικλμνξοπ'[Number.parseInt(digit, 16)]!);

/**
 * The versions that are former or deferred, by id: "2017"; of one that is partly in force the
 * provisions that are not: "2023 art-29-2".
 */
const wordingsNotInForce = ({ work }: Corpus): string[] =>
  work.versions.flatMap(({ id, role, provisions }) =>
    role === 'current'
      ? provisions
          .filter((provision) => provision.role !== 'current')
          .map((provision) => `${id} ${provision.id}`)
      : [id],
  );

/** The synonyms of a language; `createLexicon` joins them with those of the other. */
const synonymsIn = (corpus: Corpus, lang: Language): (readonly [string, string])[] =>
  corpus.synonyms.map(({ said, find }) => [
    distinct(said[lang]).join('|'),
    'kind' in find ? `${kindPrefix}${find.kind}` : find[lang].join('|'),
  ]);

/**
 * Expressions without those that match no more queries: other forms of the same words, since stems
 * are compared in any order, and words that a listed beginning ("deport*") covers.
 */
function distinct(lines: readonly string[]): string[] {
  const stems = lines.filter((line) => line.endsWith('*')).map((line) => fold(line.slice(0, -1)));
  const begun = (line: string): boolean =>
    !line.includes(' ') &&
    stems.some((stem) => fold(line).startsWith(stem) && fold(line) !== `${stem}*`);
  const form = (line: string): string =>
    line.endsWith('*') ? fold(line) : contentWordsKey(tokenize(line)) || stemWords(line).join(' ');
  return [
    ...new Map(
      lines.filter((line) => !begun(line)).map((line) => [form(line), fold(line)]),
    ).values(),
  ];
}

/** Names in both languages that are short enough to be typed: terms, phrases, topics, bodies. */
export function createBilingualNames(corpus: Corpus): BilingualNames {
  const named = [
    ...corpus.terms.map((term) => mapLanguages((language) => names(term[language]))),
    ...corpus.work.versions
      .filter(({ text }) => text === 'verbatim')
      .flatMap((version) =>
        version.phrases.map((phrase) => mapLanguages((language) => [phrase[language]])),
      ),
    ...corpus.categories.map(({ id }) =>
      mapLanguages((language) => [proseOf(corpus.categoryPages, language, id).topic]),
    ),
    ...corpus.help.map(({ name }) => mapLanguages((language) => names(name[language]))),
  ];
  const short = (lines: readonly string[]): boolean =>
    lines.some((line) => tokenize(line).length <= maxSynonymWords);
  return named.filter(({ es, en }) => (short(es) || short(en)) && es.join() !== en.join());
}

/** "carné de permiso temporal de permanencia (CPP)" has two names. */
const names = (name: string): string[] =>
  [
    name.replace(/\s*\(.*?\)/g, ''),
    ...[...name.matchAll(/\((.*?)\)/g)].map(([, inner = '']) => inner),
  ].filter((part) => part.length > 2);

/** What can be cited: every law, then its provisions, those of the site's own law first. */
const placesOf = (corpus: Corpus, lang: Language): CitablePlace[] => [
  ...corpus.works.map((work): CitablePlace => ({
    keys: [numberOf(work)],
    work: numberOf(work),
    url: href('work', lang, { work: work.id }),
    title: fullNameOf(work, lang),
  })),
  ...annotatedPlaces(corpus.work, lang),
  ...corpus.works.flatMap((work) =>
    singleRecordProvisions(corpus, work).map((place): CitablePlace => ({
      keys: textKeys(place.provision),
      work: numberOf(work),
      url: lawHref(lang, work, place.provision),
      title: textTitle(work, place, lang),
    })),
  ),
];

/** The articles of a law that have notes, what changed in them, and their segments. */
function annotatedPlaces(law: Work, lang: Language): CitablePlace[] {
  const work = numberOf(law);
  const pages = provisionsInForce(law).flatMap(({ provision, version }): CitablePlace[] => {
    const { id, num, title } = provision;
    const args = { work: law.id, provision: id };
    return [
      {
        keys: articleKeys(id),
        work,
        url: href('provision', lang, args),
        title: `${num[lang]}, ${title[lang]}`,
      },
      {
        keys: [...(version.name[lang].match(/\d{4}/g) ?? []), ...articleKeys(id)],
        work,
        url: href('changes', lang, args),
        title: `${num[lang]}, ${version.name[lang]}`,
      },
    ];
  });
  const segments = [...segmentsOf(law).values()]
    .filter(({ segment }) => segment.role !== 'omission')
    .map((found): CitablePlace => {
      const { segment, provision, version } = found;
      const place = segmentPlace(law, lang, found);
      const label = segmentLabel(provision, segment, lang);
      return {
        keys: segmentKeys(law, provision, segment),
        work,
        ...place,
        version: version.id,
        provision: provision.id,
        ...(label !== place.title && { pin: label }),
        ...(segment.replaces !== undefined && { replaces: segment.replaces }),
      };
    });
  return [...pages, ...segments];
}

/** The number by which people cite a law. */
const numberOf = ({ number }: Work): string => number.replace(/\D/g, '');

/** What a provision of depth `text` is cited by: its number, and those of its paragraphs. */
const textKeys = ({ id, segments }: Provision): string[] => [
  citationKey(id),
  ...segments.flatMap(({ num = '' }) => (/^\d+(?:\.\w+)+$/.test(num) ? [num.toLowerCase()] : [])),
];

/** What people cite a provision by, after "art.": "28.a" of art-28-a. */
const citationKey = (id: string): string => id.replace(/^art-/, '').replaceAll('-', '.');

/**
 * The laws by their names, as one cites them: "ley del refugiado". Their Spanish names are cited in
 * English, too.
 */
const lawNames = (corpus: Corpus): (readonly [name: string, number: string])[] =>
  corpus.works
    .flatMap((work) => {
      const { title, otherNames } = work;
      const all = languages.flatMap((lang) => [title[lang], ...otherNames[lang]]);
      return [...new Set(all.map(fold))].map((name) => [name, numberOf(work)] as const);
    })
    // The longest first: the title of an act that amends a law has that of the law in it.
    .sort(([a], [b]) => b.length - a.length);

/** "29.2" and "29": the site has only one paragraph of each article. */
const articleKeys = (provision: string): string[] => [
  ...new Set([citationKey(provision), citationKey(provision).split('.')[0]!]),
];

/** The keys of a segment: its id, its Akoma Ntoso id, and its number: "29.2.k.4", "36.1". */
function segmentKeys(work: Work, provision: Provision, segment: Segment): string[] {
  const { id, role, eid } = segment;
  // What replaces a sentence in its very place is cited by the number of that sentence.
  const placeId =
    (provision.inherits === undefined ? [] : predecessorsOf(work, segment))
      .filter((before) => before.segment.eid === eid)
      .at(-1)?.segment.id ?? id;
  const letter = /^([a-z])-(?:title|\d+)$/.exec(placeId)?.[1] ?? /-([a-z])$/.exec(placeId)?.[1];
  const sentence = /^[a-z]-(\d+)$/.exec(placeId)?.[1];
  // The heading of the article is cited as the article, which is a place of its own.
  const eId = role === 'heading' && !letter ? undefined : eid;
  const numbers = letter
    ? articleKeys(provision.id).map((article) =>
        [article, letter, ...(sentence ? [sentence] : [])].join('.'),
      )
    : [];
  const counted = /^\d+-\d+(?:-[a-z])?$/.test(placeId) ? [placeId.replaceAll('-', '.')] : [];
  return [...new Set([id, ...(eId ? [eId] : []), ...numbers, ...counted])];
}
