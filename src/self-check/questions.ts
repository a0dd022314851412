import { type FactId, facts } from '../rules/index.ts';

/** The questions that rest on a phrase, in the order of asking. A phrase of 2017 counts with its 2023 twin ("disaster", "m-disaster"). */
export const questionsOf = (phrase: string): FactId[] =>
  facts.filter(({ cites }) => cites.includes(phrase) || cites.includes(`m-${phrase}`) || cites.includes(phrase.replace(/^m-/, ''))).map(({ id }) => id);
