import { lawHref } from '../i18n/routes.ts';
import { textLanguage, textTitle } from '../i18n/text-name.ts';
import type { Corpus } from '../model/corpus.ts';
import { provisionText } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { isLawToday } from '../model/in-force.ts';
import type { Work } from '../model/law.ts';
import { isInForceAtAll, wholeProvisions } from '../model/works.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * The provisions of a law that the search holds whole, each by its title and its text; of a law of
 * which nothing is in force none, since its record has their words (page-records.ts). One that is
 * not law today is of the kind "page".
 */
export const textRecords = (corpus: Corpus, work: Work, lang: Language): SearchRecord[] =>
  (isInForceAtAll(work) ? wholeProvisions(corpus, work) : []).map((place): SearchRecord => {
    const { provision, version } = place;
    const textLang = textLanguage(work, lang);
    const title = textTitle(work, place, lang);
    const kind = isLawToday(provision) ? 'law' : 'page';
    return {
      id: `provision:${work.id}/${provision.id}`,
      url: lawHref(lang, work, provision),
      // One that is repealed has no text, and the index holds no record without any.
      content: provisionText(provision, textLang) || title,
      kind,
      isOnPage: true,
      meta: { title },
      filters: {
        kind: [kind],
        work: [work.id],
        version: [`${work.id}/${version.id}`],
        provision: [`${work.id}/${provision.id}`],
      },
    };
  });
