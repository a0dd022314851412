import { href } from '../i18n/routes.ts';
import type { Corpus } from '../model/corpus.ts';
import { type Language, twin } from '../model/language.ts';
import type { PageId } from '../model/pages.ts';

/** One thing that can be found: a sentence of the law, or a page. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly kind: 'law' | 'category' | 'term' | 'page';
  /** What the result says of where it is. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Everything that can be found in a language, in the order of the law and then of the pages. */
export function recordsOf(corpus: Corpus, lang: Language): SearchRecord[] {
  const { work } = corpus;
  const sentences = work.versions.flatMap((version) =>
    version.provisions.flatMap((provision) =>
      provision.segments
        .filter((segment) => segment.role !== 'omission' && segment.text[lang] !== '')
        .map((segment): SearchRecord => {
          const page: PageId = version.text === 'verbatim' ? 'provision' : 'changes';
          const categories = corpus.categories.filter((category) => category.segments.includes(segment.id)).map(({ id }) => id);
          return {
            url: href(page, lang, { work: work.id, provision: provision.id }, segment.id),
            content: segment.text[lang],
            kind: 'law',
            meta: { title: `${provision.num[lang]}, ${segment.id}`, version: version.name[lang] },
            filters: { kind: ['law'], text: [version.text], version: [version.id], provision: [provision.id], category: categories },
          };
        }),
    ),
  );
  const categories = corpus.categories.map((category): SearchRecord => {
    const page = corpus.categoryPages[lang][category.id];
    return {
      url: href('category', lang, { category: category.slug[lang] }),
      content: [page?.title, page?.summary, page?.text].join('. '),
      kind: 'category',
      meta: { title: page?.title ?? category.id },
      filters: { kind: ['category'], category: [category.id] },
    };
  });
  const about = corpus.pages[lang]['about'];
  const pages: SearchRecord[] = about
    ? [{ url: href('about', lang), content: `${about.title}. ${about.text}`, kind: 'page', meta: { title: about.title }, filters: { kind: ['page'] } }]
    : [];
  const terms = corpus.terms.map((term): SearchRecord => ({
    url: href('glossary', lang, {}, term.id),
    content: `${term[lang]}, ${term[twin(lang)]}. ${term.definition[lang]}`,
    kind: 'term',
    meta: { title: term[lang] },
    filters: { kind: ['term'] },
  }));
  const help = corpus.help.map((body): SearchRecord => ({
    url: href('help', lang, {}, `help-${body.id}`),
    content: `${body.name[lang]}. ${body.does[lang]}`,
    kind: 'page',
    meta: { title: body.name[lang] },
    filters: { kind: ['page'] },
  }));
  return [...sentences, ...categories, ...terms, ...help, ...pages];
}
