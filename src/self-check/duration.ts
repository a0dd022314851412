import type { Corpus } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { interview } from '../rules/index.ts';
import { rulesInForce } from './rules-in-force.ts';

/** Words that a slow reader reads in a minute, and the minutes that choosing and going on take. */
const [WORDS_A_MINUTE, CHOOSING] = [130, 0.05];

/** Whole minutes to read and answer every question of the longest interview. */
export function minutesToAnswer({ work, screening }: Corpus, lang: Language): number {
  const all = interview({}, rulesInForce(work));
  const words = all.map((id) =>
    [screening.facts[id]!.question, screening.facts[id]!.hint]
      .map((text) => text?.[lang].split(' ').length ?? 0)
      .reduce((sum, count) => sum + count, 0),
  );
  return Math.ceil(words.reduce((sum, count) => sum + count / WORDS_A_MINUTE + CHOOSING, 0));
}
