import type { Corpus } from './corpus.ts';
import { groupBy, memoizeByObject } from './memoize.ts';
import type { Segment, Work } from './law.ts';
import type { Notes, Term } from './schemas.ts';

/** What is said about one segment. */
export interface SegmentNotes {
  readonly plain: Notes['plain'][string] | undefined;
  readonly cut: Notes['cuts'][string] | undefined;
  /** That it left its provision and may be law elsewhere. */
  readonly elsewhere: Notes['elsewhere'][string] | undefined;
  readonly readings: readonly Notes['readings'][number][];
  readonly translation: readonly Notes['translation'][number][];
}

/** Everything said about a segment, in the notes of the version that states it. */
export function notesOf(
  work: Work,
  { id, version }: Pick<Segment, 'id' | 'version'>,
): SegmentNotes {
  const { notes } = work.versions.find((candidate) => candidate.id === version)!;
  return {
    plain: notes.plain[id],
    cut: notes.cuts[id],
    elsewhere: notes.elsewhere[id],
    readings: readingsBySegment(notes).get(id) ?? [],
    translation: translationBySegment(notes).get(id) ?? [],
  };
}

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
