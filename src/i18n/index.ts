import { createInstance } from 'i18next';
import { type Language, languages, locales, mapLanguages } from '../model/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';

const instance = createInstance();
await instance.init({
  resources: { es: { translation: es }, en: { translation: en } },
  supportedLngs: languages,
  lng: 'es',
  // A missing string must be loud, not Spanish on an English page.
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // Astro escapes what it writes.
  interpolation: { escapeValue: false },
});

/**
 * The interface strings of a language: `t('nav.search')`. A wrong key or a variable left out does
 * not compile.
 */
export const useT = (lang: Language) => strings[lang];

/** A string without variables is looked up once: every page says the same ones again. */
function stringsOf(lang: Language) {
  const t = instance.getFixedT(lang);
  const said = new Map<string, string>();
  return new Proxy(t, {
    apply(_, self, [key, ...values]: [string, ...unknown[]]): string {
      const text =
        (values.length === 0 ? said.get(key) : undefined) ??
        (Reflect.apply(t, self, [key, ...values]) as string);
      if (values.length === 0) said.set(key, text);
      return text;
    },
  });
}
const strings = { es: stringsOf('es'), en: stringsOf('en') };

/**
 * A date as people write it: "14 de noviembre de 2023", "14 November 2023". The date is a calendar
 * day, without time zone.
 */
export function dateIn(lang: Language, date: string): string {
  return dateFormats[lang].format(new Date(`${date}T00:00:00Z`));
}

/** A date for lines that must be short: "15-11-2023" in Spanish, "15 Nov 2023" in English. */
export const shortDateIn = (lang: Language, date: string): string =>
  lang === 'es'
    ? date.split('-').map(Number).reverse().join('-')
    : shortFormat.format(new Date(`${date}T00:00:00Z`));

const shortFormat = new Intl.DateTimeFormat(locales.en, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

// Made once: a formatter takes longer to make than a page to draw.
const dateFormats = mapLanguages(
  (lang) => new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }),
);
