import { type Language, languages } from '../model/language.ts';
import { type Version, isConsolidated, isSummary } from '../model/law.ts';
import type { Publication } from './publication.ts';

/**
 * Whose words a file has: `law` for those of the State, as in the source or consolidated by us;
 * `own` for ours.
 */
export type Licence = 'law' | 'own';

/** The note on the use of words under a licence. */
export function licenceNote(
  { corpus: { work }, say }: Publication,
  lang: Language,
  licence: Licence,
): string {
  if (!work.source) return say(lang, licence === 'law' ? 'licenceLawAlone' : 'licenceOwnAlone');
  const version = work.versions.find(({ text }) => text === 'verbatim')?.id ?? '';
  const provider = work.source.provider[lang];
  return licence === 'law'
    ? say(lang, 'licenceLaw', { version, provider })
    : say(lang, 'licenceOwn', { version });
}

/**
 * The licence of the text of a version in a language. A summary is our own text, and so is the
 * English of a consolidated version.
 */
export const licenceOf = (version: Version, lang: Language): Licence =>
  isSummary(version) || (isConsolidated(version) && lang === 'en') ? 'own' : 'law';

/** The licences of the text of a version in all languages. */
export const licencesOf = (version: Version): readonly Licence[] => [
  ...new Set(languages.map((lang) => licenceOf(version, lang))),
];
