import { type Language, locales } from '../model/language.ts';

/** What pages say in place of the size of the copy, which is known only after they are built. */
export const sizePlaceholder = '[offline-size]';

/** A number of bytes as people say it: "3.4 MB". */
export function megabytes(lang: Language, bytes: number): string {
  const format = new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${format.format(bytes / 1_000_000)} MB`;
}
