import type { Questions } from './asked.ts';
import { rootsOf } from './words.ts';

/** What a query seems to ask. */
export interface Guess {
  /** How well each record, by its number, may answer it; the best is 1. */
  readonly likely: ReadonlyMap<number, number>;
  /** How much the query is like a question that something here answers, from 0 to 1. */
  readonly sure: number;
  /** How much it is like a question that nothing here answers, from 0 to 1. */
  readonly offTopic: number;
}

/** What people ask in a language, to be compared with. */
export interface Hearsay {
  /** Whether a word is one that people use: in more than three questions, or a figure. */
  hears(word: string): boolean;
  /** Nothing for a query that is like no question. */
  guess(query: string): Guess | undefined;
}

/** So many questions of a topic are compared at most. */
const nearestOf = 8;
/** What a pair of words or a beginning counts against a word that is as rare. */
const asLesser = 0.5;
/** So many letters are how a word begins. */
const beginning = 5;
/** How much less each further answer of a topic is wanted than the one before. */
const step = 0.1;
/** Below this a query is like no question. */
const fair = 0.3;

/** The words of a question by their roots, once each; its pairs of neighbours ("sin papel"), and how its longer words begin ("^traba"): both say less. */
const featuresOf = (roots: readonly string[]): string[] => [
  ...new Set([
    ...roots,
    ...roots.slice(1).map((root, at) => `${roots[at]} ${root}`),
    ...roots
      .filter(({ length }) => length > beginning)
      .map((root) => `^${root.slice(0, beginning)}`),
  ]),
];
const isWord = (feature: string): boolean => !/[ ^]/.test(feature);

/** Compares queries with the questions of a language: what a topic's nearest questions have in common with the query (k nearest neighbours, by the cosine of their rare words). */
export function hearsayOf(
  { answers }: Pick<Questions, 'answers'>,
  lines: readonly string[],
): Hearsay {
  const topics: number[] = [];
  const features: string[][] = [];
  const holders = new Map<string, number[]>();
  lines.forEach((line, topic) => {
    for (const question of line === '' ? [] : line.split('|')) {
      const own = featuresOf(question.split(' '));
      for (const feature of own) {
        const held = holders.get(feature);
        if (held) held.push(topics.length);
        else holders.set(feature, [topics.length]);
      }
      topics.push(topic);
      features.push(own);
    }
  });
  /** The square of how rare a feature is among the questions. What nobody uses is as rare as can be if it is a word, and else nothing. */
  const weightOf = (feature: string): number => {
    const held = holders.get(feature)?.length ?? 0;
    const least = isWord(feature) ? 1 : held;
    return least === 0
      ? 0
      : ((isWord(feature) ? 1 : asLesser) * Math.log(1 + topics.length / Math.max(held, 1))) ** 2;
  };
  const lengths = features.map((own) =>
    Math.sqrt(own.reduce((sum, feature) => sum + weightOf(feature), 0)),
  );
  return {
    hears: (word) =>
      (holders.get(rootsOf(word)[0] ?? '')?.length ?? 0) > (/^\d/.test(word) ? 0 : 3),
    guess: (query) => {
      const shared = new Map<number, number>();
      let whole = 0;
      for (const feature of featuresOf(rootsOf(query))) {
        const weight = weightOf(feature);
        whole += weight;
        for (const at of holders.get(feature) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight);
      }
      const nearest = [...shared]
        .map(([at, sum]) => ({ topic: topics[at]!, like: sum / Math.sqrt(whole) / lengths[at]! }))
        .sort((a, b) => b.like - a.like);
      const counted = new Map<number, number>();
      const likely = new Map<number, number>();
      for (const { topic, like } of nearest) {
        const count = (counted.get(topic) ?? 0) + 1;
        if (count > nearestOf) continue;
        counted.set(topic, count);
        answers[topic]!.forEach((record, place) =>
          likely.set(record, (likely.get(record) ?? 0) + like ** 2 * (1 - step * place)),
        );
      }
      const likeness = (isAnswered: boolean): number =>
        nearest.find(({ topic }) => answers[topic]!.length > 0 === isAnswered)?.like ?? 0;
      const [sure, offTopic] = [likeness(true), likeness(false)];
      const most = Math.max(...likely.values());
      return Math.max(sure, offTopic) < fair
        ? undefined
        : {
            likely: new Map(
              sure < fair ? [] : [...likely].map(([record, value]) => [record, value / most]),
            ),
            sure,
            offTopic,
          };
    },
  };
}
