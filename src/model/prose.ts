import { type Bilingual, type Language, languages } from './language.ts';
import type { Position } from './problem.ts';

/**
 * A link of the prose, as written: "law:dl-1350/art-29-2#k-4", "category:…", "source:…", "page:…".
 */
export interface Link {
  readonly url: string;
  readonly at: Position;
}

/** A paragraph or a heading of the prose, as plain text. */
export interface ProseBlock {
  readonly text: string;
  readonly at: Position;
}

/** A page of prose in one language: a category or a page such as "about". */
export interface Prose {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The elements that it consists of, in order: of a category page its sections. */
  readonly sections: readonly string[];
  readonly headings: readonly string[];
  readonly blocks: readonly ProseBlock[];
  readonly links: readonly Link[];
  readonly file: string;
}

/** Prose by language, then by id. */
export type ProseShelf<Page extends Prose = Prose> = Bilingual<Readonly<Record<string, Page>>>;

/** A category page: its title is in the reader's words, its topic as professionals name it. */
export interface CategoryPage extends Prose {
  readonly topic: string;
}

/** Every page of prose, first those of the categories; of each kind first all in Spanish. */
export const prosePages = ({
  categoryPages,
  pages,
}: {
  readonly categoryPages: ProseShelf<CategoryPage>;
  readonly pages: ProseShelf;
}): { readonly lang: Language; readonly page: Prose }[] =>
  [categoryPages, pages].flatMap((shelf: ProseShelf) =>
    languages.flatMap((lang) => Object.values(shelf[lang]).map((page) => ({ lang, page }))),
  );

/** The text of a page of prose, a block a line. */
export const proseText = ({ blocks }: Prose): string => blocks.map(({ text }) => text).join('\n');

/** A page of prose; the check has made sure that it exists in both languages. */
export function proseOf<Page extends Prose>(
  shelf: ProseShelf<Page>,
  lang: Language,
  id: string,
): Page {
  const page = shelf[lang][id];
  if (!page) throw new RangeError(`No page "${id}" in ${lang}.`);
  return page;
}
