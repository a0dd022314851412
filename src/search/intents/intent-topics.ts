import type { IntentTopic } from '../../client/search/intents/matcher.ts';
import { stemWords } from '../../client/search/stem.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Language } from '../../model/language.ts';
import type { Intent } from '../../model/schemas.ts';
import { type SearchRecord, createRecords } from '../records.ts';
import { createActIntents } from './acts.ts';
import { condenseTopics } from './condense.ts';

/** All topics: those that the content describes, and the names of laws. */
const topicsOf = (corpus: Corpus): Intent[] => [...corpus.intents, ...createActIntents(corpus)];

/** The ids of the records that answer a topic. */
export const answerIdsOf = (corpus: Corpus): ReadonlySet<string> =>
  new Set(topicsOf(corpus).flatMap(({ answers }) => answers));

/** The topics of the site with all their questions in a language. */
export const listIntentTopics = (corpus: Corpus, lang: Language): IntentTopic[] =>
  intentTopicsOf(topicsOf(corpus), lang, createRecords(corpus, lang));

/** The topics of the site with their questions in a language, condensed, which takes a second. */
export const createIntentTopics = (corpus: Corpus, lang: Language): IntentTopic[] =>
  condenseTopics(listIntentTopics(corpus, lang));

/**
 * Topics with their questions in a language, as the stems of their words, each once per topic.
 *
 * @param records the records of either language; both have the same ids.
 * @throws Error when an answer names no record.
 */
export function intentTopicsOf(
  topics: readonly Intent[],
  lang: Language,
  records: readonly Pick<SearchRecord, 'id'>[],
): IntentTopic[] {
  const ids = new Set(records.map(({ id }) => id));
  return topics.map((topic) => {
    for (const answer of topic.answers)
      if (!ids.has(answer)) throw new Error(unknownAnswer(topic.topic, answer));
    const questions = topic[lang].map((question) => stemWords(question).join(' ')).filter(Boolean);
    return { answers: topic.answers, questions: [...new Set(questions)].join('|') };
  });
}

const unknownAnswer = (topic: string, answer: string): string =>
  `content/search/intents/${topic}.yaml: nothing on the site is called "${answer}". ` +
  'Write the id of a sentence ("k-4"), or "category:", "term:", "help:", "page:", "provision:", ' +
  '"changes:" or "bilingual:" before an id.';
