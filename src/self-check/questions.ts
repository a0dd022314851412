import type { Corpus } from '../model/corpus.ts';
import type { Work } from '../model/law.ts';
import { groupBy } from '../model/memoize.ts';
import { type FactId, facts, phrasesOfFact, versionIds } from '../rules/index.ts';
import { outline } from './outline.ts';
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

/** The questions that rest on a phrase of the law at hand, in the order of asking. */
export const questionsForPhrase = (corpus: Corpus, phrase: string): readonly FactId[] =>
  outline(corpus).length > 0 ? (questionsByPhrase.get(phrase) ?? []) : [];
