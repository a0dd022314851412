import type { Corpus } from '../model/corpus.ts';
import { segmentsOf } from '../model/segments.ts';
import { groupBy, memoizeByObject } from '../model/memoize.ts';
import { languages } from '../model/language.ts';
import {
  type Segment,
  type Version,
  type Work,
  operativeRoles,
  statedInVersion,
} from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { absentSegment } from './depth-text.ts';

const name = { es: 'Spanish', en: 'English' } as const;
const element = { es: '<Es>', en: '<En>' } as const;

/** Checks the marked phrases of the text against phrases.yaml, and the connectives between them. */
export const checkPhrases = (corpus: Corpus): Problem[] => [
  ...connectiveProblems(corpus),
  ...corpus.work.versions.flatMap((version) => [
    ...statedInVersion(version).flatMap((segment) => segmentPhraseProblems(version, segment)),
    ...unmarkedPhraseProblems(version, corpus),
    ...reusedPhraseProblems(version, corpus),
    ...statedInVersion(version).flatMap((segment) => coverageProblems(version, segment)),
  ]),
];

const listFile = (corpus: Corpus, version: Version): string =>
  `works/${corpus.work.id}/${version.id}/phrases.yaml`;
const listAt = (corpus: Corpus, version: Version, index: number): Position =>
  corpus.locate(listFile(corpus, version), 'phrases', index);

const connectiveProblems = (corpus: Corpus): Problem[] =>
  corpus.work.versions.flatMap((version) => {
    const own = new Map(statedInVersion(version).map(({ id, role }) => [id, role]));
    return Object.keys(version.connectives).flatMap((id) => {
      const role = own.get(id);
      if (role && operativeRoles.includes(role)) return [];
      const { why, hint } = role
        ? {
            why: `which has role "${role}" and cannot have connectives`,
            hint: 'Remove them, or correct the id.',
          }
        : absentSegment(corpus, version, id);
      return [
        problem(
          'segment-unknown',
          corpus.locate(listFile(corpus, version), 'connectives', id),
          `Connectives are listed for segment "${id}", ${why}.`,
          hint,
        ),
      ];
    });
  });

/**
 * Checks each phrase link of a segment: it is listed for this segment, has exactly the listed
 * words, and is marked in both languages.
 */
function segmentPhraseProblems(version: Version, segment: Segment): Problem[] {
  const problems: Problem[] = [];
  for (const lang of languages) {
    const marked = segment.runs[lang].filter((run) => run.phrase !== undefined);
    for (const run of marked) {
      const phrase = phrasesById(version).get(run.phrase!);
      if (!phrase) {
        problems.push(
          problem(
            'phrase-unknown',
            run.at,
            `Phrase "${run.phrase}" is not in the list of version ${version.id}.`,
            'Correct the id, or add the phrase to phrases.yaml.',
          ),
        );
        continue;
      }
      if (phrase.segment !== segment.id)
        problems.push(
          problem(
            'phrase-unknown',
            run.at,
            `Phrase "${phrase.id}" belongs to segment "${phrase.segment}", not "${segment.id}".`,
            'Move the mark, or correct phrases.yaml.',
          ),
        );
      if (phrase[lang] !== run.text)
        problems.push(
          problem(
            'phrase-text-differs',
            run.at,
            `Phrase "${phrase.id}" marks "${run.text}", but phrases.yaml has "${phrase[lang]}".`,
            'Mark exactly the words of phrases.yaml. If those are wrong, correct them from the ' +
              'source.',
          ),
        );
      if (occurrences(segment.text[lang], phrase[lang]) > 1)
        problems.push(
          problem(
            'phrase-text-differs',
            run.at,
            `The words of phrase "${phrase.id}" occur more than once in segment "${segment.id}".`,
            'Mark words that occur only once.',
          ),
        );
      if (marked.find((other) => other.phrase === run.phrase) !== run)
        problems.push(
          problem(
            'id-duplicate',
            run.at,
            `Phrase "${phrase.id}" is marked twice.`,
            'Mark each phrase once.',
          ),
        );
      const other = lang === 'es' ? 'en' : 'es';
      if (!segment.only && !segment.runs[other].some((twin) => twin.phrase === run.phrase)) {
        problems.push(
          problem(
            'phrase-unpaired',
            run.at,
            `Phrase "${phrase.id}" is marked in the ${name[lang]} text but not in the ` +
              `${name[other]} text of segment "${segment.id}".`,
            `Mark the same phrase in ${element[other]}.`,
          ),
        );
      }
    }
  }
  return problems;
}

