import { useT } from '../i18n/index.ts';
import { href } from '../i18n/routes.ts';
import {
  type Corpus,
  formerProvisions,
  proseOf,
  provisionOf,
  versionInForce,
} from '../model/corpus.ts';
import { type Language, languages } from '../model/language.ts';
import type { PageId } from '../model/pages.ts';
import { offlineSubset } from '../self-check/topics.ts';

/** A page of the site that is in the file. */
export interface FilePart {
  readonly lang: Language;
  readonly page: PageId;
  /**
   * Its place in the file, and what the ids within it begin with: "es/art-29-2". The twin differs
   * only in the language.
   */
  readonly id: string;
  /** Its name in the table of contents. */
  readonly title: string;
  /** Its address on the site, without host. */
  readonly address: string;
}

/** The pages of the file in the order of reading, first all in Spanish, then all in English. */
export function listParts(corpus: Corpus): FilePart[] {
  const { work } = corpus;
  const { provisions, categories } = offlineSubset(corpus);
  const current = versionInForce(corpus).id;
  return languages.flatMap((lang) => {
    const t = useT(lang);
    const part = (
      page: PageId,
      key: string,
      title: string,
      args: Record<string, string> = {},
    ): FilePart => ({ lang, page, id: `${lang}/${key}`, title, address: href(page, lang, args) });
    const provisionArgs = (id: string) => ({ work: work.id, provision: id });
    const num = (id: string): string => provisionOf(corpus, current, id).num[lang];
    return [
      part('work', 'law', work.name[lang], { work: work.id }),
      ...provisions.map((id) => {
        const { title } = provisionOf(corpus, current, id);
        return part('provision', id, `${num(id)} ${title[lang]}`, provisionArgs(id));
      }),
      ...formerProvisions(work)
        .filter(({ provision }) => provisions.includes(provision.id))
        .map(({ version: { id: version }, provision }) =>
          part(
            'version',
            `${version}-${provision.id}`,
            `${provision.num[lang]}: ${t('provision.former', { version })}`,
            { ...provisionArgs(provision.id), version },
          ),
        ),
      ...provisions.map((id) =>
        part('changes', `changes-${id}`, `${num(id)}: ${t('changes.title')}`, provisionArgs(id)),
      ),
      part('selfCheck', 'check', t('check.heading')),
      part('categories', 'categories', t('categories.title')),
      ...categories.map(({ id, slug }) =>
        part('category', id, proseOf(corpus.categoryPages, lang, id).title, {
          category: slug[lang],
        }),
      ),
      part('glossary', 'glossary', t('nav.glossary')),
      part('help', 'help', t('help.title')),
      part('about', 'about', proseOf(corpus.pages, lang, 'about').title),
    ];
  });
}
