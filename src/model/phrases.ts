import type { Phrase, Work } from './law.ts';
import { memoizeByObject } from './memoize.ts';
import { segmentsOf } from './segments.ts';

/**
 * Every phrase of every version, by id. A version that states a sentence anew may mark a phrase of
 * the sentence before under the same id: then it is that of the wording in force.
 */
export const phrasesOf = memoizeByObject((work: Work): ReadonlyMap<string, Phrase> => {
  const phrases = new Map<string, Phrase>();
  for (const phrase of work.versions.flatMap((version) => version.phrases)) {
    if (
      !phrases.has(phrase.id) ||
      segmentsOf(work).get(phrase.segment)?.provision.role === 'current'
    )
      phrases.set(phrase.id, phrase);
  }
  return phrases;
});

/**
 * The phrases of a wording by id: those that its version marks, and of the versions before it the
 * rest.
 */
export const phrasesAsOf = memoizeByObject(
  (work: Work, versionId: string): ReadonlyMap<string, Phrase> => {
    const last = work.versions.findIndex(({ id }) => id === versionId);
    const versions = work.versions.filter(
      ({ role }, index) => index === last || (index < last && role !== 'deferred'),
    );
    return new Map(versions.flatMap(({ phrases }) => phrases.map((phrase) => [phrase.id, phrase])));
  },
);

/** The phrases of each segment, by its id. */
export const phrasesBySegment = memoizeByObject(
  ({ versions }: Work): ReadonlyMap<string, readonly Phrase[]> =>
    Map.groupBy(
      versions.flatMap((version) => version.phrases),
      ({ segment }) => segment,
    ),
);
