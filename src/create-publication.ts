import type { Publication, FileTextKey } from './exports/publication.ts';
import type { es } from './i18n/es.ts';
import { bannerOf } from './i18n/banner.ts';
import { countryOf } from './i18n/country.ts';
import { dateIn, useT } from './i18n/index.ts';
import { href, lawHref, withBase } from './i18n/routes.ts';
import type { Corpus } from './model/corpus.ts';
import type { Language } from './model/language.ts';
import { memoizeByObject } from './model/memoize.ts';
import { corpusOfWholeWork } from './model/works.ts';

/** The interface string of a text that files have. */
const keyOf = (what: Exclude<FileTextKey, 'description'>): keyof typeof es =>
  what === 'unreviewed' ? 'site.unreviewed' : `file.${what}`;

/**
 * What the files are made from, for a site at this scheme and host.
 *
 * @param site Astro's `site`, which astro.config.mjs always sets
 */
export const createPublication = (site: URL | undefined, corpus: Corpus): Publication =>
  publicationOf(corpus, site!.href);

const publicationOf = memoizeByObject((corpus: Corpus, origin: string): Publication => {
  const absolute = (path: string): string => new URL(path, origin).href;
  const { site, work } = corpus;
  // A site in one language has no page in the other.
  const pageLanguage = (lang: Language): Language =>
    site.languages.includes(lang) ? lang : site.languages[0]!;
  return {
    corpus,
    name: site.name,
    // The values that a sentence needs are known only by its key, so their names cannot be checked
    // here; a test reads every file for a gap.
    say: (lang, what, values = {}) =>
      what === 'description'
        ? site.about.description[lang]
        : (useT(lang) as (key: string, values: object) => string)(keyOf(what), {
            site: site.name,
            subject: site.about.glossary[lang],
            country: countryOf(work, lang),
            reviewers: site.reviewers[lang],
            ...values,
          }),
    of: (other) => publicationOf(corpusOfWholeWork(corpus, other.id), origin),
    day: dateIn,
    fileAt: (path) => absolute(withBase(path)),
    workAt: (lang, anchor) => absolute(href('work', pageLanguage(lang), { work: work.id }, anchor)),
    pageAt: (lang, provision, segment) =>
      absolute(lawHref(pageLanguage(lang), work, provision, segment)),
    bannerOf: (lang, place) => bannerOf(corpus, place, lang),
    termAt: (lang, term) => absolute(href('glossary', pageLanguage(lang), {}, term)),
  };
});
