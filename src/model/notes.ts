import { type Corpus, parseCite } from './corpus.ts';
import type { Provision, Version } from './law.ts';
import type { Notes, Term } from './schemas.ts';

/** What is said about one segment. */
export interface SegmentNotes {
  readonly plain: Notes['plain'][string] | undefined;
  readonly cut: Notes['cuts'][string] | undefined;
  /** Ids of the readings that the self-check computes. */
  readonly live: readonly string[];
  readonly readings: Notes['readings'];
  readonly translation: Notes['translation'];
}

/** Everything said about a segment of a version. */
export function notesOf(corpus: Corpus, { notes }: Version, segment: string): SegmentNotes {
  const here = (note: { readonly segment: string }): boolean => note.segment === segment;
  return {
    plain: notes.plain[segment],
    cut: notes.cuts[segment],
    live: Object.entries(corpus.screening.readings).filter(([, reading]) => here(reading)).map(([id]) => id),
    readings: notes.readings.filter(here),
    translation: notes.translation.filter(here),
  };
}

/** The sources that the notes on a provision cite, in the order of first mention: their numbers on its page. */
export function sourcesCited(corpus: Corpus, version: Version, provision: Provision): string[] {
  const cites = provision.segments.flatMap(({ id }) => {
    const { plain, cut, readings } = notesOf(corpus, version, id);
    return [cut, plain, ...readings].flatMap((note) => note?.cites ?? []);
  });
  return [...new Set(cites.map((cite) => parseCite(cite).source))];
}

/** The terms that explain a phrase. */
export const termsOf = (corpus: Corpus, phrase: string): Term[] => corpus.terms.filter(({ phrases }) => phrases.includes(phrase));
