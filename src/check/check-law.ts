import { createHash } from 'node:crypto';
import { type Corpus, provisionText, segmentsOf } from '../model/corpus.ts';
import { eIdOf } from '../model/eid.ts';
import { memoizeByObject } from '../model/memoize.ts';
import { languages } from '../model/language.ts';
import {
  type Provision,
  type Segment,
  type Version,
  type Work,
  operativeRoles,
  statedSegments,
} from '../model/law.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';

const name = { es: 'Spanish', en: 'English' } as const;
const element = { es: '<Es>', en: '<En>' } as const;

/** The text of the law against itself, its list of phrases and the source document. */
export function checkLaw(corpus: Corpus): Problem[] {
  const { work } = corpus;
  return [
    ...duplicateIds(corpus),
    ...work.versions.flatMap((version) => version.provisions.flatMap(formOf)),
    ...sharedEIds(corpus),
    ...connectivesOfNone(corpus),
    ...work.versions.flatMap((version) => [
      ...statedIn(version).flatMap((segment) => phrasesOfSegment(version, segment)),
      ...unmarkedPhrases(version, corpus),
      ...reusedPhrases(version, corpus),
      ...statedIn(version).flatMap((segment) => uncovered(version, segment)),
    ]),
    ...replacements(corpus),
    ...sourceDifferences(corpus),
  ];
}

/** The sentences that the files of a version state; those it keeps are checked where they stand. */
const statedIn = ({ provisions }: Version): readonly Segment[] =>
  provisions.flatMap(statedSegments);

const listFile = (corpus: Corpus, version: Version): string =>
  `works/${corpus.work.id}/${version.id}/phrases.yaml`;
const listAt = (corpus: Corpus, version: Version, index: number): Position =>
  corpus.locate(listFile(corpus, version), 'phrases', index);

function duplicateIds({ work }: Corpus): Problem[] {
  const seen = new Map<string, Segment>();
  const problems: Problem[] = [];
  for (const segment of work.versions.flatMap(statedIn)) {
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

const connectivesOfNone = (corpus: Corpus): Problem[] =>
  corpus.work.versions.flatMap((version) => {
    const own = new Set(statedIn(version).map(({ id }) => id));
    return Object.keys(version.connectives)
      .filter((id) => !own.has(id))
      .map((id) =>
        problem(
          'segment-unknown',
          corpus.locate(listFile(corpus, version), 'connectives', id),
          `Connectives are listed for segment "${id}", which version ${version.id} does not have.`,
          'Correct the id.',
        ),
      );
  });

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

/** Each phrase link of a segment: known, at home, word for word, and marked in both languages. */
function phrasesOfSegment(version: Version, segment: Segment): Problem[] {
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
            `Phrase "${phrase.id}" marks "${run.text}", but the list says "${phrase[lang]}".`,
            'Mark exactly the words of phrases.yaml; if the list is wrong, correct it from the source.',
          ),
        );
      if (occurrences(segment.text[lang], phrase[lang]) > 1)
        problems.push(
          problem(
            'phrase-text-differs',
            run.at,
            `The words of phrase "${phrase.id}" occur more than once in segment "${segment.id}".`,
            'Choose a stretch that occurs once.',
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
            `Phrase "${phrase.id}" is marked in the ${name[lang]} text but not in the ${name[other]} text of segment "${segment.id}".`,
            `Mark the same phrase in ${element[other]}.`,
          ),
        );
      }
    }
  }
  return problems;
}

/**
 * The phrases that a version lists; of two with one id, which is a problem of its own, the first.
 */
const phrasesById = memoizeByObject(
  ({ phrases }: Version) => new Map([...phrases].reverse().map((phrase) => [phrase.id, phrase])),
);

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

