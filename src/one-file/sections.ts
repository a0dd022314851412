import { useT } from '../i18n/index.ts';
import { href } from '../i18n/routes.ts';
import { wordingDates } from '../i18n/wording-dates.ts';
import type { Corpus } from '../model/corpus.ts';
import { proseOf } from '../model/prose.ts';
import { formerProvisions, provisionInForce } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { type PageId, hasPage } from '../model/pages.ts';
import { singleRecordProvisions, unshownTextWordings } from '../model/works.ts';
import { offlineSubset, worksInCopy } from '../offline/subset.ts';

/** A page of the site as a section of the file. */
export interface FileSection {
  readonly lang: Language;
  readonly page: PageId;
  /** What it is called within its language: "art-29-2". Its twin is called the same. */
  readonly key: string;
  /** Its id in the file, and what the ids within it begin with: "es/art-29-2". */
  readonly id: string;
  /**
   * Its name in the table of contents; undefined for a provision of depth `text`, which the page
   * of its law lists.
   */
  readonly title: string | undefined;
  /** Its address on the site, without host. */
  readonly address: string;
  /**
   * The id of the section of its law, where it is a part of that: a provision of depth `text`.
   */
  readonly within?: string;
}

/** The sections of the file in the order of reading, first all in Spanish, then all in English. */
export const listSections = (corpus: Corpus): FileSection[] =>
  corpus.site.languages.flatMap((lang) => {
    const t = useT(lang);
    /** A section of a page that a site may lack. */
    const optionalSection = (page: PageId, key: string, title: string): FileSection[] =>
      hasPage(corpus, page) ? [createSection(lang, page, key, title)] : [];
    return [
      createSection(lang, 'works', 'laws', t('works.title')),
      createSection(lang, 'work', 'law', corpus.work.name[lang], { work: corpus.work.id }),
      ...annotatedSections(corpus, lang),
      ...textSections(corpus, lang),
      ...optionalSection('selfCheck', 'check', t('check.heading')),
      ...optionalSection('categories', 'categories', t('categories.title')),
      ...offlineSubset(corpus).categories.map(({ id, slug }) =>
        createSection(lang, 'category', id, proseOf(corpus.categoryPages, lang, id).title, {
          category: slug[lang],
        }),
      ),
      ...optionalSection('glossary', 'glossary', t('nav.glossary')),
      ...optionalSection('help', 'help', t('help.title')),
      createSection(lang, 'about', 'about', proseOf(corpus.pages, lang, 'about').title),
    ];
  });

const createSection = (
  lang: Language,
  page: PageId,
  key: string,
  title: string | undefined,
  args: Record<string, string> = {},
): FileSection => ({
  lang,
  page,
  key,
  id: `${lang}/${key}`,
  title,
  address: href(page, lang, args),
});

/** Today's wordings of the annotated provisions, then the former ones, then the changes. */
function annotatedSections(corpus: Corpus, lang: Language): FileSection[] {
  const t = useT(lang);
  const { work } = corpus;
  const { provisions } = offlineSubset(corpus);
  const argsOf = (id: string) => ({ work: work.id, provision: id });
  const numberOf = (id: string): string => provisionInForce(work, id).provision.num[lang];
  return [
    ...provisions.map((id) => {
      const title = `${numberOf(id)} ${provisionInForce(work, id).provision.title[lang]}`;
      return createSection(lang, 'provision', id, title, argsOf(id));
    }),
    ...formerProvisions(work)
      .filter(({ provision }) => provisions.includes(provision.id))
      .map(({ version: { id: version }, provision }) =>
        createSection(
          lang,
          'version',
          `${version}-${provision.id}`,
          `${provision.num[lang]}: ${t('provision.former', { version })}`,
          { ...argsOf(provision.id), version },
        ),
      ),
    ...provisions.map((id) =>
      createSection(
        lang,
        'changes',
        `changes-${id}`,
        `${numberOf(id)}: ${t('changes.title', wordingDates(corpus, lang, id))}`,
        argsOf(id),
      ),
    ),
  ];
}

/**
 * The other laws, and the provisions of depth `text` of all laws in the file, each within the
 * section of its law.
 */
function textSections(corpus: Corpus, lang: Language): FileSection[] {
  const { site, work, works } = corpus;
  return works
    .filter(({ id }) => site.oneFileTexts?.includes(id) ?? true)
    .flatMap((law) => {
      const key = law.id === work.id ? 'law' : `law-${law.id}`;
      const part = (provision: string, version?: string): FileSection => ({
        ...createSection(
          lang,
          version ? 'version' : 'provision',
          [law.id, version, provision].filter(Boolean).join('-'),
          undefined,
          { work: law.id, provision, ...(version && { version }) },
        ),
        within: `${lang}/${key}`,
      });
      const texts = worksInCopy(works).has(law)
        ? [
            ...singleRecordProvisions(corpus, law).map(({ provision }) => part(provision.id)),
            ...unshownTextWordings(law).map(({ provision, version }) =>
              part(provision.id, version.id),
            ),
          ]
        : [];
      return law.id === work.id
        ? texts
        : [createSection(lang, 'work', key, law.name[lang], { work: law.id }), ...texts];
    });
}
