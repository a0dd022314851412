import { href } from '../i18n/routes.ts';
import { type Corpus, formerProvisions } from '../model/corpus.ts';
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
  /** Its address on the site, without host. */
  readonly address: string;
}

/** The pages of the file in the order of reading, first all in Spanish, then all in English. */
export function listParts(corpus: Corpus): FilePart[] {
  const { work } = corpus;
  const { provisions, categories } = offlineSubset(corpus);
  return languages.flatMap((lang) => {
    const part = (page: PageId, key: string, args: Record<string, string> = {}): FilePart => ({
      lang,
      page,
      id: `${lang}/${key}`,
      address: href(page, lang, args),
    });
    return [
      part('work', 'law', { work: work.id }),
      ...provisions.map((provision) => part('provision', provision, { work: work.id, provision })),
      ...formerProvisions(work)
        .filter(({ provision }) => provisions.includes(provision.id))
        .map(({ version: { id: version }, provision: { id: provision } }) =>
          part('version', `${version}-${provision}`, { work: work.id, provision, version }),
        ),
      ...provisions.map((provision) =>
        part('changes', `changes-${provision}`, { work: work.id, provision }),
      ),
      part('selfCheck', 'check'),
      part('categories', 'categories'),
      ...categories.map(({ id, slug }) => part('category', id, { category: slug[lang] })),
      part('glossary', 'glossary'),
      part('help', 'help'),
      part('about', 'about'),
    ];
  });
}
