import { type Corpus, segmentsOf } from '../model/corpus.ts';
import { eIdOf } from '../model/eid.ts';
import { languages } from '../model/language.ts';
import {
  type Provision,
  type Segment,
  operativeRoles,
  statedInVersion,
  statedSegments,
} from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkSource } from './check-source.ts';

/** The text of the law against itself, its list of phrases and the source document. */
export function checkLaw(corpus: Corpus): Problem[] {
  const { work } = corpus;
  return [
    ...duplicateIds(corpus),
    ...work.versions.flatMap((version) => version.provisions.flatMap(formOf)),
    ...sharedEIds(corpus),
    ...checkPhrases(corpus),
    ...replacements(corpus),
    ...checkSource(corpus),
  ];
}

function duplicateIds({ work }: Corpus): Problem[] {
  const seen = new Map<string, Segment>();
  const problems: Problem[] = [];
  for (const segment of work.versions.flatMap(statedInVersion)) {
    const first = seen.get(segment.id);
    if (first)
      problems.push(
        problem(
          'id-duplicate',
          segment.at,
          `Segment "${segment.id}" exists already (${first.at.file}:${first.at.line}).`,
          'Give each segment an id of its own; ids are public and never reused.',
        ),
      );
    else seen.set(segment.id, segment);
  }
  return problems;
}

/**
 * A provision has the number of its id, a segment both languages unless it only says that something
 * was left out, a heading no phrases.
 */
function formOf(provision: Provision): Problem[] {
  const number = `Art. ${provision.id.replace(/^art-/, '').replaceAll('-', '.')}`;
  const top: Position = { file: provision.file, line: 2, column: 1 };
  return [
    ...languages
      .filter((lang) => provision.num[lang] !== number)
      .map((lang) =>
        problem(
          'frontmatter-invalid',
          top,
          `The number of ${provision.id} is "${provision.num[lang]}" (${lang}); its file says "${number}".`,
          `Write "${number}".`,
        ),
      ),
    ...statedSegments(provision).flatMap(({ id, role, only, runs, cite, at }) => {
      const problems: Problem[] = [];
      if (only && role !== 'omission')
        problems.push(
          problem(
            'segment-unpaired',
            at,
            `Segment "${id}" is part of the law and has one language only.`,
            'Add the other; only what was left out (role="omission") may have one.',
          ),
        );
      if (
        !operativeRoles.includes(role) &&
        languages.some((lang) => runs[lang].some(({ phrase }) => phrase !== undefined))
      ) {
        problems.push(
          problem(
            'element-misplaced',
            at,
            `Segment "${id}" is a ${role} and holds phrases.`,
            `A sentence of the law has one of the roles ${operativeRoles.join(', ')}.`,
          ),
        );
      }
      if (cite?.pin === '')
        problems.push(
          problem(
            'source-unknown',
            at,
            `Segment "${id}" names a source without a place in it.`,
            'Give it pin="…": the article that made these its words.',
          ),
        );
      return problems;
    }),
  ];
}

/** No two sentences of a provision have one id in Akoma Ntoso, from whichever version they are. */
const sharedEIds = ({ work }: Corpus): Problem[] =>
  work.versions
    .flatMap(({ provisions }) => provisions)
    .flatMap((provision) => {
      const ids = provision.segments.map((segment) => eIdOf(provision, segment));
      return provision.segments.flatMap(({ id, at }, index) => {
        const first = ids.indexOf(ids[index]!);
        return first === index
          ? []
          : [
              problem(
                'id-duplicate',
                at,
                `Segment "${id}" has the eId "${ids[index]}", as "${provision.segments[first]!.id}" has.`,
                'Give each segment an eid of its own: where it stands in Akoma Ntoso.',
              ),
            ];
      });
    });

function replacements({ work, locate }: Corpus): Problem[] {
  const places = segmentsOf(work);
  const kept = work.versions.flatMap((version, place) =>
    version.gone.flatMap((id, index) =>
      places.has(id)
        ? []
        : [
            problem(
              'segment-unknown',
              locate(`works/${work.id}/work.yaml`, 'versions', place, 'gone', index),
              `Version ${version.id} names segment "${id}" as gone, but it does not exist.`,
              'Correct the id.',
            ),
          ],
    ),
  );
  const replaced = [...places.values()].flatMap(({ segment }) => {
    if (segment.replaces === undefined) return [];
    const target = places.get(segment.replaces);
    const order = (id: string): number => work.versions.findIndex((version) => version.id === id);
    if (target && order(target.segment.version) < order(segment.version)) return [];
    return [
      problem(
        'reference-unresolved',
        segment.at,
        `Segment "${segment.id}" replaces "${segment.replaces}", which is no segment of an earlier version.`,
        'Name the segment whose place it takes.',
      ),
    ];
  });
  // Over several versions a place is handed on step by step, so that every old anchor has one way.
  const begun = [...places.values()].filter(({ provision }) => provision.role !== 'deferred');
  const twice = begun.flatMap(({ segment }) => {
    const first = begun.find(({ segment: other }) => other.replaces === segment.replaces)?.segment;
    if (segment.replaces === undefined || !first || first.version === segment.version) return [];
    return [
      problem(
        'reference-unresolved',
        segment.at,
        `Segment "${segment.id}" replaces "${segment.replaces}", whose place "${first.id}" of version ${first.version} has taken.`,
        `Write replaces="${first.id}", the sentence that stood there last.`,
      ),
    ];
  });
  return [...kept, ...replaced, ...twice];
}
