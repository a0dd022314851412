import type { Article, Dataset, Graph, Legislation, LegislationObject, Thing } from 'schema-dts';
import { sourceOf } from '../model/sources.ts';
import { type ProvisionPlace, wordingsOf } from '../model/wordings.ts';
import { dataFormats } from '../model/data-formats.ts';
import { provisionEId } from '../model/eid.ts';
import { type Language, languages, otherLanguage } from '../model/language.ts';
import { isLawToday } from '../model/in-force.ts';
import { type Work, isSummary } from '../model/law.ts';
import { aknPath } from './akn-meta.ts';
import { type CitedText, pinOf, referenceOf, titleOf } from './cite.ts';
import { actIri, workIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote } from './licences.ts';

/**
 * What a page or a file says of the law to machines, in the words of schema.org. A node refers to
 * the others by id.
 */
export const graph = (nodes: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

type Id = { readonly '@id': string };
const unofficial: Id = { '@id': 'https://schema.org/UnofficialLegalValue' };

/** Ids are fragments of the file that describes the whole work. */
const idOf = ({ corpus, fileAt }: Publication, ...parts: readonly string[]): Id => ({
  '@id': fileAt(`data/${corpus.work.id}/work.jsonld#${parts.join('-')}`),
});

/** What kind of law it is, and where it holds. */
const kindOf = ({ subtype, country }: Work) => ({
  legislationType: subtype.replaceAll('-', ' '),
  legislationJurisdiction: country.toUpperCase(),
});

/** The work by its names, without its provisions, which may be thousands. */
function workNode(publication: Publication) {
  const { work } = publication.corpus;
  return {
    '@type': 'Legislation',
    ...idOf(publication, 'work'),
    url: publication.workAt('es'),
    name: work.title.es,
    alternateName: work.title.en,
    legislationIdentifier: [work.name.es, workIri(work)],
    ...kindOf(work),
    datePublished: work.published,
  } as const satisfies Legislation;
}

/** The work with its provisions, and the decrees that amended it. */
export function workNodes(publication: Publication): Legislation[] {
  const { corpus } = publication;
  const { work } = corpus;
  const cited = work.versions.flatMap(({ cites }) => cites.map((cite) => sourceOf(corpus, cite)));
  const amending = [...new Set(cited.map(({ source }) => source))].filter(
    (source) => source.id !== work.id && actIri(work, source) !== undefined,
  );
  return [
    { ...workNode(publication), hasPart: work.provisions.map((id) => idOf(publication, id)) },
    ...amending.map((source): Legislation => ({
      '@type': 'Legislation',
      '@id': source.url,
      name: source.name.es,
      datePublished: source.published!,
      legislationAmends: idOf(publication, 'work'),
    })),
  ];
}

/** A provision as what stays the same through its versions. */
export function provisionNode(publication: Publication, id: string): Legislation {
  const { work } = publication.corpus;
  const versions = wordingsOf(work, id);
  return {
    '@type': 'Legislation',
    ...idOf(publication, id),
    additionalType: 'http://data.europa.eu/eli/ontology#LegalResourceSubdivision',
    legislationIdentifier: `${workIri(work)}/~${provisionEId(versions[0]!.provision)}`,
    isPartOf: idOf(publication, 'work'),
    workExample: versions
      .filter(({ version }) => !isSummary(version))
      .flatMap(({ version }) =>
        work.languages.map((lang) => idOf(publication, id, version.id, lang)),
      ),
  };
}

const force = ({ version, provision }: ProvisionPlace) => ({
  legislationDateVersion: version.published,
  // When the original began to apply is known from one secondary source only; what is deferred
  // applies at no time yet.
  ...(provision.role !== 'deferred' &&
    !provision.repealed && {
      temporalCoverage: `${provision.inForceFrom ?? '..'}/${provision.inForceTo ?? '..'}`,
    }),
  legislationLegalForce: {
    '@id': `https://schema.org/${isLawToday(provision) ? 'InForce' : 'NotInForce'}`,
  },
});

type Encoding = { readonly encodingFormat: string } & (
  { readonly url: string } | { readonly contentUrl: string }
);

/** A text as files: its page, and its Akoma Ntoso. The hashes of files are in the manifest. */
const encodingsOf = (
  publication: Publication,
  { version, provision, lang }: CitedText,
): Encoding[] => [
  { url: publication.pageAt(lang, provision), encodingFormat: 'text/html' },
  {
    contentUrl: publication.fileAt(aknPath(publication.corpus.work, version, provision, lang)),
    encodingFormat: dataFormats.akn.mediaType,
  },
];

/**
 * The text of the law in one language. As files all of ours are unofficial, the Spanish ones too.
 */
export function expressionNode(publication: Publication, cited: CitedText): Legislation {
  const { corpus, pageAt } = publication;
  const { version, provision, lang } = cited;
  const page = pageAt(lang, provision);
  const other = idOf(publication, provision.id, version.id, otherLanguage(lang));
  const object = (at: Encoding): LegislationObject => ({
    '@type': 'LegislationObject',
    ...at,
    legislationLegalValue: unofficial,
  });
  return {
    '@type': 'Legislation',
    ...idOf(publication, provision.id, version.id, lang),
    url: page,
    name: `${corpus.work.name[lang]}, ${pinOf(cited)}`,
    inLanguage: lang,
    legislationIdentifier: referenceOf(publication, cited),
    ...kindOf(corpus.work),
    ...force(cited),
    exampleOfWork: idOf(publication, provision.id),
    ...(corpus.work.languages.length === 1
      ? {}
      : lang === corpus.work.authentic
        ? { workTranslation: other }
        : { translationOfWork: other }),
    encoding: encodingsOf(publication, cited).map(object),
  };
}

/** A summary of ours of a provision, in one language: about the law, and no text of it. */
export const summaryNode = (publication: Publication, cited: CitedText): Article => ({
  '@type': 'Article',
  ...idOf(publication, cited.provision.id, cited.version.id, cited.lang),
  url: publication.pageAt(cited.lang, cited.provision),
  name: titleOf(publication, cited),
  inLanguage: cited.lang,
  about: idOf(publication, cited.provision.id),
});

/** The data as a whole, with their disclaimers. */
function datasetNode(publication: Publication): Dataset {
  const { corpus, fileAt, name, say } = publication;
  return {
    '@type': 'Dataset',
    '@id': fileAt(`data/${corpus.work.id}/work.jsonld`),
    name,
    description: languages
      .flatMap((lang) => [say(lang, 'description'), ...disclaimersOf(publication, lang)])
      .join(' '),
    inLanguage: [...languages],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    usageInfo: languages.map((lang) => licenceNote(publication, lang, 'law')).join(' '),
    about: idOf(publication, 'work'),
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: fileAt('data/manifest.json'),
        encodingFormat: dataFormats.manifest.mediaType,
      },
    ],
  };
}

/** Everything: the work, its provisions, and each of their versions in each language. */
export function workGraph(publication: Publication): Graph {
  const { work } = publication.corpus;
  const versions = work.provisions.flatMap((id) =>
    wordingsOf(publication.corpus.work, id).flatMap(({ version, provision }) =>
      work.languages.map((lang: Language) => {
        const cited = { version, provision, lang };
        return isSummary(version)
          ? summaryNode(publication, cited)
          : expressionNode(publication, cited);
      }),
    ),
  );
  return graph([
    datasetNode(publication),
    ...workNodes(publication),
    ...work.provisions.map((id) => provisionNode(publication, id)),
    ...versions,
  ]);
}