/** The phrases of a version by id. Of duplicate ids, which are reported elsewhere, the first. */
const phrasesById = memoizeByObject(
  ({ phrases }: Version) => new Map([...phrases].reverse().map((phrase) => [phrase.id, phrase])),
);

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

function unmarkedPhraseProblems(version: Version, corpus: Corpus): Problem[] {
  const segments = new Map(
    statedInVersion(version)
      .toReversed()
      .map((segment) => [segment.id, segment]),
  );
  return version.phrases.flatMap((phrase, index) => {
    const problems: Problem[] = [];
    const at = listAt(corpus, version, index);
    const segment = segments.get(phrase.segment);
    if (!segment) {
      const { why, hint } = absentSegment(corpus, version, phrase.segment);
      problems.push(
        problem(
          'segment-unknown',
          at,
          `Phrase "${phrase.id}" refers to segment "${phrase.segment}", ${why}.`,
          hint,
        ),
      );
    } else if (
      !languages.some((lang) => segment.runs[lang].some((run) => run.phrase === phrase.id))
    ) {
      problems.push(
        problem(
          'phrase-unmarked',
          segment.at,
          `Phrase "${phrase.id}" is listed but not marked in segment "${segment.id}".`,
          `Mark [${phrase.es}](phrase:${phrase.id}), or remove it from phrases.yaml.`,
        ),
      );
    }
    return problems;
  });
}

/** The ids of a segment and of all that it replaces, directly or not. */
function withReplaced(work: Work, id: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let last: string | undefined = id; last !== undefined && !ids.has(last);) {
    ids.add(last);
    last = segmentsOf(work).get(last)?.segment.replaces;
  }
  return ids;
}

/**
 * Checks that a version reuses the id of a phrase only in a segment that replaces the former one:
 * rules and links follow the id across versions.
 */
function reusedPhraseProblems(version: Version, corpus: Corpus): Problem[] {
  const { work } = corpus;
  const earlier = groupBy(
    work.versions.slice(0, work.versions.indexOf(version)).flatMap(({ phrases }) => phrases),
    ({ id }) => [id],
  );
  return version.phrases.flatMap((phrase, index) => {
    const before = withReplaced(work, phrase.segment);
    const other = earlier
      .get(phrase.id)
      ?.find(({ segment: place }) => place === phrase.segment || !before.has(place));
    return other
      ? [
          problem(
            'id-duplicate',
            listAt(corpus, version, index),
            `Phrase "${phrase.id}" already exists in segment "${other.segment}", which ` +
              `"${phrase.segment}" does not replace.`,
            'Give it a different id. Ids are public and never reused for other words.',
          ),
        ]
      : [];
  });
}

/** Checks that the words outside the phrases of an operative segment are its connectives. */
function coverageProblems(version: Version, segment: Segment): Problem[] {
  if (!operativeRoles.includes(segment.role)) return [];
  return languages.flatMap((lang) => {
    if (segment.text[lang] === '') return [];
    const rest = segment.runs[lang].filter(
      (run) => run.phrase === undefined && run.text.trim() !== '',
    );
    const listed = version.connectives[segment.id]?.[lang] ?? [];
    const wrong = rest.find((run, index) => run.text.trim() !== listed[index]);
    if (!wrong && rest.length === listed.length) return [];
    const what = wrong
      ? `"${wrong.text.trim()}" is neither a phrase nor the connective listed at this position`
      : `the listed connective "${listed[rest.length] ?? ''}" is missing`;
    return [
      problem(
        'text-uncovered',
        wrong?.at ?? segment.runs[lang][0]?.at ?? segment.at,
        `In the ${name[lang]} text of segment "${segment.id}", ${what}.`,
        'Mark the words as a phrase, or list them in order under "connectives" in phrases.yaml.',
      ),
    ];
  });
}
