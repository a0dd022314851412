import type { Language } from '../model/language.ts';
import type { Work } from '../model/law.ts';

const names = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** The country of a law as people call it: "Perú". */
export const countryOf = ({ country }: Pick<Work, 'country'>, lang: Language): string =>
  names[lang].of(country.toUpperCase()) ?? country.toUpperCase();
