import { categoriesOf } from '../../model/categories.ts';
import type { Corpus } from '../../model/corpus.ts';
import {
  type SegmentPlace,
  predecessorsOf,
  segmentInForce,
  successorsOf,
} from '../../model/segments.ts';
import { parseCite } from '../../model/sources.ts';
import {
  formerVersionsOf,
  provisionInForce,
  provisionOf,
  provisionsById,
  versionOf,
} from '../../model/wordings.ts';
import { memoizeByObject } from '../../model/memoize.ts';
import type { Provision, Version, Work } from '../../model/law.ts';
import { type SegmentNotes, notesOf, termsOf } from '../../model/notes.ts';
import type { CategoryData, Notes, Term } from '../../model/schemas.ts';
import { type FactId, facts } from '../../rules/index.ts';
import { outline } from '../../self-check/outline.ts';
import { begunRules } from '../../self-check/rules-in-force.ts';
import { questionsForPhrase } from '../../self-check/questions.ts';

/** The content of the disclosure below a segment. */
interface SegmentExplanation extends Pick<SegmentNotes, 'plain' | 'cut' | 'translation'> {
  /** Ids of the readings that the self-check computes. */
  readonly computedReadings: readonly string[];
  /** The readings that it does not compute, each with the version that it was written for. */
  readonly readings: readonly (Notes['readings'][number] & { readonly version: Version })[];
  /**
   * The segments that it replaces, the latest first. If several segments replace one, only the
   * first of them has it here.
   */
  readonly predecessors: readonly SegmentPlace[];
  /** For a former wording, the segment in force in its place, if any. */
  readonly successor: SegmentPlace | undefined;
  readonly categories: readonly CategoryData[];
  readonly terms: readonly Term[];
  /** The questions that rest on its phrases and that no term of the glossary leads to. */
  readonly questions: readonly FactId[];
}

/**
 * Returns the explanation of a segment. Includes the readings of its predecessors whose passages it
 * still has.
 */
export function explanationOf(
  corpus: Corpus,
  { segment, provision, version }: SegmentPlace,
): SegmentExplanation {
  const { work } = corpus;
  const { plain, cut, readings, translation } = notesOf(work, segment);
  const predecessors =
    segment.replaces !== undefined && successorsOf(work).get(segment.replaces)?.id === segment.id
      ? predecessorsOf(work, segment)
      : [];
  const allReadings = predecessors.reduce(
    (collected, { segment: former, version: written }) => [
      ...collected,
      ...notesOf(work, former)
        .readings.filter((reading) => isStillOpen(reading, segment.text.es, collected))
        .map((reading) => ({ ...reading, version: written })),
    ],
    readings.map((reading) => ({ ...reading, version })),
  );
  const here = [segment, ...predecessors.map((place) => place.segment)];
  const categories = new Set(
    [segment, ...predecessorsOf(work, segment).map((place) => place.segment)].flatMap(({ id }) =>
      categoriesOf(corpus, id),
    ),
  );
  const isHere = (id: string): boolean => here.some((one) => one.id === id);
  const phrases = [
    ...new Set(here.flatMap(({ runs }) => runs.es.flatMap(({ phrase }) => phrase ?? []))),
  ];
  return {
    plain,
    cut,
    translation,
    computedReadings: computedReadingsOf(corpus, rulesOf(work, provision)).filter((id) =>
      isHere(corpus.screening.readings[id]?.segment ?? ''),
    ),
    readings: allReadings,
    predecessors,
    successor: provision.role === 'former' ? segmentInForce(work, segment.id) : undefined,
    categories: corpus.categories.filter((category) => categories.has(category)),
    terms: [...new Set(phrases.flatMap((phrase) => termsOf(corpus, phrase)))],
    questions: questionsWithoutTerm(corpus).filter((id) =>
      phrases.some((phrase) => questionsForPhrase(corpus, phrase).includes(id)),
    ),
  };
}

const questionsWithoutTerm = memoizeByObject((corpus: Corpus): readonly FactId[] => {
  const reached = new Set(
    corpus.terms.flatMap(({ phrases }) =>
      phrases.flatMap((phrase) => questionsForPhrase(corpus, phrase)),
    ),
  );
  return facts.map(({ id }) => id).filter((id) => !reached.has(id));
});

/**
 * Whether a reading of a former wording applies to the new text: the text still has its passage,
 * and no newer reading is about the same passage.
 */
const isStillOpen = (
  { passage }: Notes['readings'][number],
  text: string,
  newer: readonly Notes['readings'][number][],
): boolean =>
  text.includes(passage.es) && !newer.some((reading) => reading.passage.es === passage.es);

/** The version whose rules apply to a wording: if it is in force the newest, else its own. */
const rulesOf = (work: Work, { role, version }: Provision): string =>
  role === 'current' ? (begunRules(work).at(-1) ?? version) : version;

/** The ids of the readings that some ground of a version depends on. */
const computedReadingsOf = memoizeByObject((corpus: Corpus, version: string): readonly string[] => {
  const provisions = outline(corpus).find((one) => one.version === version)?.provisions ?? [];
  return [
    ...new Set(
      provisions.flatMap(({ grounds }) =>
        grounds.flatMap(({ readings }) => readings.map(({ id }) => id)),
      ),
    ),
  ];
});

/** The former segments of a provision that no segment in force replaces. */
export function formerSegmentsWithoutSuccessor(
  { work }: Corpus,
  provision: string,
): readonly SegmentPlace[] {
  const current = new Set(
    provisionInForce(work, provision).provision.segments.flatMap((segment) => [
      segment.id,
      ...predecessorsOf(work, segment).map((place) => place.segment.id),
    ]),
  );
  const left = formerVersionsOf(work, provision).flatMap((former) =>
    former.provision.segments
      .filter(({ id }) => !current.has(id))
      .map((segment) => ({ ...former, segment })),
  );
  return [...new Map(left.map((place) => [place.segment.id, place])).values()];
}

/**
 * The ids of the sources that the notes on a provision cite, in the order of first mention, which
 * is the order of their numbers on its page.
 */
export const sourcesOfPage = memoizeByObject(
  (corpus: Corpus, versionId: string, provisionId: string): readonly string[] => {
    const version = versionOf(corpus, versionId);
    const cites = provisionsById(version)
      .get(provisionId)
      ?.segments.flatMap((segment) => {
        const { cut, plain, readings } = notesOf(corpus.work, segment);
        return [cut, plain, ...readings].flatMap((note) => note?.cites ?? []);
      });
    return [...new Set((cites ?? []).map((cite) => parseCite(cite).source))];
  },
);

/** The id of the segment of a provision that first uses each term, by the id of the term. */
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
