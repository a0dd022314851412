import type { IntentTopic } from '../../client/search/intents/matcher.ts';
import { stemWords } from '../../client/search/stem.ts';
import { type Corpus, segmentInForce, segmentsOf } from '../../model/corpus.ts';
import type { Language } from '../../model/language.ts';
import type { Intent } from '../../model/schemas.ts';
import type { SearchRecord } from '../records.ts';
import { createActIntents } from './acts.ts';

/** All intents: those that the content describes, and the names of laws. */
export const intentsOf = (corpus: Corpus): Intent[] => [
  ...corpus.intents.map((intent) => ({
    ...intent,
    answers: [...new Set(intent.answers.flatMap((id) => [...successorOf(corpus, id), id]))],
  })),
  ...createActIntents(corpus),
];

/** What stands today in the place of a sentence that was in force when it was made an answer. */
function successorOf({ work }: Corpus, id: string): readonly string[] {
  if (segmentsOf(work).get(id)?.provision.replacedBy === undefined) return [];
  const today = segmentInForce(work, id);
  return today ? [today.segment.id] : [];
}

/**
 * Intents with their questions in a language, as the stems of their words, each once per topic.
 *
 * @param records the records of either language; both have the same ids.
 * @throws Error when an answer names no record.
 */
export function intentTopicsOf(
  intents: readonly Intent[],
  lang: Language,
  records: readonly Pick<SearchRecord, 'id'>[],
): IntentTopic[] {
  const ids = new Set(records.map(({ id }) => id));
  return intents.map((intent) => {
    for (const answer of intent.answers)
      if (!ids.has(answer)) throw new Error(unknownAnswer(intent.topic, answer));
    const questions = intent[lang].map((question) => stemWords(question).join(' ')).filter(Boolean);
    return { answers: intent.answers, questions: [...new Set(questions)].join('|') };
  });
}

const unknownAnswer = (topic: string, answer: string): string =>
  `content/search/intents/${topic}.yaml: nothing on the site is called "${answer}". ` +
  'Write the id of a sentence ("k-4"), or "category:", "term:", "help:", "page:", "provision:", ' +
  '"changes:" or "bilingual:" before an id.';
