import type { Corpus } from './corpus.ts';
import { groupBy, memoizeByObject } from './memoize.ts';
import type { Version } from './law.ts';
import type { Notes, Term } from './schemas.ts';

/** What is said about one segment. */
export interface SegmentNotes {
  readonly plain: Notes['plain'][string] | undefined;
  readonly cut: Notes['cuts'][string] | undefined;
  readonly readings: readonly Notes['readings'][number][];
  readonly translation: readonly Notes['translation'][number][];
}

/** Everything said about a segment of a version. */
export const notesOf = ({ notes }: Version, segment: string): SegmentNotes => ({
  plain: notes.plain[segment],
  cut: notes.cuts[segment],
  readings: readingsBySegment(notes).get(segment) ?? [],
  translation: translationBySegment(notes).get(segment) ?? [],
});

const readingsBySegment = memoizeByObject(({ readings }: Notes) =>
  groupBy(readings, ({ segment }) => [segment]),
);
const translationBySegment = memoizeByObject(({ translation }: Notes) =>
  groupBy(translation, ({ segment }) => [segment]),
);

/** The terms that explain a phrase. */
export const termsOf = (corpus: Corpus, phrase: string): readonly Term[] =>
  termsByPhrase(corpus).get(phrase) ?? [];

const termsByPhrase = memoizeByObject(({ terms }: Corpus) =>
  groupBy(terms, ({ phrases }) => phrases),
);
