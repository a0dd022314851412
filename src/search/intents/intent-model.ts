import type { IntentModel } from '../../client/search/intents/matcher.ts';
import { stemWords } from '../../client/search/stem.ts';
import type { Corpus } from '../../model/corpus.ts';
import { segmentInForce, segmentsOf } from '../../model/segments.ts';
import { answerToday } from '../../model/intent-answers.ts';
import type { Language } from '../../model/language.ts';
import type { Intent } from '../../model/schemas.ts';
import type { SearchRecord } from '../search-record.ts';
import { createActIntents } from './acts.ts';

/** In a stem of so many topics or more, a topic that has it in one question only is left out. */
const commonStemTopics = 20;
/** A stem of so many topics or fewer is left out if each has it in one question only. */
const rareStemTopics = 6;

/**
 * All intents: those that the content describes, and the names of laws. Those with the most
 * questions come first: the file of the model is smaller for it.
 */
export const intentsOf = (corpus: Corpus): Intent[] =>
  [
    ...corpus.intents.map((intent) => ({ ...intent, answers: answersToday(corpus, intent) })),
    ...createActIntents(corpus),
  ].sort((a, b) => b.es.length + b.en.length - (a.es.length + a.en.length));

/**
 * What answers an intent on the day of the corpus: in the place of a replaced sentence the one that
 * has taken its place, and replaced sentences last.
 */
function answersToday(corpus: Corpus, { answers }: Intent): string[] {
  const { work } = corpus;
  const inForce = (id: string): string | undefined =>
    segmentsOf(work).has(id) ? segmentInForce(work, id)?.segment.id : id;
  const today = answers.map((id) => answerToday(corpus, id) ?? id);
  const first = today.flatMap((id) => inForce(id) ?? []);
  return [...new Set([...first, ...today])];
}

/**
 * Counts the stems of the questions of some intents in a language. A question that an intent has
 * twice in other forms counts once. Two things are left out, which say little of a topic and are a
 * third of the bytes: of common stems the topics that have them once, and of rare ones all that no
 * topic has twice. A number is kept, and a word off topic, which tells that a query is too.
 *
 * @param records the records of either language; both have the same ids.
 * @throws Error when an answer names no record.
 */
export function createIntentModel(
  intents: readonly Intent[],
  lang: Language,
  records: readonly Pick<SearchRecord, 'id'>[],
): IntentModel {
  const ids = new Set(records.map(({ id }) => id));
  const questionCounts: number[] = [];
  const countsByStem = new Map<string, Map<number, number>>();
  for (const [topic, intent] of intents.entries()) {
    for (const answer of intent.answers)
      if (!ids.has(answer)) throw new Error(unknownAnswer(intent.topic, answer));
    const questions = new Set(intent[lang].map((question) => stemWords(question).join(' ')));
    questions.delete('');
    questionCounts.push(questions.size);
    for (const question of questions)
      for (const stem of new Set(question.split(' '))) {
        const counts = countsByStem.get(stem) ?? new Map<number, number>();
        countsByStem.set(stem, counts.set(topic, (counts.get(topic) ?? 0) + 1));
      }
  }
  const isOffTopic = (counts: ReadonlyMap<number, number>): boolean =>
    [...counts.keys()].every((topic) => intents[topic]!.answers.length === 0);
  return {
    answers: intents.map(({ answers }) => answers),
    questionCounts,
    countsByStem: new Map(
      [...countsByStem]
        .filter(([stem, counts]) => !isRare(counts) || /^\d/.test(stem) || isOffTopic(counts))
        .map(([stem, counts]) => [stem, telling(counts)] as const)
        .filter(([, counts]) => counts.size > 0),
    ),
  };
}

/** Whether so few topics have a stem, and each in one question only, that it says little. */
const isRare = (counts: ReadonlyMap<number, number>): boolean =>
  counts.size <= rareStemTopics && [...counts.values()].every((count) => count === 1);

/** The counts by topic that say something of the topic. */
const telling = (counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
  new Map([...counts].filter(([, count]) => counts.size < commonStemTopics || count > 1));

const unknownAnswer = (topic: string, answer: string): string =>
  `content/search/intents/${topic}.yaml: nothing on the site is called "${answer}". ` +
  'Write the id of a sentence ("k-4"), or "category:", "term:", "help:", "page:", "provision:", ' +
  '"work:", "changes:" or "bilingual:" before an id.';
