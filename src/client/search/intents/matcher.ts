import { stemWords } from '../stem.ts';

/** A topic that people ask about, with example questions in one language. */
export interface IntentTopic {
  /** The ids of the records that answer the topic, best first; none for a topic off the site. */
  readonly answers: readonly string[];
  /** The stems of its questions; "|" separates questions. */
  readonly questions: string;
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

/** The squared weight of a feature that `count` of `all` questions have. */
export function featureWeight(feature: string, count: number, all: number): number {
  const rarity = Math.log(1 + all / count);
  return ((isWord(feature) ? 1 : partialFeatureWeight) * rarity) ** 2;
}

/**
 * Creates a matcher: k nearest neighbours by the cosine of features weighted by inverse document
 * frequency.
 */
export function createIntentMatcher(topics: readonly IntentTopic[]): IntentMatcher {
  /** The number of the topic, and the features, of each question. */
  const topicOf: number[] = [];
  const features: string[][] = [];
  /** The questions that have a feature. */
  const postings = new Map<string, number[]>();
  for (const [at, { questions }] of topics.entries()) {
    for (const question of questions === '' ? [] : questions.split('|')) {
      const own = featuresOf(question.split(' '));
      for (const feature of own) {
        const list = postings.get(feature);
        if (list) list.push(topicOf.length);
        else postings.set(feature, [topicOf.length]);
      }
      topicOf.push(at);
      features.push(own);
    }
  }
  /** A word that no question has weighs most; another such feature, nothing. */
  const weightOf = (feature: string): number => {
    const count = postings.get(feature)?.length ?? 0;
    return count === 0 && !isWord(feature)
      ? 0
      : featureWeight(feature, Math.max(count, 1), topicOf.length);
  };
  const norms = features.map((own) =>
    Math.sqrt(own.reduce((sum, feature) => sum + weightOf(feature), 0)),
  );
  return {
    knowsWord: (word) =>
      (postings.get(stemWords(word)[0] ?? '')?.length ?? 0) > (/^\d/.test(word) ? 0 : 3),
    match: (query) => {
      const products = new Map<number, number>();
      let squaredNorm = 0;
      for (const feature of featuresOf(stemWords(query))) {
        const weight = weightOf(feature);
        squaredNorm += weight;
        for (const at of postings.get(feature) ?? [])
          products.set(at, (products.get(at) ?? 0) + weight);
      }
      const neighbours = [...products]
        .map(([at, product]) => ({
          topic: topics[topicOf[at]!]!,
          similarity: product / Math.sqrt(squaredNorm) / norms[at]!,
        }))
        .sort((a, b) => b.similarity - a.similarity);
      const counts = new Map<IntentTopic, number>();
      const scores = new Map<string, number>();
      for (const { topic, similarity } of neighbours) {
        const count = (counts.get(topic) ?? 0) + 1;
        if (count > neighboursPerTopic) continue;
        counts.set(topic, count);
        topic.answers.forEach((record, place) =>
          scores.set(
            record,
            (scores.get(record) ?? 0) + similarity ** 2 * (1 - rankDiscount * place),
          ),
        );
      }
      const nearest = (isAnswered: boolean): number =>
        neighbours.find(({ topic }) => topic.answers.length > 0 === isAnswered)?.similarity ?? 0;
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
