import { useT } from '../i18n/index.ts';
import { href } from '../i18n/routes.ts';
import { wordingDates } from '../i18n/wording-dates.ts';
import type { Corpus } from '../model/corpus.ts';
import { proseOf } from '../model/prose.ts';
import { formerProvisions, provisionInForce } from '../model/wordings.ts';
import type { Language } from '../model/language.ts';
import { type PageId, hasPage } from '../model/pages.ts';
import { worksInCopy, otherTextWordings, wholeProvisions } from '../model/works.ts';
import { offlineSubset } from '../self-check/topics.ts';

/** A page of the site as a section of the file. */
export interface FileSection {
  readonly lang: Language;
  readonly page: PageId;
  /** What it is called within its language: "art-29-2". Its twin is called the same. */
  readonly key: string;
  /** Its id in the file, and what the ids within it begin with: "es/art-29-2". */
  readonly id: string;
  /**
   * Its name in the table of contents; undefined for a provision that is only read, which the page
   * of its law lists.
   */
  readonly title: string | undefined;
  /** Its address on the site, without host. */
  readonly address: string;
  /**
   * The id of the section of its law, where it is a part of that: a provision that is only read.
   */
  readonly within?: string;
}

/** The sections of the file in the order of reading, first all in Spanish, then all in English. */
export function listSections(corpus: Corpus): FileSection[] {
  const { site, work, works } = corpus;
  const { provisions, categories } = offlineSubset(corpus);
  return site.languages.flatMap((lang) => {
    const t = useT(lang);
    const section = (
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
    /** A section of a page that a site may lack. */
    const single = (page: PageId, key: string, title: string): FileSection[] =>
      hasPage(corpus, page) ? [section(page, key, title)] : [];
    const provisionArgs = (id: string) => ({ work: work.id, provision: id });
    const num = (id: string): string => provisionInForce(work, id).provision.num[lang];
    return [
      section('works', 'laws', t('works.title')),
      section('work', 'law', work.name[lang], { work: work.id }),
      ...provisions.map((id) => {
        const { title } = provisionInForce(work, id).provision;
        return section('provision', id, `${num(id)} ${title[lang]}`, provisionArgs(id));
      }),
      ...formerProvisions(work)
        .filter(({ provision }) => provisions.includes(provision.id))
        .map(({ version: { id: version }, provision }) =>
          section(
            'version',
            `${version}-${provision.id}`,
            `${provision.num[lang]}: ${t('provision.former', { version })}`,
            { ...provisionArgs(provision.id), version },
          ),
        ),
      ...provisions.map((id) =>
        section(
          'changes',
          `changes-${id}`,
          `${num(id)}: ${t('changes.title', wordingDates(corpus, lang, id))}`,
          provisionArgs(id),
        ),
      ),
      ...works
        .filter(({ id }) => site.oneFileTexts?.includes(id) ?? true)
        .flatMap((law) => {
          const own = law.id === work.id ? 'law' : `law-${law.id}`;
          const part = (provision: string, version?: string): FileSection => ({
            ...section(
              version ? 'version' : 'provision',
              [law.id, version, provision].filter(Boolean).join('-'),
              undefined,
              { work: law.id, provision, ...(version && { version }) },
            ),
            within: `${lang}/${own}`,
          });
          const texts = worksInCopy(works).has(law)
            ? [
                ...wholeProvisions(corpus, law).map(({ provision }) => part(provision.id)),
                ...otherTextWordings(law).map(({ provision, version }) =>
                  part(provision.id, version.id),
                ),
              ]
            : [];
          return law.id === work.id
            ? texts
            : [section('work', own, law.name[lang], { work: law.id }), ...texts];
        }),
      ...single('selfCheck', 'check', t('check.heading')),
      ...single('categories', 'categories', t('categories.title')),
      ...categories.map(({ id, slug }) =>
        section('category', id, proseOf(corpus.categoryPages, lang, id).title, {
          category: slug[lang],
        }),
      ),
      ...single('glossary', 'glossary', t('nav.glossary')),
      ...single('help', 'help', t('help.title')),
      section('about', 'about', proseOf(corpus.pages, lang, 'about').title),
    ];
  });
}
