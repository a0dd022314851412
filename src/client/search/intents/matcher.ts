import type { Bilingual } from '../../../model/language.ts';
import { stemWords } from '../stem.ts';

/** Example questions by topic; every list has one entry per topic, in the same order. */
export interface IntentData extends Bilingual<readonly string[]> {
  /** The ids of the records that answer a topic, best first; none for a topic outside the site. */
  readonly answers: readonly (readonly string[])[];
}

/** The topics that a query resembles. */
export interface IntentMatch {
  /** Relevance of each answering record by its id, from 0 to 1; the best is 1. */
  readonly answers: ReadonlyMap<string, number>;
  /** Similarity to the nearest question that the site answers, from 0 to 1. */
  readonly confidence: number;
  /** Similarity to the nearest question that the site does not answer, from 0 to 1. */
  readonly offTopic: number;
}

/** Compares queries with the example questions of one language. */
export interface IntentMatcher {
  /** Whether a word occurs in more than three example questions, or is a number in one of them. */
  knowsWord(word: string): boolean;
  /** Returns the match of a query; undefined when no question resembles it. */
  match(query: string): IntentMatch | undefined;
}

const neighboursPerTopic = 8;
/** Weight of a bigram or a prefix, relative to a word of the same frequency. */
const partialFeatureWeight = 0.5;
const prefixLength = 5;
/** How much less each further answer of a topic counts than the one before it. */
const rankDiscount = 0.1;
/** Questions less similar than this are not matches. */
const minSimilarity = 0.3;

/**
 * The features of a question: its stems, its bigrams ("sin papel") and the prefixes of its longer
 * stems ("^traba").
 */
export const featuresOf = (stems: readonly string[]): string[] => [
  ...new Set([
    ...stems,
    ...stems.slice(1).map((word, at) => `${stems[at]} ${word}`),
    ...stems
      .filter(({ length }) => length > prefixLength)
      .map((word) => `^${word.slice(0, prefixLength)}`),
  ]),
];
const isWord = (feature: string): boolean => !/[ ^]/.test(feature);

/**
 * Creates a matcher: k nearest neighbours by the cosine of features weighted by inverse document
 * frequency.
 *
 * @param lines one line per topic: the stems of its questions, with | between questions.
 */
export function createIntentMatcher(
  { answers }: Pick<IntentData, 'answers'>,
  lines: readonly string[],
): IntentMatcher {
  const topics: number[] = [];
  const features: string[][] = [];
  const postings = new Map<string, number[]>();
  lines.forEach((line, topic) => {
    for (const question of line === '' ? [] : line.split('|')) {
      const own = featuresOf(question.split(' '));
      for (const feature of own) {
        const list = postings.get(feature);
        if (list) list.push(topics.length);
        else postings.set(feature, [topics.length]);
      }
      topics.push(topic);
      features.push(own);
    }
  });
  /**
   * The squared weight of a feature. A word that occurs nowhere weighs most; another unknown
   * feature, nothing.
   */
  const weightOf = (feature: string): number => {
    const count = postings.get(feature)?.length ?? 0;
    if (count === 0 && !isWord(feature)) return 0;
    const rarity = Math.log(1 + topics.length / Math.max(count, 1));
    return ((isWord(feature) ? 1 : partialFeatureWeight) * rarity) ** 2;
  };
  const norms = features.map((own) =>
    Math.sqrt(own.reduce((sum, feature) => sum + weightOf(feature), 0)),
  );
  return {
    knowsWord: (word) =>
      (postings.get(stemWords(word)[0] ?? '')?.length ?? 0) > (/^\d/.test(word) ? 0 : 3),
    match: (query) => {
      const products = new Map<number, number>();
      let queryNorm = 0;
      for (const feature of featuresOf(stemWords(query))) {
        const weight = weightOf(feature);
        queryNorm += weight;
        for (const at of postings.get(feature) ?? [])
          products.set(at, (products.get(at) ?? 0) + weight);
      }
      const neighbours = [...products]
        .map(([at, product]) => ({
          topic: topics[at]!,
          similarity: product / Math.sqrt(queryNorm) / norms[at]!,
        }))
        .sort((a, b) => b.similarity - a.similarity);
      const counts = new Map<number, number>();
      const scores = new Map<string, number>();
      for (const { topic, similarity } of neighbours) {
        const count = (counts.get(topic) ?? 0) + 1;
        if (count > neighboursPerTopic) continue;
        counts.set(topic, count);
        answers[topic]!.forEach((record, place) =>
          scores.set(
            record,
            (scores.get(record) ?? 0) + similarity ** 2 * (1 - rankDiscount * place),
          ),
        );
      }
      const nearest = (isAnswered: boolean): number =>
        neighbours.find(({ topic }) => answers[topic]!.length > 0 === isAnswered)?.similarity ?? 0;
      const [confidence, offTopic] = [nearest(true), nearest(false)];
      if (Math.max(confidence, offTopic) < minSimilarity) return undefined;
      const best = Math.max(...scores.values());
      const relevant = confidence < minSimilarity ? [] : [...scores];
      return {
        answers: new Map(relevant.map(([record, score]) => [record, score / best])),
        confidence,
        offTopic,
      };
    },
  };
}
