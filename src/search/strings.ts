import type { CopyWords } from './copy-button.ts';
import { citationTemplate } from '../i18n/citation-template.ts';
import { useT } from '../i18n/index.ts';
import { type Corpus, isLongWork, sourceOf } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { roleOf } from '../model/law.ts';
import { articleOf } from './records.ts';

/** The words of a search that its script chooses among: those of the site and of the one file. */
export interface SearchStrings {
  /** Nothing was found about the query. */
  readonly nothing: string;
  /** What then opens the results that come closest. */
  readonly weak: string;
  /** An article is cited that is not here. */
  readonly missing: string;
  /** The name of the link from a place of the law to what stood there before. */
  readonly then: string;
  /** The name of the group of what is not in force. */
  readonly earlier: string;
  /** What the cards of cited places say, where they can do more than show the law. */
  readonly card?: CardStrings;
  readonly also: string;
  readonly instead: string;
  readonly dropped: string;
  readonly count: Readonly<Record<string, string>>;
  /** The names of the wordings, by id. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The words of the cards of cited places, with the gaps {text}, {pin}, {url} and {today} in a citation. */
export interface CardStrings {
  readonly locale: string;
  readonly copy: CopyWords;
  /** The citation of a sentence, by version. */
  readonly citations: Readonly<Record<string, string>>;
  /** Where the text comes from, by version and article. */
  readonly sources: Readonly<Record<string, { readonly url: string; readonly label: string }>>;
}

/** The words of the cards in a language. */
export function cardStrings(corpus: Corpus, lang: Language): CardStrings {
  const t = useT(lang);
  const { work } = corpus;
  // Of a long law the page would be long too: there a card leads to the article, which names its source.
  const sources = (isLongWork(work) ? [] : work.versions).flatMap((version) =>
    version.provisions.map(({ id, segments }) => {
      const cite = segments.flatMap((segment) => segment.cite ?? [])[0];
      const source = cite && sourceOf(corpus, cite).source;
      return [
        `${version.id} ${id}`,
        source
          ? { url: source.url, label: t('search.source', { name: source.name[lang] }) }
          : {
              url: work.source.url,
              label: t('search.source', { name: work.source.provider[lang] }),
            },
      ] as const;
    }),
  );
  return {
    locale: lang === 'es' ? 'es-PE' : 'en-GB',
    copy: {
      label: t('segment.copyCitation'),
      copied: t('segment.copied'),
      byHand: t('segment.byHand'),
    },
    citations: Object.fromEntries(
      work.versions
        .filter((version) => roleOf(version) !== 'deferred')
        .map((version) => [version.id, citationTemplate(work, version, lang)]),
    ),
    sources: Object.fromEntries(sources),
  };
}

/** These words in a language, with gaps ({{found}}) for what the script fills in. */
export function stringsOf(corpus: Corpus, lang: Language): SearchStrings {
  const t = useT(lang);
  const { work } = corpus;
  const articles = new Intl.ListFormat(lang).format(work.provisions.map(articleOf));
  // The count is chosen in the browser, so the forms of the plural travel as they are.
  const plural = (count: number): string =>
    t('search.count', { count }).replace(String(count), '{{count}}');
  return {
    nothing: t('search.nothing', { query: '{{query}}' }),
    weak: t('search.weak', { number: '{{count}}' }),
    missing: [
      t('search.missing', { cited: '{{cited}}' }),
      ...(isLongWork(work) ? [] : [t('search.holds', { articles, work: work.name[lang] })]),
    ].join(' '),
    then: t('search.then', { version: '{{version}}' }),
    earlier: t('search.earlier', { versions: '{{versions}}', number: '{{count}}' }),
    also: t('search.also'),
    instead: t('search.instead', { found: '{{found}}', typed: '{{typed}}' }),
    dropped: t('search.dropped', { words: '{{words}}' }),
    count: { one: plural(1), other: plural(2), many: plural(1000000) },
    versions: Object.fromEntries(work.versions.map(({ id, name }) => [id, name[lang]])),
  };
}
