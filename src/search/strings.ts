import { provisionsInForce } from '../model/wordings.ts';
import type { CitationCardStrings, SearchStrings } from '../client/search/search-strings.ts';
import { citationTemplate } from '../i18n/citation-template.ts';
import { useT } from '../i18n/index.ts';
import { type Corpus, isLongWork } from '../model/corpus.ts';
import { sourceOf } from '../model/sources.ts';
import type { Language } from '../model/language.ts';
import { type Provision, type Version, statedSegments } from '../model/law.ts';
import { singleRecordProvisions } from '../model/works.ts';

/** The words of the cards in a language. */
export function createCardStrings(corpus: Corpus, lang: Language): CitationCardStrings {
  const t = useT(lang);
  const { work } = corpus;
  // Of a long law the page would be long too: there a card leads to the article, which names its
  // source.
  const sources = (isLongWork(work) ? [] : work.versions).flatMap((version) =>
    version.provisions.map((provision) => {
      const cite = statedSegments(provision).flatMap((segment) => segment.cite ?? [])[0];
      const { url = '', name } = cite
        ? sourceOf(corpus, cite).source
        : { url: work.source?.url, name: work.source?.provider };
      const label = t('search.source', { name: name?.[lang] ?? '' });
      return [`${version.id} ${provision.id}`, { url, label }] as const;
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
        .filter((version) => version.role !== 'deferred')
        .flatMap((version) => citationsOf(corpus, version, lang)),
    ),
    sources: Object.fromEntries(sources),
  };
}

/**
 * How to cite a version that has begun, by its id. Provisions of it that are cited in another way,
 * since they began or ended on another day, have a citation of their own: "2023 art-29-2".
 */
function citationsOf(corpus: Corpus, version: Version, lang: Language): [string, string][] {
  const begun = version.provisions.filter(({ role }) => role !== 'deferred');
  const first = begun.find(({ role }) => role === version.role) ?? begun[0];
  if (!first) return [];
  const template = (provision: Provision): string =>
    citationTemplate(corpus, { provision, version }, lang);
  const usual = template(first);
  return [
    [version.id, usual],
    ...begun
      .map((provision): [string, string] => [`${version.id} ${provision.id}`, template(provision)])
      .filter(([, own]) => own !== usual),
  ];
}

/**
 * These words in a language, with gaps ({{found}}) for what the script fills in.
 *
 * @param missing says that what is cited is not in what is searched
 */
export function createSearchStrings(
  corpus: Corpus,
  lang: Language,
  missing: 'search.missing' | 'oneFile.missing' = 'search.missing',
): SearchStrings {
  const t = useT(lang);
  const { work } = corpus;
  const numbers = provisionsInForce(work).map(({ provision }) => provision.num[lang]);
  const provisions = new Intl.ListFormat(lang).format(numbers);
  const hasTexts =
    missing === 'search.missing' &&
    corpus.works.some((one) => singleRecordProvisions(corpus, one).length > 0);
  const holds = hasTexts ? 'search.holdsTexts' : 'search.holds';
  // The count is chosen in the browser, so the forms of the plural travel as they are.
  const plural = (count: number): string =>
    t('search.count', { count }).replace(String(count), '{{count}}');
  return {
    nothing: t('search.nothing', { query: '{{query}}' }),
    closest: t('search.closest', { number: '{{count}}' }),
    missing: [
      t(missing, { cited: '{{cited}}' }),
      ...(isLongWork(work) || numbers.length === 0
        ? []
        : [t(holds, { provisions, work: work.name[lang] })]),
    ].join(' '),
    predecessor: t('search.predecessor', { version: '{{version}}' }),
    earlier: t('search.earlier', { versions: '{{versions}}', number: '{{count}}' }),
    addedTerms: t('search.addedTerms'),
    corrected: t('search.corrected', { found: '{{found}}', typed: '{{typed}}' }),
    unknownWords: t('search.unknownWords', { words: '{{words}}' }),
    count: { one: plural(1), other: plural(2), many: plural(1000000) },
    versions: Object.fromEntries([
      ...work.versions.map(({ id, name }) => [id, name[lang]] as const),
      ...corpus.works.flatMap((one) =>
        [...new Set(singleRecordProvisions(corpus, one).map(({ version }) => version))].map(
          ({ id, name }) => [`${one.id}/${id}`, name[lang]] as const,
        ),
      ),
    ]),
  };
}
