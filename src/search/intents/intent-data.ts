import type { Corpus } from '../../model/corpus.ts';
import { mapLanguages } from '../../model/language.ts';
import type { Asked } from '../../model/schemas.ts';
import { createActIntents } from './acts.ts';
import { createBilingualNames } from '../dictionary.ts';
import type { IntentData } from '../../client/search/intents/matcher.ts';
import type { DeferredData } from '../../client/search/search-engine.ts';
import { type SearchRecord, createRecords } from '../records.ts';
import { stemWords } from '../../client/search/stem.ts';

/** What the build writes for it. */
export const createDeferredData = (corpus: Corpus): DeferredData => ({
  names: createBilingualNames(corpus),
  intents: createIntentData(
    [...corpus.asked, ...createActIntents(corpus)],
    createRecords(corpus, 'es'),
  ),
});

/**
 * Questions (of content/asked, and the names of laws) as the roots of their words, with | between; each once in its topic.
 *
 * @param records those of either language: both have the same ids in the same order.
 * @throws Error when an answer is no record.
 */
export function createIntentData(
  asked: readonly Asked[],
  records: readonly Pick<SearchRecord, 'id'>[],
): IntentData {
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const numberOf = (id: string, topic: string): number => {
    const number = numbers.get(id);
    if (number === undefined)
      throw new Error(
        `content/asked/${topic}.yaml: nothing on the site is called "${id}". Write the id of a sentence ("k-4"), or "category:", "term:", "help:", "page:", "provision:", "changes:" or "bilingual:" before an id.`,
      );
    return number;
  };
  return {
    answers: asked.map(({ answers, topic }) => answers.map((id) => numberOf(id, topic))),
    ...mapLanguages((lang) =>
      asked.map((topic) =>
        [...new Set(topic[lang].map((question) => stemWords(question).join(' ')))]
          .filter(Boolean)
          .join('|'),
      ),
    ),
  };
}
