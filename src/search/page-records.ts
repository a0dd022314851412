import { useT } from '../i18n/index.ts';
import { href } from '../i18n/routes.ts';
import { textLanguage } from '../i18n/text-name.ts';
import { wordingDates } from '../i18n/wording-dates.ts';
import type { Corpus } from '../model/corpus.ts';
import { notInForceKind } from '../client/search/group-results.ts';
import { proseOf } from '../model/prose.ts';
import { provisionText, provisionsInForce } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { hasPage } from '../model/pages.ts';
import { canBeTakenAway } from '../model/site-modules.ts';
import { isInForceAtAll, wholeProvisions } from '../model/works.ts';
import { type SearchRecord, acts, record } from './search-record.ts';

/** The pages that are not lists of records themselves. */
export function pageRecords(corpus: Corpus, lang: Language): SearchRecord[] {
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
    // The other laws, by their names: one without English also by that of its text; one of which
    // nothing is in force also by its words, so that its articles do not stand before today's law.
    ...corpus.works
      .filter(({ id }) => id !== corpus.work.id)
      .map((work) =>
        record(
          'page',
          `work:${work.id}`,
          href('work', lang, { work: work.id }),
          `${work.name[lang]}, ${work.title[lang]}`,
          [
            ...new Set([work.title[lang], work.title[textLanguage(work, lang)]]),
            ...(isInForceAtAll(work) ? [] : wholeProvisions(corpus, work)).map(({ provision }) =>
              provisionText(provision, textLanguage(work, lang)),
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
