import { readUntil, sourceOf } from '../model/sources.ts';
import { provisionsById, versionOf } from '../model/wordings.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { type Language, languages } from '../model/language.ts';
import { type Provision, type Version, isConsolidated, isSummary } from '../model/law.ts';
import type { Publication } from './publication.ts';

/**
 * What every file says of itself: whether the wording is in force, which language governs, that
 * nobody has reviewed it, where it comes from and as of when. Of a version without a provision, of
 * all its provisions; without a version, of all of them.
 */
export const standingOf = (
  publication: Publication,
  lang: Language,
  version?: Version,
  provision?: Provision,
): string[] => [...standing(publication, lang, version?.id ?? '', provision?.id ?? '')];

const standing = memoizeByObject(
  (
    publication: Publication,
    lang: Language,
    versionId: string,
    provisionId: string,
  ): readonly string[] => {
    const { corpus, say, day, bannerOf } = publication;
    const version = versionId ? versionOf(corpus, versionId) : undefined;
    const versions = version ? [version] : corpus.work.versions;
    return [
      ...versions.flatMap((held) => {
        const own = provisionsById(held).get(provisionId);
        const provisions = own ? [own] : provisionId ? [] : held.provisions;
        const banners = provisions.map((provision) => bannerOf(lang, { provision, version: held }));
        return [...new Set([...banners, held.standing.es[lang], held.standing.en[lang]])]
          .filter(Boolean)
          .map((text) => (version ? text : `${held.id}: ${text}`));
      }),
      say(lang, 'unreviewed'),
      ...(version ? sourcesOf(publication, lang, version) : []),
      say(lang, 'asOf', { date: day(lang, readUntil(corpus)) }),
    ];
  },
);

/** The sources of a version, each with its place, its address and how recent it is known to be. */
const sourcesOf = ({ corpus, say, day }: Publication, lang: Language, version: Version): string[] =>
  version.cites.map((cite) => {
    const { source, pin } = sourceOf(corpus, cite);
    const { name, url, act, asOf: date } = source;
    const asOf = date
      ? say(lang, 'sourceDate', { date: day(lang, date) })
      : say(lang, act === undefined ? 'sourceUndated' : 'sourceActUndated');
    return say(lang, 'source', { name: name[lang], pin, url, asOf });
  });

/**
 * Whose words a file holds: the State's, as the source has them or as we consolidated them, or
 * ours.
 */
export type Licence = 'law' | 'own';

/** The note on use of each kind of words. */
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
 * Whose words the text of a version is in a language: a summary is ours, and so is the English of a
 * consolidated version.
 */
export const licenceOf = (version: Version, lang: Language): Licence =>
  isSummary(version) || (isConsolidated(version) && lang === 'en') ? 'own' : 'law';

/** Whose words the texts of a version are in both languages. */
export const licencesOf = (version: Version): readonly Licence[] => [
  ...new Set(languages.map((lang) => licenceOf(version, lang))),
];
