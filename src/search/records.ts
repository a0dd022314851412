import { useT } from '../i18n/index.ts';
import { textLanguage, textTitle } from '../i18n/text-name.ts';
import { href, lawHref } from '../i18n/routes.ts';
import { wordingDates } from '../i18n/wording-dates.ts';
import {
  type Corpus,
  type SegmentPlace,
  categoriesOf,
  proseOf,
  provisionInForce,
  provisionText,
  provisionsInForce,
  segmentOf,
  segmentsOf,
  sourceOf,
} from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { hasPage } from '../model/pages.ts';
import { type Cite, type Work, segmentLabel } from '../model/law.ts';
import { textProvisions } from '../model/works.ts';

/** A record of the search index: a segment of the law, or a page or a part of one. */
export interface SearchRecord {
  /** The id by which content/search/intents names it: "k-4", "term:refuge", "page:help". */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly kind: 'law' | 'category' | 'term' | 'help' | 'page';
  /** Its title; a segment has none, since its place in the dictionary names it. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The number of a provision as people write it: "29.2" for "art-29-2". */
export const articleNumber = (provision: string): string =>
  provision.replace('art-', '').replaceAll('-', '.');

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
  ...corpus.works.flatMap((work) => texts(work, lang)),
  ...categories(corpus, lang),
  ...corpus.terms.map((term) =>
    record(
      'term',
      `term:${term.id}`,
      href('glossary', lang, {}, term.id),
      term[lang],
      [term.definition[lang], ...acts(corpus, lang, term.cites)].join(' · '),
    ),
  ),
  ...corpus.help.map((body) =>
    record(
      'help',
      `help:${body.id}`,
      href('help', lang, {}, `help-${body.id}`),
      body.name[lang],
      [`${body.does[lang]} ${body.phone ?? ''}`, ...acts(corpus, lang, body.cites)].join(' · '),
    ),
  ),
  ...pages(corpus, lang),
];

function record(
  kind: SearchRecord['kind'],
  id: string,
  url: string,
  title: string,
  content: string,
  filters: Record<string, readonly string[]> = {},
): SearchRecord {
  return { id, url, content, kind, meta: { title }, filters: { kind: [kind], ...filters } };
}

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

/**
 * The provisions of a law that are only read, each by its title and its text. One that is not in
 * force is no law of today.
 */
const texts = (work: Work, lang: Language): SearchRecord[] =>
  textProvisions(work).map(({ provision, version }): SearchRecord => {
    const textLang = textLanguage(work, lang);
    const title = textTitle(work, { provision, version }, lang);
    const kind = provision.role === 'current' && !provision.repealed ? 'law' : 'page';
    return {
      id: `provision:${work.id}/${provision.id}`,
      url: lawHref(lang, work, provision),
      // One that is repealed has no text, and the index holds no record without any.
      content: provisionText(provision, textLang) || title,
      kind,
      meta: { title },
      filters: {
        kind: [kind],
        work: [work.id],
        version: [`${work.id}/${version.id}`],
        provision: [`${work.id}/${provision.id}`],
      },
    };
  });

/** A category by its title, topic, summary and questions; its other texts repeat other records. */
function categories(corpus: Corpus, lang: Language): SearchRecord[] {
  return corpus.categories.map((category) => {
    const { title, topic, summary } = proseOf(corpus.categoryPages, lang, category.id);
    const questions = category.facts.map(
      (fact) => corpus.screening.facts[fact]?.question[lang] ?? '',
    );
    return record(
      'category',
      `category:${category.id}`,
      href('category', lang, { category: category.slug[lang] }),
      `${title} (${topic})`,
      [summary, ...questions].join(' '),
      { category: [category.id] },
    );
  });
}

/**
 * The laws and decrees that cites rest on, by their numbers: who knows the number finds what it
 * says here.
 */
const acts = (corpus: Corpus, lang: Language, cites: readonly (Cite | string)[]): string[] => [
  ...new Set(
    cites.flatMap(
      (cite) =>
        sourceOf(corpus, cite).source.name[lang].match(/^[^,()]*\bN(?:\.º|o\.) [\d-]+/) ?? [],
    ),
  ),
];

/** The pages that are not lists of records themselves. */
function pages(corpus: Corpus, lang: Language): SearchRecord[] {
  const t = useT(lang);
  const about = proseOf(corpus.pages, lang, 'about');
  return [
    record(
      'page',
      'page:about',
      href('about', lang),
      about.title,
      [about.summary, ...about.headings].join('. '),
    ),
    record(
      'page',
      'page:selfCheck',
      href('selfCheck', lang),
      t('check.title'),
      `${t('check.heading')}. ${t('home.checkText')}`,
    ),
    record(
      'page',
      'page:method',
      href('method', lang),
      t('method.title'),
      t('method.intro', wordingDates(corpus, lang)),
    ),
    ...(hasPage(corpus.site, 'embedding')
      ? [
          record(
            'page',
            'page:embedding',
            href('embedding', lang),
            t('embed.title'),
            t('embed.intro'),
          ),
        ]
      : []),
    record(
      'page',
      'page:work',
      href('work', lang, { work: corpus.work.id }),
      corpus.work.name[lang],
      [
        t('work.versions'),
        t('work.timeline'),
        ...acts(
          corpus,
          lang,
          corpus.work.timeline.flatMap(({ cites }) => cites),
        ),
      ].join(' · '),
    ),
    // The other laws, by their names: one without English also by that of its text.
    ...corpus.works
      .filter(({ id }) => id !== corpus.work.id)
      .map((work) =>
        record(
          'page',
          `work:${work.id}`,
          href('work', lang, { work: work.id }),
          `${work.name[lang]}, ${work.title[lang]}`,
          [...new Set([work.title[lang], work.title[textLanguage(work, lang)]])].join(' · '),
        ),
      ),
    ...corpus.work.provisions.map((id) =>
      record(
        'page',
        `bilingual:${id}`,
        href('bilingual', lang, { work: corpus.work.id, provision: id }),
        `Art. ${articleNumber(id)}: ${t('bilingual.title')}`,
        t('provision.bilingual'),
        { provision: [id] },
      ),
    ),
    ...corpus.work.provisions.map((id) =>
      record(
        'page',
        `changes:${id}`,
        href('changes', lang, { work: corpus.work.id, provision: id }),
        `Art. ${articleNumber(id)}: ${t('changes.title', wordingDates(corpus, lang, id))}`,
        [
          t('changes.now', wordingDates(corpus, lang, id)),
          ...acts(corpus, lang, provisionInForce(corpus.work, id).version.cites),
        ].join(' · '),
        { provision: [id] },
      ),
    ),
    record(
      'page',
      'page:categories',
      href('categories', lang),
      t('categories.title'),
      t('categories.intro'),
    ),
    record('page', 'page:glossary', href('glossary', lang), t('nav.glossary'), t('glossary.intro')),
    record('help', 'page:help', href('help', lang), t('help.title'), t('help.intro')),
    record('page', 'page:data', href('data', lang), t('data.title'), t('data.intro')),
  ];
}
