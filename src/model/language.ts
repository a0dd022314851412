/**
 * The two languages of the site. Spanish is the master; the English law text is an unofficial
 * rendering.
 */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** One value per language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** The locales that dates and numbers are written by. */
export const locales: Bilingual = { es: 'es-PE', en: 'en-GB' };

/** The other language of the pair. */
export const otherLanguage = (lang: Language): Language => (lang === 'es' ? 'en' : 'es');

/**
 * Whether a text says something: apart from its markup it has a letter or a digit, and not only
 * signs and spaces.
 */
export const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replaceAll(/&#?\w+;|<[^>]*>|\]\([^)]*\)/g, ''));

/** What a function gives for each language. */
export const mapLanguages = <T>(of: (lang: Language) => T): { es: T; en: T } => ({
  es: of('es'),
  en: of('en'),
});
