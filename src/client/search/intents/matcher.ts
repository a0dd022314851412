import { stemWords } from '../stem.ts';

/** The topics that people ask about, by the words of their example questions in one language. */
export interface IntentModel {
  /** For each topic: the ids of the records that answer it, best first; none if it is off topic. */
  readonly answers: readonly (readonly string[])[];
  /** For each topic: how many questions it has. */
  readonly questionCounts: readonly number[];
  /** For each stem: the number of questions that have it, by topic. */
  readonly countsByStem: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** The topics that a query resembles. */
export interface IntentMatch {
  /** Relevance of each answering record by its id, from 0 to 1; the best is 1. */
  readonly answers: ReadonlyMap<string, number>;
  /** How much of the query occurs in questions of its likeliest topic, from 0 to 1. */
  readonly confidence: number;
  /**
   * How much more of its known words occurs in questions off topic than in those of its likeliest
   * topic, from -1 to 1.
   */
  readonly offTopicLead: number;
  /** The logarithm of the odds that the query is off topic. */
  readonly offTopicLogOdds: number;
}

/** Compares queries with the example questions of one language. */
export interface IntentMatcher {
  /** Whether a word occurs in more than three example questions, or is a number in one of them. */
  knowsWord(word: string): boolean;
  /** Returns the match of a query; undefined when no question has any of its words. */
  match(query: string): IntentMatch | undefined;
}

/**
 * How many words of all topics together are added to the words of each, so that none is impossible.
 */
const smoothing = 150;
/** How much less each further answer of a topic counts than the one before it. */
const rankDiscount = 0.15;

/**
 * Creates a matcher: a naive Bayes classifier over stems, with Dirichlet smoothing (Zhai and
 * Lafferty, 2001).
 */
export function createIntentMatcher({
  answers,
  questionCounts,
  countsByStem,
}: IntentModel): IntentMatcher {
  const wordCounts = answers.map(() => 0);
  for (const counts of countsByStem.values())
    for (const [topic, count] of counts) wordCounts[topic]! += count;
  const questionCount = sum(questionCounts);
  const topics = answers.map((_, topic) => topic);
  const countOf = (stem: string): number => sum([...(countsByStem.get(stem)?.values() ?? [])]);
  const wordCount = sum(wordCounts);
  const logLikelihood = (stem: string, topic: number): number => {
    const count = countsByStem.get(stem)?.get(topic) ?? 0;
    const expected = (smoothing * countOf(stem)) / wordCount;
    return Math.log((count + expected) / (wordCounts[topic]! + smoothing));
  };
  const rarity = (stem: string): number =>
    Math.log(1 + questionCount / Math.max(1, countOf(stem))) ** 2;
  /** The share of some stems, by their rarity, that occur in some topics. */
  const shareIn = (query: readonly string[], some: readonly number[]): number => {
    const isIn = (stem: string): boolean =>
      some.some((topic) => countsByStem.get(stem)?.has(topic) ?? false);
    return sum(query.filter(isIn).map(rarity)) / sum(query.map(rarity));
  };
  return {
    knowsWord: (word) => countOf(stemWords(word)[0] ?? '') > (/^\d/.test(word) ? 0 : 3),
    match: (query) => {
      const words = [...new Set(stemWords(query))];
      const known = words.filter((word) => countsByStem.has(word));
      if (known.length === 0) return undefined;
      const scores = topics.map(
        (topic) =>
          Math.log(questionCounts[topic]! + 1) +
          sum(known.map((word) => logLikelihood(word, topic))),
      );
      // Words are not independent: without the root, long queries would seem certain.
      const highest = Math.max(...scores);
      const weights = scores.map((score) => Math.exp((score - highest) / Math.sqrt(known.length)));
      const byScore = [...topics].sort((a, b) => scores[b]! - scores[a]!);
      const on = byScore.filter((topic) => answers[topic]!.length > 0);
      const off = byScore.filter((topic) => answers[topic]!.length === 0);
      const likeliest = on.slice(0, 1);
      const confidence = shareIn(words, likeliest);
      return {
        answers: confidence > 0 ? relevanceOf(answers, weights) : new Map(),
        confidence,
        offTopicLead: shareIn(known, off) - shareIn(known, likeliest),
        offTopicLogOdds:
          logSumExp(off.map((topic) => scores[topic]!)) -
          logSumExp(on.map((topic) => scores[topic]!)),
      };
    },
  };
}

/** The relevance of each answering record, by the weights of the topics that it answers. */
function relevanceOf(
  answers: IntentModel['answers'],
  weights: readonly number[],
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [topic, records] of answers.entries())
    for (const [place, record] of records.entries()) {
      const score = weights[topic]! * Math.max(0, 1 - rankDiscount * place);
      scores.set(record, (scores.get(record) ?? 0) + score);
    }
  const best = Math.max(...scores.values());
  return new Map([...scores].map(([record, score]) => [record, score / best]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The logarithm of the sum of numbers of which the logarithms are given. */
function logSumExp(logs: readonly number[]): number {
  const highest = Math.max(...logs);
  return highest + Math.log(sum(logs.map((one) => Math.exp(one - highest))));
}
