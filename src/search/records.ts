import { href, lawHref } from '../i18n/routes.ts';
import { useT } from '../i18n/index.ts';
import { categoriesOf } from '../model/categories.ts';
import type { Corpus } from '../model/corpus.ts';
import { proseOf } from '../model/prose.ts';
import { type SegmentPlace, segmentOf, segmentsOf } from '../model/segments.ts';
import { provisionsInForce } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { type Work, segmentLabel } from '../model/law.ts';
import { pageRecords } from './page-records.ts';
import { type SearchRecord, acts, record } from './search-record.ts';
import { textRecords } from './text-records.ts';

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
  ...corpus.works.flatMap((work) => textRecords(corpus, work, lang)),
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

const sentences = (corpus: Corpus, lang: Language): SearchRecord[] =>
  [...segmentsOf(corpus.work).values()]
    .filter(({ segment }) => segment.role !== 'omission' && segment.text[lang] !== '')
    .map((place): SearchRecord => {
      const { segment, provision, version } = place;
      const category = categoriesOf(corpus, segment.id).map(({ id }) => id);
      const filters = {
        kind: ['law'],
        work: [corpus.work.id],
        version: [version.id],
        provision: [provision.id],
        ground: [segment.id],
        category,
      };
      return {
        id: segment.id,
        url: segmentPlace(corpus.work, lang, place).url,
        content: segment.text[lang],
        kind: 'law',
        isOnPage: true,
        meta: {},
        filters,
      };
    });

/** The page of a provision in force, found by its title; its segments are records of their own. */
function provisions(corpus: Corpus, lang: Language): SearchRecord[] {
  const { work } = corpus;
  return provisionsInForce(work).map(({ provision, version }): SearchRecord => {
    const title = `${provision.num[lang]} ${provision.title[lang]}`;
    const url = lawHref(lang, work, provision);
    return {
      id: `provision:${provision.id}`,
      url,
      content: `${title}. ${work.name[lang]}`,
      kind: 'law',
      meta: { title },
      filters: {
        kind: ['law'],
        work: [work.id],
        version: [version.id],
        provision: [provision.id],
      },
    };
  });
}

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
