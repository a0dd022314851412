import { href, lawHref } from '../i18n/routes.ts';
import { useT } from '../i18n/index.ts';
import { textLanguage, textTitle } from '../i18n/text-name.ts';
import { notInForceKind } from '../client/search/group-results.ts';
import { categoriesOf } from '../model/categories.ts';
import type { Corpus } from '../model/corpus.ts';
import { proseOf } from '../model/prose.ts';
import { type SegmentPlace, segmentOf, segmentsOf } from '../model/segments.ts';
import { isLawToday } from '../model/in-force.ts';
import { provisionText, provisionsInForce } from '../model/wordings.ts';
import { isInForceAtAll, singleRecordProvisions } from '../model/works.ts';
import type { Language } from '../model/language.ts';
import { type Work, segmentLabel } from '../model/law.ts';
import { pageRecords } from './page-records.ts';
import { type SearchRecord, acts, record } from './search-record.ts';

/** The address and the title of a segment: "Art. 29.2, letra m (hasta 2023, letra k)". */
export function segmentPlace(
  work: Work,
  lang: Language,
  { segment, provision }: SegmentPlace,
): { url: string; title: string } {
  const label = segmentLabel(provision, segment, lang);
  const [, former] = /^([a-z])-title$/.exec(segment.replaces ?? '') ?? [];
  const until = former && segmentOf(work, segment.replaces!).provision.inForceTo?.slice(0, 4);
  const title = until
    ? useT(lang)('search.formerly', { title: label, year: until, letter: former })
    : label;
  return { url: lawHref(lang, work, provision, segment.id), title };
}

/** All records of a language: the law in its order, then the pages. */
export const createRecords = (corpus: Corpus, lang: Language): SearchRecord[] => [
  ...sentences(corpus, lang),
  ...provisions(corpus, lang),
  ...corpus.works.flatMap((work) => texts(corpus, work, lang)),
  ...categories(corpus, lang),
  ...corpus.terms.map((term): SearchRecord => ({
    ...record(
      'term',
      `term:${term.id}`,
      href('glossary', lang, {}, term.id),
      term[lang],
      [term.definition[lang], ...acts(corpus, lang, term.cites)].join(' · '),
    ),
    isOnPage: true,
  })),
  ...corpus.help.map((body) =>
    record(
      'help',
      `help:${body.id}`,
      href('help', lang, {}, `help-${body.id}`),
      body.name[lang],
      [`${body.does[lang]} ${body.phone ?? ''}`, ...acts(corpus, lang, body.cites)].join(' · '),
    ),
  ),
  ...pageRecords(corpus, lang),
];

/** The sentences of the annotated law; the place of each in the dictionary has its title. */
const sentences = (corpus: Corpus, lang: Language): SearchRecord[] =>
  [...segmentsOf(corpus.work).values()]
    .filter(({ segment }) => segment.role !== 'omission' && segment.text[lang] !== '')
    .map((place): SearchRecord => {
      const { segment, provision, version } = place;
      const category = categoriesOf(corpus, segment.id).map(({ id }) => id);
      return {
        id: segment.id,
        url: segmentPlace(corpus.work, lang, place).url,
        content: segment.text[lang],
        isOnPage: true,
        meta: {},
        filters: {
          kind: provision.role === 'current' ? ['law'] : ['law', notInForceKind],
          work: [corpus.work.id],
          version: [version.id],
          provision: [provision.id],
          ground: [segment.id],
          ...(category.length > 0 && { category }),
        },
      };
    });

/** The page of a provision in force, found by its title; its segments are records of their own. */
const provisions = ({ work }: Corpus, lang: Language): SearchRecord[] =>
  provisionsInForce(work).map(({ provision, version }) => {
    const title = `${provision.num[lang]} ${provision.title[lang]}`;
    return record(
      'law',
      `provision:${provision.id}`,
      lawHref(lang, work, provision),
      title,
      `${title}. ${work.name[lang]}`,
      { work: [work.id], version: [version.id], provision: [provision.id] },
    );
  });

/**
 * The provisions of a law that the search holds whole, each by its title and its text; of a law of
 * which nothing is in force none, since its record has their words (page-records.ts). One that is
 * not law today is of the kind "page".
 */
const texts = (corpus: Corpus, work: Work, lang: Language): SearchRecord[] =>
  (isInForceAtAll(work) ? singleRecordProvisions(corpus, work) : []).map((place) => {
    const { provision, version } = place;
    const title = textTitle(work, place, lang);
    return {
      ...record(
        isLawToday(provision) ? 'law' : 'page',
        `provision:${work.id}/${provision.id}`,
        lawHref(lang, work, provision),
        title,
        // One that is repealed has no text, and the index holds no record without any.
        provisionText(provision, textLanguage(work, lang)) || title,
        {
          work: [work.id],
          version: [`${work.id}/${version.id}`],
          provision: [`${work.id}/${provision.id}`],
        },
      ),
      isOnPage: true,
    };
  });

/** A category by its title, topic and summary; its other texts repeat other records. */
function categories(corpus: Corpus, lang: Language): SearchRecord[] {
  return corpus.categories.map((category) => {
    const { title, topic, summary } = proseOf(corpus.categoryPages, lang, category.id);
    return record(
      'category',
      `category:${category.id}`,
      href('category', lang, { category: category.slug[lang] }),
      `${title} (${topic})`,
      summary,
      { category: [category.id] },
    );
  });
}
