import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { href } from './i18n/routes.ts';
import { type Language, locales } from './model/language.ts';
import { site } from './site.ts';

/** What the data page says in place of figures that are known only after it is built. */
export const fileSizePlaceholder = '%file-size%';
export const editionPlaceholder = '%edition%';
export const copySizePlaceholder = '%copy-size%';

/** The path of a built page, by its address without host. */
export const pathOfPage = (root: string, address: string): string =>
  join(root, address.slice(site.base.length), 'index.html');

/**
 * Writes figures into the built data pages.
 *
 * @param figuresIn the figures as a language writes them, by their placeholders
 */
export function fillDataPages(
  root: string,
  languages: readonly Language[],
  figuresIn: (lang: Language) => Readonly<Record<string, string>>,
): void {
  for (const lang of languages) {
    const path = pathOfPage(root, href('data', lang));
    const html = Object.entries(figuresIn(lang)).reduce(
      (text, [placeholder, figure]) => text.replaceAll(placeholder, figure),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, html);
  }
}

/** A number of bytes as people say it: "3.4 MB". */
export function megabytes(lang: Language, bytes: number): string {
  const format = new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${format.format(bytes / 1_000_000)} MB`;
}
