import type { Corpus } from '../model/corpus.ts';
import { phrasesAsOf, phrasesOf } from '../model/phrases.ts';
import { segmentsOf } from '../model/segments.ts';
import { provisionsInForce } from '../model/wordings.ts';
import { statedInVersion } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { facts, leaves, phrasesOfFact, versionIds } from '../rules/index.ts';
import { begunRules, wordsOfRules } from '../self-check/rules-in-force.ts';

/** Checks that the rules are those of the wording in force, and that they cite known phrases. */
export const checkRules = (corpus: Corpus): Problem[] => [
  ...missingRulesProblems(corpus),
  ...depthProblems(corpus),
  ...missingGroundProblems(corpus),
  ...citationProblems(corpus),
  ...missingPhraseProblems(corpus),
];

/**
 * Checks that each wording in force of a provision with rules has rules of its own, or states in
 * `rulesHold` that the previous rules still apply.
 */
function missingRulesProblems(corpus: Corpus): Problem[] {
  const { work, asOf } = corpus;
  const newest = begunRules(work).at(-1);
  const order = (id: string | undefined): number => work.versions.findIndex((one) => one.id === id);
  const withRules = provisionsOfRules(corpus);
  return provisionsInForce(work).flatMap(({ provision, version }) =>
    !withRules.has(provision.id) || order(version.id) <= order(newest) || version.rulesHold
      ? []
      : [
          problem(
            'version-role',
            corpus.locate(`works/${work.id}/work.yaml`, 'versions', order(version.id)),
            `Version ${version.id} of ${provision.id} is in force on ${asOf} but has no ` +
              'rules, so the self-check would use ' +
              `${newest === undefined ? 'none' : `those of version ${newest}`}.`,
            'Add its rules in src/rules/dl-1350, or explain in "rulesHold" of this version why ' +
              'the previous rules still apply.',
          ),
        ],
  );
}

/** Checks that exactly the provisions that rules cite have depth `rules`. */
function depthProblems(corpus: Corpus): Problem[] {
  const withRules = provisionsOfRules(corpus);
  return provisionsInForce(corpus.work)
    .filter(({ provision: { id, depth } }) => (depth === 'rules') !== withRules.has(id))
    .map(({ provision: { id, depth, file } }) =>
      problem(
        'version-role',
        fileStart(file),
        depth === 'rules'
          ? `${id} has depth "rules", but no rule cites its text.`
          : `Rules cite the text of ${id}, which has depth "${depth}".`,
        depth === 'rules'
          ? 'Add its rules in src/rules/dl-1350, or set "depth: annotated".'
          : 'Set "depth: rules" in the frontmatter, or in work.yaml.',
      ),
    );
}

/** The ids of the provisions that rules of any version cite. */
function provisionsOfRules({ work }: Corpus): ReadonlySet<string | undefined> {
  const provisionOf = (phrase: string): string | undefined =>
    segmentsOf(work).get(phrasesOf(work).get(phrase)?.segment ?? '')?.provision.id;
  return new Set(versionIds.flatMap(leaves).flatMap(({ phrases }) => phrases.map(provisionOf)));
}

/** Checks that a version with `rulesHold` has no condition that the previous rules do not cite. */
function missingGroundProblems({ work }: Corpus): Problem[] {
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
        `Segment "${segment.id}" is a condition that no rule cites, but version ` +
          `${version.id} has "rulesHold", so the previous rules apply to it.`,
        'Add rules for it in src/rules/dl-1350, and remove "rulesHold" from the version.',
      ),
    );
}

/** Checks that the phrases that rules and questions cite exist in their version. */
function citationProblems(corpus: Corpus): Problem[] {
  const { work } = corpus;
  const all = phrasesOf(work);
  const newest = begunRules(work).at(-1);
  const fromRules = versionIds.flatMap((version) => {
    const wording =
      version === newest && areRulesStillRight(corpus, version)
        ? wordsOfRules(work, version)
        : version;
    const phraseIds = phraseIdsInWording(corpus, wording);
    const file = `works/${work.id}/${wording}/phrases.yaml`;
    return leaves(version).flatMap((leaf) =>
      leaf.phrases
        .filter((phrase) => !phraseIds.has(phrase))
        .map((phrase) =>
          problem(
            'phrase-uncited',
            fileStart(file),
            `The rule of ground "${leaf.ground}" cites phrase "${phrase}" for ` +
              `"${leaf.fact}", which does not exist in version ${wording}.`,
            'Restore the phrase, or correct the citations of its version in src/rules/dl-1350.',
          ),
        ),
    );
  });
  const fromFacts = facts.flatMap((fact) =>
    versionIds
      .flatMap((version) => phrasesOfFact(fact.id, version))
      .filter((phrase) => !all.has(phrase))
      .map((phrase) =>
        problem(
          'phrase-uncited',
          corpus.locate('screening.yaml', 'facts', fact.id),
          `Question "${fact.id}" cites phrase "${phrase}", which does not exist.`,
          'Restore the phrase, or correct the citations of its version in src/rules/dl-1350.',
        ),
      ),
  );
  return [...uniqueProblems(fromRules), ...fromFacts];
}

/** Checks that each question cites a phrase in at least one version. */
const missingPhraseProblems = ({ locate }: Corpus): Problem[] =>
  facts
    .filter(({ id }) => versionIds.every((version) => phrasesOfFact(id, version).length === 0))
    .map(({ id }) =>
      problem(
        'phrase-uncited',
        locate('screening.yaml', 'facts', id),
        `Question "${id}" cites no phrase of the law in any version.`,
        'Add it under its phrases in "questionCitations" of src/rules/dl-1350/<version>/' +
          'citations.ts.',
      ),
    );

/** Whether every later version in force has `rulesHold`, so that the rules of this one apply. */
const areRulesStillRight = ({ work }: Corpus, version: string): boolean =>
  work.versions
    .slice(work.versions.findIndex(({ id }) => id === version) + 1)
    .every(({ role, rulesHold }) => role !== 'current' || rulesHold !== undefined);

/** The ids of the phrases in the wording of a version, including inherited ones. */
function phraseIdsInWording({ work }: Corpus, version: string): ReadonlySet<string> {
  const upToVersion = work.versions.slice(
    0,
    work.versions.findIndex(({ id }) => id === version) + 1,
  );
  const provisions = new Map(
    upToVersion
      .filter(({ id, role }) => id === version || role !== 'deferred')
      .flatMap((one) => one.provisions.map((provision) => [provision.id, provision])),
  );
  const segments = new Set(
    [...provisions.values()].flatMap((provision) => provision.segments.map(({ id }) => id)),
  );
  return new Set(
    [...phrasesAsOf(work, version).values()]
      .filter(({ segment }) => segments.has(segment))
      .map(({ id }) => id),
  );
}

const uniqueProblems = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((found) => [found.what, found])).values(),
];
