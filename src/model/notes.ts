import { type Corpus, parseCite } from './corpus.ts';
import { grouped, once } from './lookup.ts';
import type { Provision, Version } from './law.ts';
import type { Notes, Term } from './schemas.ts';

/** What is said about one segment. */
export interface SegmentNotes {
  readonly plain: Notes['plain'][string] | undefined;
  readonly cut: Notes['cuts'][string] | undefined;
  /** Ids of the readings that the self-check computes. */
  readonly live: readonly string[];
  readonly readings: readonly Notes['readings'][number][];
  readonly translation: readonly Notes['translation'][number][];
}

/** Everything said about a segment of a version. */
export function notesOf(corpus: Corpus, { notes }: Version, segment: string): SegmentNotes {
  return {
    plain: notes.plain[segment],
    cut: notes.cuts[segment],
    live: Object.entries(corpus.screening.readings).filter(([, reading]) => reading.segment === segment).map(([id]) => id),
    readings: readingsBySegment(notes).get(segment) ?? [],
    translation: translationBySegment(notes).get(segment) ?? [],
  };
}

const readingsBySegment = once(({ readings }: Notes) => grouped(readings, ({ segment }) => [segment]));
const translationBySegment = once(({ translation }: Notes) => grouped(translation, ({ segment }) => [segment]));

/** The sources that the notes on a provision cite, in the order of first mention: their numbers on its page. */
export function sourcesCited(corpus: Corpus, version: Version, provision: Provision): readonly string[] {
  const cites = provision.segments.flatMap(({ id }) => {
    const { plain, cut, readings } = notesOf(corpus, version, id);
    return [cut, plain, ...readings].flatMap((note) => note?.cites ?? []);
  });
  return [...new Set(cites.map((cite) => parseCite(cite).source))];
}

/** The terms that explain a phrase. */
export const termsOf = (corpus: Corpus, phrase: string): readonly Term[] => termsByPhrase(corpus).get(phrase) ?? [];

const termsByPhrase = once(({ terms }: Corpus) => grouped(terms, ({ phrases }) => phrases));
