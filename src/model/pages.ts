import type { Corpus } from './corpus.ts';
import type { Provision } from './law.ts';
import type { SiteData } from './schemas.ts';
import type { Module } from './site-modules.ts';

/**
 * The page that shows a wording of a provision; its address needs the work, the provision and the
 * version (src/i18n/routes.ts, `lawHref`). One that is to come is among the changes, where the
 * provision has notes.
 */
export const pageOfProvision = ({
  role,
  depth,
  isShown,
}: Pick<Provision, 'role' | 'depth' | 'isShown'>): 'provision' | 'version' | 'changes' => {
  if (isShown) return 'provision';
  return role === 'deferred' && depth !== 'text' ? 'changes' : 'version';
};

/** A kind of page of the site. */
interface PageKind {
  /**
   * Its address. A part in brackets is either a word that differs by language (`addressWords`) or
   * an argument such as the provision. The file under src/pages has the same name.
   */
  readonly address: string;
  /** The modules that it belongs to; a site without one of them does not have it. */
  readonly modules?: readonly Module[];
  /** The list of the content that it shows; a site for which that is empty does not have it. */
  readonly lists?: 'categories' | 'terms' | 'help';
  /** The search finds it as itself ("page:help"), and not only what is on it. */
  readonly isFound?: true;
  /** It is in a frame on another page, and is not for readers or search engines to find. */
  readonly isFrame?: true;
}

/** The kinds of pages, in the order of the sitemap. */
export const pages = {
  home: { address: '[lang]' },
  works: { address: '[lang]/[laws]', isFound: true },
  work: { address: '[lang]/[law]/[work]', isFound: true },
  provision: { address: '[lang]/[law]/[work]/[provision]' },
  bilingual: { address: '[lang]/[law]/[work]/[provision]/[bilingual]' },
  changes: { address: '[lang]/[law]/[work]/[provision]/[changes]' },
  version: { address: '[lang]/[law]/[work]/[provision]/[version]' },
  versionBilingual: { address: '[lang]/[law]/[work]/[provision]/[version]/[bilingual]' },
  // Provisions of depth `text` have the same addresses, and a template and styles of their own.
  text: { address: '[lang]/[law]/[work]/[text]' },
  textVersion: { address: '[lang]/[law]/[work]/[text]/[version]' },
  categories: { address: '[lang]/[categories]', lists: 'categories', isFound: true },
  category: { address: '[lang]/[categories]/[category]' },
  glossary: { address: '[lang]/[glossary]', lists: 'terms', isFound: true },
  selfCheck: { address: '[lang]/[selfCheck]', modules: ['selfCheck'], isFound: true },
  method: { address: '[lang]/[selfCheck]/[method]', modules: ['selfCheck'], isFound: true },
  embedding: { address: '[lang]/[embed]', modules: ['selfCheck', 'embed'], isFound: true },
  // The frames stay without the module "embed": the pages of the site embed them too.
  embed: { address: '[lang]/[embed]/[selfCheck]', modules: ['selfCheck'], isFrame: true },
  embedFor: {
    address: '[lang]/[embed]/[selfCheck]/[topic]',
    modules: ['selfCheck'],
    isFrame: true,
  },
  search: { address: '[lang]/[search]' },
  help: { address: '[lang]/[help]', lists: 'help', isFound: true },
  about: { address: '[lang]/[about]', isFound: true },
  data: { address: '[lang]/[data]', isFound: true },
} as const satisfies Record<string, PageKind>;

export type PageId = keyof typeof pages;
/** A page that the search finds as itself. */
export type FoundPage = {
  [Id in PageId]: (typeof pages)[Id] extends { readonly isFound: true } ? Id : never;
}[PageId];

const kindOf = (page: PageId): PageKind => pages[page];
export const pageIds = Object.keys(pages) as readonly PageId[];

/** What of the content decides which pages a site has. */
type PageContent = Pick<Corpus, 'site' | 'categories' | 'terms' | 'help'>;

/** The module for want of which a site does not have a kind of page; undefined if it has it. */
export const missingModule = (
  { modules: own }: Pick<SiteData, 'modules'>,
  page: PageId,
): Module | undefined => kindOf(page).modules?.find((needed) => !own[needed]);

/** Whether a site has a kind of page. */
export function hasPage(content: PageContent, page: PageId): boolean {
  const { lists } = kindOf(page);
  return (
    missingModule(content.site, page) === undefined &&
    (lists === undefined || content[lists].length > 0)
  );
}

/** The kinds of pages of a site that readers and search engines find, in order. */
export const listedPages = (content: PageContent): readonly PageId[] =>
  pageIds.filter((page) => !kindOf(page).isFrame && hasPage(content, page));

/** The pages of a site that the search finds as themselves. */
export const foundPages = (content: PageContent): readonly PageId[] =>
  listedPages(content).filter((page) => kindOf(page).isFound);

/** The words of the addresses. They are public and never change. */
export const addressWords = {
  laws: { es: 'leyes', en: 'laws' },
  law: { es: 'ley', en: 'law' },
  bilingual: { es: 'bilingue', en: 'bilingual' },
  changes: { es: 'cambios', en: 'changes' },
  categories: { es: 'categorias', en: 'categories' },
  glossary: { es: 'glosario', en: 'glossary' },
  selfCheck: { es: 'autoevaluacion', en: 'self-check' },
  method: { es: 'como-se-decide', en: 'how-it-is-decided' },
  embed: { es: 'insertar', en: 'embed' },
  search: { es: 'buscar', en: 'search' },
  help: { es: 'ayuda', en: 'help' },
  about: { es: 'acerca-de', en: 'about' },
  data: { es: 'datos', en: 'data' },
} as const;

/** Whether the address of a page needs nothing but the language, and these arguments. */
const needsOnly = (page: PageId, ...args: readonly string[]): boolean =>
  kindOf(page)
    .address.split('/')
    .map((part) => part.slice(1, -1))
    .every((part) => part === 'lang' || args.includes(part) || Object.hasOwn(addressWords, part));

/** Whether there is one page of a kind in each language. */
export const isSinglePage = (page: PageId): boolean => needsOnly(page);

/**
 * The pages that a link of the prose can name: those whose address needs nothing but the language
 * and the work.
 */
export const linkablePages = pageIds.filter((page) => needsOnly(page, 'work'));
