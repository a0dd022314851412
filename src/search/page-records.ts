import { useT } from '../i18n/index.ts';
import { href } from '../i18n/routes.ts';
import { textLanguage } from '../i18n/text-name.ts';
import { wordingDates } from '../i18n/wording-dates.ts';
import type { Corpus } from '../model/corpus.ts';
import { notInForceKind } from '../client/search/group-results.ts';
import { fullNameOf } from '../model/law.ts';
import { proseOf } from '../model/prose.ts';
import { provisionText, provisionsInForce } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { type FoundPage, hasPage } from '../model/pages.ts';
import { canBeTakenAway } from '../model/site-modules.ts';
import { isInForceAtAll, singleRecordProvisions } from '../model/works.ts';
import { type RecordKind, type SearchRecord, acts, record } from './search-record.ts';

/** The pages that are not lists of records themselves. */
export function pageRecords(corpus: Corpus, lang: Language): SearchRecord[] {
  const t = useT(lang);
  const about = proseOf(corpus.pages, lang, 'about');
  /** A page that is found as itself, where the site has it, with its title and its text. */
  const page = (
    id: FoundPage,
    words: () => readonly [title: string, content: string],
    kind: RecordKind = 'page',
  ): SearchRecord[] =>
    hasPage(corpus, id)
      ? [record(kind, `page:${id}`, href(id, lang, { work: corpus.work.id }), ...words())]
      : [];
  return [
    ...page('about', () => [about.title, [about.summary, ...about.headings].join('. ')]),
    ...page('selfCheck', () => [t('check.title'), `${t('check.heading')}. ${t('home.checkText')}`]),
    ...page('method', () => [t('method.title'), t('method.intro', wordingDates(corpus, lang))]),
    ...page('embedding', () => [t('embed.title'), t('embed.intro')]),
    ...page('works', () => [t('works.title'), t('works.intro')]),
    ...page('work', () => [
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
    ]),
    // The other laws, by their names: one without English also by that of its text; one of which
    // nothing is in force also by its words, so that its articles do not stand before today's law.
    ...corpus.works
      .filter(({ id }) => id !== corpus.work.id)
      .map((work) =>
        record(
          'page',
          `work:${work.id}`,
          href('work', lang, { work: work.id }),
          fullNameOf(work, lang),
          [
            ...new Set([work.title[lang], work.title[textLanguage(work, lang)]]),
            ...(isInForceAtAll(work) ? [] : singleRecordProvisions(corpus, work)).map(
              ({ provision }) => provisionText(provision, textLanguage(work, lang)),
            ),
          ].join(' · '),
          isInForceAtAll(work) ? {} : { kind: ['page', notInForceKind] },
        ),
      ),
    ...provisionsInForce(corpus.work).flatMap(({ provision: { id, num }, version }) => [
      record(
        'page',
        `bilingual:${id}`,
        href('bilingual', lang, { work: corpus.work.id, provision: id }),
        `${num[lang]}: ${t('bilingual.title')}`,
        t('provision.bilingual'),
        { provision: [id] },
      ),
      record(
        'page',
        `changes:${id}`,
        href('changes', lang, { work: corpus.work.id, provision: id }),
        `${num[lang]}: ${t('changes.title', wordingDates(corpus, lang, id))}`,
        [
          t('changes.now', wordingDates(corpus, lang, id)),
          ...acts(corpus, lang, version.cites),
        ].join(' · '),
        { provision: [id] },
      ),
    ]),
    ...page('categories', () => [t('categories.title'), t('categories.intro')]),
    ...page('glossary', () => [t('nav.glossary'), t('glossary.intro')]),
    ...page('help', () => [t('help.title'), t('help.intro')], 'help'),
    ...page('data', () => [
      t('data.title'),
      t(hasPage(corpus, 'selfCheck') ? 'data.intro' : 'data.introToRead'),
    ]),
    ...(canBeTakenAway(corpus.site)
      ? [
          record(
            'page',
            'page:offline',
            href('data', lang, {}, 'take-away'),
            t('nav.offline'),
            `${t('oneFile.title')}. ${t('offline.title')}`,
          ),
        ]
      : []),
  ];
}
