import type { Language } from '../model/language.ts';
import { isLawToday } from '../model/in-force.ts';
import { fullNameOf, isSummary } from '../model/law.ts';
import { type CitedText, referenceOf, titleOf } from './cite.ts';
import { iso, workIri } from './iri.ts';
import type { Publication } from './publication.ts';

/** A property in RDFa: of a `meta` when its value is words, of a `link` when it is a thing. */
type Meta =
  | { readonly property: string; readonly content: string; readonly lang?: string }
  | { readonly property: string; readonly href: string };

/** What the names before the colons stand for: in `prefix` of an element around the metas. */
export const prefixes =
  'eli: http://data.europa.eu/eli/ontology# z: http://www.zotero.org/namespaces/export#';

/**
 * What reference managers read in a page of the law: the words of ELI, beside the plainer ones of
 * Dublin Core. Peru is not in ELI: the properties are used, no address of ELI is.
 */
export function eliOf(publication: Publication, cited: CitedText): Meta[] {
  const { provision, version, lang } = cited;
  const title = titleOf(publication, cited);
  if (isSummary(version)) return [{ property: 'dcterms:title', content: title, lang }];
  const inForce = isLawToday(provision) ? 'inForce' : 'notInForce';
  return [
    ...lawOf(publication, lang, title, referenceOf(publication, cited)),
    {
      property: 'eli:language',
      href: `http://publications.europa.eu/resource/authority/language/${iso[lang].toUpperCase()}`,
    },
    {
      property: 'eli:in_force',
      href: `http://data.europa.eu/eli/ontology#InForce-${inForce}`,
    },
  ];
}

/** The same of the work as a whole. */
export const workEli = (publication: Publication, lang: Language): Meta[] => {
  const { work } = publication.corpus;
  return lawOf(publication, lang, fullNameOf(work, lang), workIri(work));
};

const lawOf = (
  { corpus: { work } }: Publication,
  lang: Language,
  title: string,
  id: string,
): Meta[] => [
  { property: 'z:itemType', content: 'statute' },
  { property: 'eli:title dcterms:title', content: title, lang },
  { property: 'dcterms:language', content: lang },
  { property: 'eli:date_publication dcterms:date', content: work.published },
  { property: 'eli:number', content: work.number },
  { property: 'eli:id_local', content: id },
];
