import { readUntil, sourceOf } from '../model/sources.ts';
import { provisionsById, versionOf } from '../model/wordings.ts';
import { memoizeByObject } from '../model/memoize.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Version } from '../model/law.ts';
import type { Publication } from './publication.ts';

/**
 * The disclaimers of a file, in sentences: whether the wording is in force, which language governs,
 * that nobody has reviewed it, its sources, and the day on which the law was read. Without a
 * provision, those of all provisions of the version; without a version, those of all versions.
 */
export const disclaimersOf = (
  publication: Publication,
  lang: Language,
  version?: Version,
  provision?: Provision,
): string[] => [...readDisclaimers(publication, lang, version?.id ?? '', provision?.id ?? '')];

const readDisclaimers = memoizeByObject(
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

/** The sources of a version, each with its pin-cite, its address and its as-of day. */
const sourcesOf = ({ corpus, say, day }: Publication, lang: Language, version: Version): string[] =>
  version.cites.map((cite) => {
    const { source, pin } = sourceOf(corpus, cite);
    const { name, url, act, asOf: date } = source;
    const asOf = date
      ? say(lang, 'sourceDate', { date: day(lang, date) })
      : say(lang, act === undefined ? 'sourceUndated' : 'sourceActUndated');
    return say(lang, 'source', { name: name[lang], pin, url, asOf });
  });
