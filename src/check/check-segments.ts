import type { Corpus } from '../model/corpus.ts';
import { type SegmentPlace, segmentsOf } from '../model/segments.ts';
import { eIdOf } from '../model/eid.ts';
import { type Segment, type Work, statedInVersion } from '../model/law.ts';
import { groupBy } from '../model/memoize.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * Checks the segments of a law against each other: ids, eIds, and what they replace or remove.
 *
 * @param corpus whose `work` includes the provisions of depth `text`
 */
export const checkSegments = (corpus: Corpus): Problem[] => [
  ...duplicateIdProblems(corpus),
  ...sharedEIdProblems(corpus),
  ...unknownGoneProblems(corpus),
  ...replacementProblems(corpus),
];

function duplicateIdProblems({ work }: Corpus): Problem[] {
  const seen = new Map<string, Segment>();
  const problems: Problem[] = [];
  for (const segment of work.versions.flatMap(statedInVersion)) {
    const first = seen.get(segment.id);
    if (first)
      problems.push(
        problem(
          'id-duplicate',
          segment.at,
          `Segment "${segment.id}" already exists (${first.at.file}:${first.at.line}).`,
          'Give each segment a different id. Ids are public and never reused.',
        ),
      );
    else seen.set(segment.id, segment);
  }
  return problems;
}

/** Checks that no two segments of a provision share an Akoma Ntoso eId. */
const sharedEIdProblems = ({ work }: Corpus): Problem[] =>
  work.versions
    .flatMap(({ provisions }) => provisions)
    .flatMap((provision) => {
      const ids = provision.segments.map((segment) => eIdOf(provision, segment));
      return provision.segments.flatMap(({ id, at }, index) => {
        const first = ids.indexOf(ids[index]!);
        return first === index || provision.segments[first]!.id === id
          ? []
          : [
              problem(
                'id-duplicate',
                at,
                `Segment "${id}" has the same Akoma Ntoso eId as segment ` +
                  `"${provision.segments[first]!.id}": "${ids[index]}".`,
                'Give each segment a different eid.',
              ),
            ];
      });
    });

/** The ids of the segments that earlier versions have in the provisions of a version. */
function statedBefore({ versions }: Work, version: number): ReadonlySet<string> {
  const stated = new Set(versions[version]!.provisions.map(({ id }) => id));
  const earlier = versions
    .slice(0, version)
    .flatMap(({ provisions }) => provisions.filter(({ id }) => stated.has(id)));
  return new Set(earlier.flatMap(({ segments }) => segments.map(({ id }) => id)));
}

function unknownGoneProblems({ work, locate }: Corpus): Problem[] {
  const places = segmentsOf(work);
  return work.versions.flatMap((version, place) => {
    const before = statedBefore(work, place);
    return version.gone.flatMap((id, index) =>
      before.has(id)
        ? []
        : [
            problem(
              'segment-unknown',
              locate(`works/${work.id}/work.yaml`, 'versions', place, 'gone', index),
              places.has(id)
                ? `Version ${version.id} lists segment "${id}" under "gone", but does not ` +
                    'contain its provision.'
                : `Version ${version.id} lists segment "${id}" under "gone", but no such ` +
                    'segment exists.',
              places.has(id)
                ? 'List its provision under "provisions" of this version, and add its file.'
                : 'Correct the id.',
            ),
          ],
    );
  });
}

/**
 * Checks that each `replaces` refers to a segment of an earlier version of the same provision, and
 * that no two versions replace the same segment.
 */
function replacementProblems({ work }: Corpus): Problem[] {
  const places = segmentsOf(work);
  const order = (version: string): number => work.versions.findIndex(({ id }) => id === version);
  const replacing = [...places.values()].filter(({ segment }) => segment.replaces !== undefined);
  const fault = ({ segment }: SegmentPlace, what: string, hint: string): Problem =>
    problem(
      'reference-unresolved',
      segment.at,
      `Segment "${segment.id}" replaces "${segment.replaces}", ${what}`,
      hint,
    );
  const wrong = new Map<SegmentPlace, Problem>();
  for (const place of replacing) {
    const { segment, provision } = place;
    const target = places.get(segment.replaces!);
    if (!target || order(target.segment.version) >= order(segment.version))
      wrong.set(
        place,
        fault(
          place,
          'which does not exist in an earlier version.',
          'Use the id of the segment that it replaces.',
        ),
      );
    else if (target.provision.id !== provision.id)
      wrong.set(
        place,
        fault(
          place,
          `which is part of ${target.provision.id}, not of ${provision.id}.`,
          `Use a segment of ${provision.id}. If the act moved the text, remove "replaces" ` +
            `and list "${segment.replaces}" under "gone" in work.yaml.`,
        ),
      );
  }
  // Replacements form a chain, so that every old anchor leads to one segment in force.
  const begun = replacing.filter(
    (place) => place.provision.role !== 'deferred' && !wrong.has(place),
  );
  const takers = groupBy(begun, ({ segment }) => [segment.replaces!]);
  const twice = begun.flatMap((place) => {
    const first = takers.get(place.segment.replaces!)![0]!.segment;
    return first.version === place.segment.version
      ? []
      : [
          fault(
            place,
            `which "${first.id}" of version ${first.version} already replaces.`,
            `Use replaces="${first.id}", the latest segment in this position.`,
          ),
        ];
  });
  return [...wrong.values(), ...twice];
}
