import type { Corpus } from './corpus.ts';
import type { Language } from './language.ts';
import type { Cite } from './law.ts';
import { memoizeByObject } from './memoize.ts';
import type { Source } from './schemas.ts';
import { type ProvisionPlace, firstDayOf } from './wordings.ts';

/** Parses the "source-id: pin" of a YAML file. The schema has already refused anything else. */
export function parseCite(text: string): Cite {
  const colon = text.indexOf(':');
  return { source: text.slice(0, colon), pin: text.slice(colon + 1).trim() };
}

/**
 * The source that a cite names and the place in it. The check has made sure that the source exists.
 */
export function sourceOf(
  { sources }: Corpus,
  cite: Cite | string,
): { source: Source; pin: string } {
  const { source: id, pin } = typeof cite === 'string' ? parseCite(cite) : cite;
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`No source "${id}".`);
  return { source, pin };
}

/**
 * The language of a pin-cite, for the page that shows it: pins are written in Spanish. Nothing
 * where the page is in Spanish, or where both languages write the pin so ("art. 5").
 */
export function pinLanguage(pin: string, lang: Language): Language | undefined {
  const words = pin.replaceAll(/\barts?\b/gu, '');
  return lang !== 'es' && /\p{L}{2,}| [aoy] /u.test(words) ? 'es' : undefined;
}

/** The days at which sources were read, the earliest first. */
const readingDays = memoizeByObject((sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ asOf }) => asOf ?? []).sort(),
);

/** The latest day at which a source was read. */
export const latestReading = ({ sources }: Pick<Corpus, 'sources'>): string =>
  readingDays(sources).at(-1) ?? '';

/**
 * The day up to which the law as a whole was read: the earliest, where its sources have several.
 */
export const readUntil = ({ sources }: Pick<Corpus, 'sources'>): string =>
  readingDays(sources)[0] ?? '';

/**
 * The day up to which a wording was read: the latest of the sources that its version cites. Nobody
 * is said to have read it where no source says when, or all were read before it began.
 */
export function wordingReadUntil(corpus: Corpus, place: ProvisionPlace): string | undefined {
  const cited = place.version.cites.map((cite) => sourceOf(corpus, cite).source);
  const day = readingDays(cited).at(-1);
  return day !== undefined && day >= firstDayOf(place) ? day : undefined;
}
