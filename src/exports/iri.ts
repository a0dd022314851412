import type { Language } from '../model/language.ts';
import type { Version, Work } from '../model/law.ts';
import type { Source } from '../model/schemas.ts';

/** The codes of the languages in Akoma Ntoso and ELI: ISO 639-2. */
export const iso: Readonly<Record<Language, string>> = { es: 'spa', en: 'eng' };

/** The Akoma Ntoso IRI of the work, by year and number. */
export const workIri = ({ country, type, subtype, published, number }: Work): string =>
  `/akn/${country}/${type}/${subtype}/${published.slice(0, 4)}/${number}`;

/** The IRI of an act of the State of the work among the sources; nothing for other sources. */
export function actIri({ country }: Work, { act, published }: Source): string | undefined {
  if (!act || !published) return undefined;
  const [subtype, number] = act.split('/');
  return `/akn/${country}/act/${subtype}/${published.slice(0, 4)}/${number}`;
}

/** The IRI of one language of one version. */
export const expressionIri = (work: Work, version: Version, lang: Language): string =>
  `${workIri(work)}/${iso[lang]}@${version.published}`;

/** The IRI of an element of an expression, as one cites it. */
export const portionIri = (work: Work, version: Version, lang: Language, eId: string): string =>
  `${expressionIri(work, version, lang)}/~${eId}`;
