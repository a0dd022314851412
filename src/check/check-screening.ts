import {
  type Corpus,
  phrasesAsOf,
  phrasesOf,
  provisionsInForce,
  segmentsOf,
} from '../model/corpus.ts';
import { languages } from '../model/language.ts';
import { statedInVersion } from '../model/law.ts';
import { type Position, type Problem, fileStart, problem } from '../model/problem.ts';
import {
  factCitations,
  facts,
  leaves,
  noticeIds,
  parts,
  readings,
  screen,
  versionIds,
} from '../rules/index.ts';
import { groundTitleKey } from '../self-check/outline.ts';
import { begunRules, wordsOfRules } from '../self-check/rules-in-force.ts';

/**
 * The wording of the self-check against the rules and the law: all that is asked or said has words,
 * and every rule has its phrase.
 */
export function checkScreening(corpus: Corpus): Problem[] {
  const { screening } = corpus;
  const agree = (
    noun: string,
    wanted: readonly string[],
    given: Readonly<Record<string, unknown>>,
    ...path: readonly (string | number)[]
  ): Problem[] => differences(corpus, noun, wanted, given, path);
  const screenings = versionIds.map((version) => ({
    version,
    provisions: screen({}, version).provisions,
  }));
  const grounds = screenings.flatMap(({ version, provisions }) =>
    Object.values(provisions).flatMap((provision) =>
      Object.keys(provision.grounds).map((id) => groundTitleKey(screening, id, version)),
    ),
  );
  return [
    ...agree(
      'fact',
      facts.map((fact) => fact.id),
      screening.facts,
      'facts',
    ),
    ...agree(
      'fact that nobody is asked',
      versionIds
        .flatMap(leaves)
        .map(({ fact }) => fact)
        .filter((id) => !isAsked(id)),
      screening.unasked,
      'unasked',
    ),
    ...agree(
      'provision',
      screenings.flatMap(({ provisions }) => Object.keys(provisions)),
      screening.provisions,
      'provisions',
    ),
    ...agree('ground', grounds, screening.grounds, 'grounds'),
    ...agree('notice', noticeIds, screening.notices, 'notices'),
    ...agree(
      'reading',
      readings.map((reading) => reading.id),
      screening.readings,
      'readings',
    ),
    ...readings.flatMap((reading) =>
      agree(
        `option of ${reading.id}`,
        reading.options.map((option) => option.id),
        screening.readings[reading.id]?.options ?? {},
        'readings',
        reading.id,
        'options',
      ),
    ),
    ...agree(
      'part',
      parts.map(({ id }) => String(id)),
      Object.fromEntries(screening.parts.map((part) => [String(part.id), part])),
    ),
    ...wordingsWithoutRules(corpus),
    ...casesWithoutRules(corpus),
    ...passages(corpus),
    ...citations(corpus),
    ...categoryFacts(corpus),
  ];
}

/**
 * The rules that the result shows as today's must be those of the wording in force: written for the
 * newest version of each provision that they rest on, or held by it to be right still.
 */
function wordingsWithoutRules(corpus: Corpus): Problem[] {
  const { work, asOf } = corpus;
  const newest = begunRules(work).at(-1);
  const order = (id: string | undefined): number => work.versions.findIndex((one) => one.id === id);
  const provisionOf = (phrase: string): string | undefined =>
    segmentsOf(work).get(phrasesOf(work).get(phrase)?.segment ?? '')?.provision.id;
  const withRules = new Set(
    versionIds.flatMap(leaves).flatMap(({ phrases }) => phrases.map(provisionOf)),
  );
  return provisionsInForce(work).flatMap(({ provision, version }) =>
    !withRules.has(provision.id) || order(version.id) <= order(newest) || version.rulesHold
      ? []
      : [
          problem(
            'version-role',
            corpus.locate(`works/${work.id}/work.yaml`, 'versions', order(version.id)),
            `Version ${version.id} of ${provision.id} is in force on ${asOf} and has no rules: the self-check would answer from ${newest === undefined ? 'none' : `version ${newest}`}.`,
            'Add its rules in src/rules/ruleset; or say in "rulesHold" of this version why those before it still hold.',
          ),
        ],
  );
}

/**
 * A version that holds the earlier rules to be right still cannot add a case that none of them asks
 * about.
 */
function casesWithoutRules({ work }: Corpus): Problem[] {
  const newest = begunRules(work).at(-1);
  const cited = new Set(newest === undefined ? [] : leaves(newest).flatMap((leaf) => leaf.phrases));
  return work.versions
    .filter(({ role, rulesHold }) => role === 'current' && rulesHold !== undefined)
    .flatMap((version) => statedInVersion(version).map((segment) => ({ segment, version })))
    .filter(
      ({ segment }) =>
        segment.role === 'condition' &&
        !segment.runs.es.some(({ phrase }) => phrase !== undefined && cited.has(phrase)),
    )
    .map(({ segment, version }) =>
      problem(
        'version-role',
        segment.at,
        `Segment "${segment.id}" is a case that no rule asks about, while version ${version.id} says that the rules before it hold.`,
        'Write rules for it in src/rules/ruleset, and remove "rulesHold" from the version.',
      ),
    );
}

