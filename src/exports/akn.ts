import type { Language } from '../model/language.ts';
import type { Provision, Version } from '../model/law.ts';
import { aknBody } from './akn-body.ts';
import { aknText } from './akn-text.ts';
import { aknMeta } from './akn-meta.ts';
import { expressionIri } from './iri.ts';
import type { Publication } from './publication.ts';
import { blockElement, xmlFile } from './xml.ts';

/** A provision of a version in one language, as a portion in Akoma Ntoso 3.0. */
export function akn(
  publication: Publication,
  version: Version,
  provision: Provision,
  lang: Language,
): string {
  const includedIn = `${expressionIri(publication.corpus.work, version, lang)}/!main`;
  return xmlFile(
    blockElement('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
      blockElement('portion', { includedIn }, [
        aknMeta(publication, version, provision, lang),
        blockElement('portionBody', {}, [
          provision.depth === 'text' ? aknText(provision, lang) : aknBody(provision, lang),
        ]),
      ]),
    ]),
  );
}
