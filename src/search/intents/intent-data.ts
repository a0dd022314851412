import type { Corpus } from '../../model/corpus.ts';
import { mapLanguages } from '../../model/language.ts';
import type { Asked } from '../../model/schemas.ts';
import { createActIntents } from './acts.ts';
import { createBilingualNames } from '../dictionary.ts';
import type { IntentData } from '../../client/search/intents/matcher.ts';
import type { DeferredData } from '../../client/search/load-engine.ts';
import { type SearchRecord, createRecords } from '../records.ts';
import { stemWords } from '../../client/search/stem.ts';

/** All topics: those that the content describes, and the names of laws. */
const topicsOf = (corpus: Corpus): Asked[] => [...corpus.asked, ...createActIntents(corpus)];

/** The ids of the records that answer a topic. */
export const answerIdsOf = (corpus: Corpus): ReadonlySet<string> =>
  new Set(topicsOf(corpus).flatMap(({ answers }) => answers));

/** What the search loads after its first results. */
export const createDeferredData = (corpus: Corpus): DeferredData => ({
  names: createBilingualNames(corpus),
  intents: createIntentData(topicsOf(corpus), createRecords(corpus, 'es')),
});

/**
 * The example questions of topics, as the stems of their words, each once per topic.
 *
 * @param records the records of either language; both have the same ids.
 * @throws Error when an answer names no record.
 */
export function createIntentData(
  topics: readonly Asked[],
  records: readonly Pick<SearchRecord, 'id'>[],
): IntentData {
  const ids = new Set(records.map(({ id }) => id));
  for (const { topic, answers } of topics)
    for (const answer of answers)
      if (!ids.has(answer))
        throw new Error(
          `content/asked/${topic}.yaml: nothing on the site is called "${answer}". Write the id of a sentence ("k-4"), or "category:", "term:", "help:", "page:", "provision:", "changes:" or "bilingual:" before an id.`,
        );
  return {
    answers: topics.map(({ answers }) => answers),
    ...mapLanguages((lang) =>
      topics.map((topic) =>
        [...new Set(topic[lang].map((question) => stemWords(question).join(' ')))]
          .filter(Boolean)
          .join('|'),
      ),
    ),
  };
}
