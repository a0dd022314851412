import type { Work } from '../model/law.ts';
import { groupBy } from '../model/memoize.ts';
import { type FactId, facts, phrasesOfFact, versionIds } from '../rules/index.ts';
import { begunRules } from './rules-in-force.ts';

/** The phrases that a question rests on, those of today's wording first. */
export const phrasesOfQuestion = (work: Work, fact: FactId): string[] => [
  ...new Set(
    begunRules(work)
      .toReversed()
      .flatMap((version) => phrasesOfFact(fact, version)),
  ),
];

const questionsByPhrase = groupBy(
  facts.map(({ id }) => id),
  (id) => versionIds.flatMap((version) => phrasesOfFact(id, version)),
);

/** The questions that rest on a phrase of any version, in the order of asking. */
export const questionsForPhrase = (phrase: string): readonly FactId[] =>
  questionsByPhrase.get(phrase) ?? [];
