import type { Cited } from './cite.ts';
import { referenceOf, titleOf } from './cite.ts';
import { iso } from './iri.ts';
import type { Publication } from './publication.ts';

/** A `meta` of RDFa: a property with words as its value, or with a thing. */
export type Meta = { readonly property: string; readonly content: string; readonly lang?: string } | { readonly property: string; readonly resource: string };

/** What the names before the colons stand for: in `prefix` of an element around the metas. */
export const prefixes = 'eli: http://data.europa.eu/eli/ontology# z: http://www.zotero.org/namespaces/export#';

/**
 * What reference managers read in a page of the law: the words of ELI, beside the plainer ones of Dublin Core. Peru is not in
 * ELI: the properties are used, no address of ELI is. A summary says less, for it is not the law.
 */
export function eliOf(publication: Publication, cited: Cited): Meta[] {
  const { work } = publication.corpus;
  const { version, lang } = cited;
  const title = titleOf(publication, cited);
  if (version.text !== 'verbatim') return [{ property: 'dcterms:title', content: title, lang }, { property: 'dcterms:language', content: lang }, { property: 'dcterms:creator', content: publication.name }];
  return [
    { property: 'z:itemType', content: 'statute' },
    { property: 'eli:title dcterms:title', content: title, lang },
    { property: 'dcterms:language', content: lang },
    { property: 'eli:language', resource: `http://publications.europa.eu/resource/authority/language/${iso[lang].toUpperCase()}` },
    { property: 'eli:date_publication dcterms:date', content: work.published },
    { property: 'eli:number', content: work.number },
    { property: 'eli:id_local', content: referenceOf(publication, cited) },
    { property: 'eli:in_force', resource: `http://data.europa.eu/eli/ontology#InForce-${version.inForceTo ? 'notInForce' : 'inForce'}` },
  ];
}
