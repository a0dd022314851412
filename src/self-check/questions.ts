import { type FactId, factCitations, facts } from '../rules/index.ts';

/**
 * The questions that rest on a phrase, in the order of asking. A phrase of 2017 counts with its
 * 2023 twin ("disaster", "m-disaster").
 */
export const questionsForPhrase = (phrase: string): FactId[] =>
  facts
    .map(({ id }) => id)
    .filter((id) =>
      [phrase, `m-${phrase}`, phrase.replace(/^m-/, '')].some((cite) =>
        factCitations[id].includes(cite),
      ),
    );
