import type { Provision } from './law.ts';
import type { Module } from './site-modules.ts';

/**
 * The page that shows a wording of a provision; its address needs the work, the provision and the
 * version (src/i18n/routes.ts, `lawHref`). One that is to come stands among the changes, where the
 * provision has notes.
 */
export const pageOf = ({
  role,
  depth,
  isShown,
}: Pick<Provision, 'role' | 'depth' | 'isShown'>): 'provision' | 'version' | 'changes' => {
  if (isShown) return 'provision';
  return role === 'deferred' && depth !== 'text' ? 'changes' : 'version';
};

/**
 * The pages of the site and their addresses. A part in brackets is either a word that differs by
 * language (`addressWords`) or an argument such as the provision. The files under src/pages have
 * the same names.
 */
export const patterns = {
  home: '[lang]',
  works: '[lang]/[laws]',
  work: '[lang]/[law]/[work]',
  provision: '[lang]/[law]/[work]/[provision]',
  bilingual: '[lang]/[law]/[work]/[provision]/[bilingual]',
  changes: '[lang]/[law]/[work]/[provision]/[changes]',
  version: '[lang]/[law]/[work]/[provision]/[version]',
  versionBilingual: '[lang]/[law]/[work]/[provision]/[version]/[bilingual]',
  // Provisions that are only read have the same addresses, and a template and styles of their own.
  text: '[lang]/[law]/[work]/[text]',
  textVersion: '[lang]/[law]/[work]/[text]/[version]',
  categories: '[lang]/[categories]',
  glossary: '[lang]/[glossary]',
  category: '[lang]/[categories]/[category]',
  selfCheck: '[lang]/[selfCheck]',
  method: '[lang]/[selfCheck]/[method]',
  embedding: '[lang]/[embed]',
  embed: '[lang]/[embed]/[selfCheck]',
  embedFor: '[lang]/[embed]/[selfCheck]/[topic]',
  search: '[lang]/[search]',
  help: '[lang]/[help]',
  about: '[lang]/[about]',
  data: '[lang]/[data]',
} as const;

export type PageId = keyof typeof patterns;

/**
 * The pages that belong to such a part. The frames themselves stay: the pages of the site embed
 * them too.
 */
const moduleOf: Readonly<Partial<Record<PageId, Module>>> = { embedding: 'embed' };

/** Whether a site has a kind of page. */
export const hasPage = (
  { modules: own }: { readonly modules: Readonly<Record<Module, boolean>> },
  page: PageId,
): boolean => {
  const needed = moduleOf[page];
  return needed === undefined || own[needed];
};

const pageIds = Object.keys(patterns) as readonly PageId[];

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

/**
 * The pages that a link of the prose can name: those whose address needs nothing but the language
 * and the work.
 */
export const linkablePages = pageIds.filter((id) =>
  patterns[id]
    .split('/')
    .every(
      (part) =>
        part === '[lang]' || part === '[work]' || Object.hasOwn(addressWords, part.slice(1, -1)),
    ),
);
