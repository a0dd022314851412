import type { Language } from '../model/language.ts';
import type { Version, Work } from '../model/law.ts';
import type { Source } from '../model/schemas.ts';

/** The codes of the languages in Akoma Ntoso and ELI: ISO 639-2. */
export const iso: Readonly<Record<Language, string>> = { es: 'spa', en: 'eng' };

const act = (country: string, date: string, number: string): string =>
  `/akn/${country}/act/decreto-legislativo/${date.slice(0, 4)}/${number}`;

/** The Akoma Ntoso IRI of the work, by year and number. */
export const workIri = (work: Work): string => act(work.country, work.published, work.number);

/** The IRI of a legislative decree among the sources; nothing for other sources. */
export function actIri(work: Work, { id, published }: Source): string | undefined {
  const number = /^dl-(\d+)$/.exec(id)?.[1];
  return number && published ? act(work.country, published, number) : undefined;
}

/** The IRI of one language of one version. */
export const expressionIri = (work: Work, version: Version, lang: Language): string =>
  `${workIri(work)}/${iso[lang]}@${version.published}`;

/** The IRI of an element of an expression, as one cites it. */
export const portionIri = (work: Work, version: Version, lang: Language, eId: string): string =>
  `${expressionIri(work, version, lang)}/~${eId}`;
