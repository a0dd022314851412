import { type FactId, type VersionId, facts, questionCitations, ruleSet } from './dl-1350/index.ts';
import { phrasesOn, versionsOf } from './engine/index.ts';

/** The phrases of a version that make a question matter: none when its words do not ask for it. */
export const phrasesOfFact = (fact: FactId, version: VersionId): readonly string[] =>
  phrasesOn(questionCitations[version], fact);

/** The phrases that make each question matter, in the oldest version that asks for it. */
export const factCitations = Object.fromEntries(
  facts.map(({ id }) => [
    id,
    versionsOf(ruleSet)
      .map((version) => phrasesOfFact(id, version))
      .find(({ length }) => length > 0),
  ]),
) as Readonly<Record<FactId, readonly string[]>>;
