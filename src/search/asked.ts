import type { Corpus } from '../model/corpus.ts';
import { type Bilingual, mapLanguages } from '../model/language.ts';
import type { Asked } from '../model/schemas.ts';
import { actsOf } from './acts.ts';
import { namesOf } from './dictionary.ts';
import type { Names } from './lexicon.ts';
import { type SearchRecord, recordsOf } from './records.ts';
import { rootsOf } from './words.ts';

/** What people ask, as it is sent: by topic, in the same order in all. */
export interface Questions extends Bilingual<readonly string[]> {
  /** The numbers of the records that answer a topic, best first. */
  readonly answers: readonly (readonly number[])[];
}

/** What is loaded after the first results, for both languages. */
export interface More {
  readonly names: Names;
  readonly asked: Questions;
}

/** What the build writes for it. */
export const moreOf = (corpus: Corpus): More => ({
  names: namesOf(corpus),
  asked: questionsOf([...corpus.asked, ...actsOf(corpus)], recordsOf(corpus, 'es')),
});

/**
 * Questions (of content/asked, and the names of laws) as the roots of their words, with | between; each once in its topic.
 *
 * @param records those of either language: both have the same ids in the same order.
 * @throws Error when an answer is no record.
 */
export function questionsOf(
  asked: readonly Asked[],
  records: readonly Pick<SearchRecord, 'id'>[],
): Questions {
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
        [...new Set(topic[lang].map((question) => rootsOf(question).join(' ')))]
          .filter(Boolean)
          .join('|'),
      ),
    ),
  };
}
