import type { Work } from '../model/law.ts';
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

/** The questions that rest on a phrase of any version, in the order of asking. */
export const questionsForPhrase = (phrase: string): FactId[] =>
  facts
    .map(({ id }) => id)
    .filter((id) => versionIds.some((version) => phrasesOfFact(id, version).includes(phrase)));
