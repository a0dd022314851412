import {
  type Corpus,
  type SegmentPlace,
  categoriesOf,
  formerVersionsOf,
  parseCite,
  provisionOf,
  provisionsById,
  segmentOf,
  successorsOf,
  versionOf,
} from '../../model/corpus.ts';
import { memoizeByObject } from '../../model/memoize.ts';
import type { Version } from '../../model/law.ts';
import { type SegmentNotes, notesOf, termsOf } from '../../model/notes.ts';
import type { CategoryData, Notes, Term } from '../../model/schemas.ts';
import { type FactId, facts } from '../../rules/index.ts';
import { outline } from '../../self-check/outline.ts';
import { questionsForPhrase } from '../../self-check/questions.ts';

/** What the disclosure of a sentence says of it. */
export interface SegmentExplanation extends Pick<SegmentNotes, 'plain' | 'cut' | 'translation'> {
  /** Ids of the readings that the self-check computes. */
  readonly computed: readonly string[];
  /**
   * The readings that it does not compute, each with the version of the words that it was written
   * for.
   */
  readonly readings: readonly (Notes['readings'][number] & { readonly version: Version })[];
  /** The sentence whose place it took; of several that took it, the first has it. */
  readonly before: SegmentPlace | undefined;
  /** What stands in its place. */
  readonly after: SegmentPlace | undefined;
  readonly categories: readonly CategoryData[];
  readonly terms: readonly Term[];
  /** The questions that rest on its words and that no term of the glossary leads to. */
  readonly questions: readonly FactId[];
}

/**
 * What is said of a sentence. Where its words did not change, they can be read in the same ways as
 * the earlier ones.
 */
export function explanationOf(
  corpus: Corpus,
  { segment, version }: SegmentPlace,
): SegmentExplanation {
  const { work } = corpus;
  const successors = successorsOf(work);
  const { plain, cut, readings, translation } = notesOf(version, segment.id);
  const before =
    segment.replaces !== undefined && successors.get(segment.replaces)?.id === segment.id
      ? segmentOf(work, segment.replaces)
      : undefined;
  const successor = version.role === 'former' ? successors.get(segment.id) : undefined;
  const still = before
    ? notesOf(before.version, before.segment.id).readings.filter((former) =>
        stillOpen(former, segment.text.es, readings),
      )
    : [];
  const all = [
    ...readings.map((reading) => ({ ...reading, version })),
    ...still.map((reading) => ({ ...reading, version: before!.version })),
  ];
  const isHere = (id: string): boolean => id === segment.id || id === before?.segment.id;
  const phrases = [segment, ...(before ? [before.segment] : [])].flatMap(({ runs }) =>
    runs.es.flatMap(({ phrase }) => phrase ?? []),
  );
  return {
    plain,
    cut,
    translation,
    computed: computedIn(work, version.id).filter((id) =>
      isHere(corpus.screening.readings[id]?.segment ?? ''),
    ),
    readings: all,
    before,
    after: successor && segmentOf(work, successor.id),
    categories: corpus.categories.filter((category) =>
      [segment.id, segment.replaces ?? segment.id].some((id) =>
        categoriesOf(corpus, id).includes(category),
      ),
    ),
    terms: [...new Set(phrases.flatMap((phrase) => termsOf(corpus, phrase)))],
    questions: questionsWithoutTerm(corpus).filter((id) =>
      phrases.some((phrase) => questionsForPhrase(phrase).includes(id)),
    ),
  };
}

const questionsWithoutTerm = memoizeByObject(({ terms }: Corpus): readonly FactId[] => {
  const reached = new Set(terms.flatMap(({ phrases }) => phrases.flatMap(questionsForPhrase)));
  return facts.map(({ id }) => id).filter((id) => !reached.has(id));
});

/**
 * Whether an ambiguity of the earlier words is one of the new words too: they still stand there,
 * and nothing newer is said of them.
 */
const stillOpen = (
  { passage }: Notes['readings'][number],
  text: string,
  own: readonly Notes['readings'][number][],
): boolean =>
  text.includes(passage.es) && !own.some((reading) => reading.passage.es === passage.es);

/** The readings that some ground of a version depends on. */
const computedIn = memoizeByObject((work: Corpus['work'], version: string): readonly string[] => {
  const provisions = outline(work).find((one) => one.version === version)?.provisions ?? [];
  return [
    ...new Set(
      provisions.flatMap(({ grounds }) =>
        grounds.flatMap(({ readings }) => readings.map(({ id }) => id)),
      ),
    ),
  ];
});

/** The earlier sentences of a provision that no sentence of a version took the place of. */
export function orphanNotes({ work }: Corpus, provision: string): readonly SegmentPlace[] {
  const successors = successorsOf(work);
  return formerVersionsOf(work, provision).flatMap((former) =>
    former.provision.segments
      .filter(({ id }) => !successors.has(id))
      .map((segment) => ({ ...former, segment })),
  );
}

/**
 * The sources of what is said of a provision of a version, in the order of first mention: their
 * numbers on its page.
 */
export const sourcesOfPage = memoizeByObject(
  (corpus: Corpus, versionId: string, provisionId: string): readonly string[] => {
    const version = versionOf(corpus, versionId);
    const cites = provisionsById(version)
      .get(provisionId)
      ?.segments.flatMap((segment) => {
        const { cut, plain, readings } = notesOf(version, segment.id);
        return [cut, plain, ...readings].flatMap((note) => note?.cites ?? []);
      });
    return [...new Set((cites ?? []).map((cite) => parseCite(cite).source))];
  },
);

/** The sentence of a provision that first leads to a term, by the term. */
export const firstWithTerm = memoizeByObject(
  (corpus: Corpus, versionId: string, provisionId: string): ReadonlyMap<string, string> => {
    const version = versionOf(corpus, versionId);
    const provision = provisionOf(corpus, versionId, provisionId);
    return new Map(
      provision.segments
        .flatMap((segment) =>
          explanationOf(corpus, { segment, provision, version }).terms.map(
            ({ id }) => [id, segment.id] as const,
          ),
        )
        .reverse(),
    );
  },
);