function unmarkedPhrases(version: Version, corpus: Corpus): Problem[] {
  const segments = new Map(
    statedIn(version)
      .toReversed()
      .map((segment) => [segment.id, segment]),
  );
  return version.phrases.flatMap((phrase, index) => {
    const problems: Problem[] = [];
    const at = listAt(corpus, version, index);
    const segment = segments.get(phrase.segment);
    if (!segment)
      problems.push(
        problem(
          'segment-unknown',
          at,
          `Phrase "${phrase.id}" names segment "${phrase.segment}", which version ${version.id} does not have.`,
          'Correct the segment.',
        ),
      );
    else if (
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

/** The ids of the segments that a segment took the place of; what is wrong with them is told apart. */
function replacedBy(work: Work, id: string): readonly string[] {
  const ids: string[] = [];
  for (let last: string | undefined = id; last !== undefined && !ids.includes(last);) {
    if (last !== id) ids.push(last);
    last = segmentsOf(work).get(last)?.segment.replaces;
  }
  return ids;
}

/**
 * The id of a phrase may stand in several versions only for the same words or for what took their
 * place: rules and links follow it from one to the next.
 */
function reusedPhrases(version: Version, corpus: Corpus): Problem[] {
  const { work } = corpus;
  const earlier = work.versions.slice(0, work.versions.indexOf(version));
  return version.phrases.flatMap((phrase, index) => {
    const before = replacedBy(work, phrase.segment);
    const other = earlier
      .flatMap(({ phrases }) => phrases)
      .find(({ id, segment: place }) => id === phrase.id && !before.includes(place));
    return other
      ? [
          problem(
            'id-duplicate',
            listAt(corpus, version, index),
            `Phrase "${phrase.id}" exists already, in segment "${other.segment}", whose place "${phrase.segment}" has not taken.`,
            'Give it an id of its own; ids are public and never reused for other words.',
          ),
        ]
      : [];
  });
}

/**
 * What is left of an operative segment outside its phrases must be exactly its listed connectives.
 */
function uncovered(version: Version, segment: Segment): Problem[] {
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
      ? `"${wrong.text.trim()}" is neither a phrase nor the connective that is listed there`
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

/** The verbatim segments, joined, must be the paragraphs of the source document, byte for byte. */
function sourceDifferences(corpus: Corpus): Problem[] {
  const { work, sourceText } = corpus;
  const file = work.source.file;
  const hash = createHash('sha256').update(sourceText).digest('hex');
  const problems: Problem[] = [];
  if (hash !== work.source.sha256)
    problems.push(
      problem(
        'source-differs',
        fileStart(file),
        `The source document has the SHA-256 ${hash}, not the recorded one.`,
        'Restore the document as it was received.',
      ),
    );
  const paragraphs = sourceText.split('\n\n');
  const known = new Set(paragraphs);
  for (const version of work.versions.filter((candidate) => candidate.text === 'verbatim')) {
    for (const provision of version.provisions) {
      for (const lang of languages) {
        const text = provisionText(provision, lang);
        if (known.has(text)) continue;
        const { segment, near } = firstDifference(provision.segments, paragraphs, lang);
        problems.push(
          problem(
            'source-differs',
            segment?.at ?? fileStart(provision.file),
            `The ${name[lang]} segments of ${provision.id} do not join into a paragraph of ${file}; they part near "${near}".`,
            'Copy the words from the source document; never correct it here.',
          ),
        );
      }
    }
  }
  return problems;
}

/** The segment at which the joined text leaves the paragraph that it follows longest. */
function firstDifference(
  segments: readonly Segment[],
  paragraphs: readonly string[],
  lang: 'es' | 'en',
) {
  let best: { segment: Segment | undefined; near: string; length: number } = {
    segment: segments[0],
    near: segments[0]?.text[lang].slice(0, 40) ?? '',
    length: -1,
  };
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (const segment of segments.filter((candidate) => candidate.text[lang] !== '')) {
      if (rest.startsWith(segment.text[lang])) {
        rest = rest.slice(segment.text[lang].length).trimStart();
        continue;
      }
      const length = paragraph.length - rest.length;
      if (length > best.length) best = { segment, near: segment.text[lang].slice(0, 40), length };
      break;
    }
  }
  return best;
}