const isAsked = (id: string): boolean => facts.some((fact) => fact.id === id);

function differences(
  { locate }: Corpus,
  noun: string,
  wanted: readonly string[],
  given: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Problem[] {
  const needed = new Set(wanted);
  const at = (...rest: readonly string[]): Position => locate('screening.yaml', ...path, ...rest);
  return [
    ...[...needed]
      .filter((id) => !Object.hasOwn(given, id))
      .map((id) =>
        problem(
          'wording-missing',
          at(),
          `The rules have the ${noun} "${id}", but screening.yaml has no words for it.`,
          'Add its wording in both languages.',
        ),
      ),
    ...Object.keys(given)
      .filter((id) => !needed.has(id))
      .map((id) =>
        problem(
          'wording-unused',
          at(id),
          `screening.yaml words the ${noun} "${id}", which the rules do not have.`,
          'Remove it, or correct the id.',
        ),
      ),
  ];
}

/** The passage of a reading is quoted word for word from its segment. */
function passages(corpus: Corpus): Problem[] {
  const places = segmentsOf(corpus.work);
  return Object.entries(corpus.screening.readings).flatMap(([id, reading]) => {
    const segment = places.get(reading.segment)?.segment;
    if (!segment)
      return [
        problem(
          'segment-unknown',
          corpus.locate('screening.yaml', 'readings', id, 'segment'),
          `Reading "${id}" names segment "${reading.segment}", which does not exist.`,
          'Correct the segment.',
        ),
      ];
    return languages
      .filter((lang) => !segment.text[lang].includes(reading.passage[lang]))
      .map((lang) =>
        problem(
          'passage-differs',
          corpus.locate('screening.yaml', 'readings', id, 'passage', lang),
          `The passage of reading "${id}" does not stand in segment "${segment.id}" (${lang}).`,
          'Quote the law word for word.',
        ),
      );
  });
}

/**
 * Every leaf of every rule, and every question, rests on a phrase of the law that exists in its
 * version.
 */
function citations(corpus: Corpus): Problem[] {
  const { work } = corpus;
  const all = phrasesOf(work);
  const newest = begunRules(work).at(-1);
  const fromRules = versionIds.flatMap((version) => {
    const words =
      version === newest && isHeld(corpus, version) ? wordsOfRules(work, version) : version;
    const own = standingPhrases(corpus, words);
    const file = `works/${work.id}/${words}/phrases.yaml`;
    return leaves(version).flatMap((leaf) =>
      leaf.phrases
        .filter((phrase) => !own.has(phrase))
        .map((phrase) =>
          problem(
            'phrase-uncited',
            fileStart(file),
            `The rule of ground "${leaf.ground}" cites phrase "${phrase}" for "${leaf.fact}", but version ${words} has no such phrase.`,
            'Restore the phrase, or correct src/rules/citations.ts.',
          ),
        ),
    );
  });
  const fromFacts = facts.flatMap((fact) =>
    factCitations[fact.id]
      .filter((phrase) => !all.has(phrase))
      .map((phrase) =>
        problem(
          'phrase-uncited',
          corpus.locate('screening.yaml', 'facts', fact.id),
          `The question "${fact.id}" cites phrase "${phrase}", which does not exist.`,
          'Restore the phrase, or correct src/rules/citations.ts.',
        ),
      ),
  );
  return [...unique(fromRules), ...fromFacts];
}

/** Whether every later version in force holds the rules of this one to be right. */
const isHeld = ({ work }: Corpus, version: string): boolean =>
  work.versions
    .slice(work.versions.findIndex(({ id }) => id === version) + 1)
    .every(({ role, rulesHold }) => role !== 'current' || rulesHold !== undefined);

/** The ids of the phrases that stand in the wording of a version, those it keeps included. */
function standingPhrases({ work }: Corpus, version: string): ReadonlySet<string> {
  const until = work.versions.slice(0, work.versions.findIndex(({ id }) => id === version) + 1);
  const standing = new Map(
    until
      .filter(({ id, role }) => id === version || role !== 'deferred')
      .flatMap(({ provisions }) => provisions.map((provision) => [provision.id, provision])),
  );
  const segments = new Set(
    [...standing.values()].flatMap((provision) => provision.segments.map(({ id }) => id)),
  );
  return new Set(
    [...phrasesAsOf(work, version).values()]
      .filter(({ segment }) => segments.has(segment))
      .map(({ id }) => id),
  );
}

const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((found) => [found.what, found])).values(),
];

function categoryFacts(corpus: Corpus): Problem[] {
  const known = new Set<string>(facts.map((fact) => fact.id));
  return corpus.categories.flatMap((category, index) =>
    category.facts.flatMap((fact, place) =>
      known.has(fact)
        ? []
        : [
            problem(
              'reference-unresolved',
              corpus.locate('categories.yaml', index, 'facts', place),
              `Category "${category.id}" names the question "${fact}", which does not exist.`,
              'Use a fact of src/rules/facts.ts.',
            ),
          ],
    ),
  );
}
