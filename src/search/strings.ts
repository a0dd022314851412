import { useT } from '../i18n/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';

/** The words of a search that its script chooses among: those of the site and of the one file. */
export interface SearchStrings {
  readonly none: string;
  readonly also: string;
  readonly instead: string;
  readonly dropped: string;
  readonly count: Readonly<Record<string, string>>;
  /** The names of the wordings, by id. */
  readonly versions: Readonly<Record<string, string>>;
}

/** These words in a language, with gaps ({{found}}) for what the script fills in. */
export function stringsOf({ work }: Corpus, lang: Language): SearchStrings {
  const t = useT(lang);
  // The count is chosen in the browser, so the forms of the plural travel as they are.
  const plural = (count: number): string => t('search.count', { count }).replace(String(count), '{{count}}');
  return {
    none: t('search.none'),
    also: t('search.also'),
    instead: t('search.instead', { found: '{{found}}', typed: '{{typed}}' }),
    dropped: t('search.dropped', { words: '{{words}}' }),
    count: { one: plural(1), other: plural(2), many: plural(1000000) },
    versions: Object.fromEntries(work.versions.map(({ id, name }) => [id, name[lang]])),
  };
}
