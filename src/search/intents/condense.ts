import {
  type IntentTopic,
  featureWeight,
  featuresOf,
} from '../../client/search/intents/matcher.ts';

/** A question with its features as numbers. */
interface Sample {
  readonly topic: number;
  readonly text: string;
  readonly features: readonly number[];
  readonly norm: number;
}

/**
 * Leaves out the questions whose nearest neighbour among the others already has their first answer:
 * the condensed nearest neighbour rule (Hart, 1968). Questions without an answer all stay, since
 * only they tell what is off topic.
 *
 * @returns the topics in their order; their questions in the order of the alphabet, which
 * compresses better.
 */
export function condenseTopics(topics: readonly IntentTopic[]): IntentTopic[] {
  const { samples, weights } = samplesOf(topics);
  const isKept = new Uint8Array(samples.length);
  /** The kept samples that have a feature. */
  const postings: number[][] = weights.map(() => []);
  const keep = (at: number): void => {
    isKept[at] = 1;
    for (const feature of samples[at]!.features) postings[feature]!.push(at);
  };
  const answerOf = ({ topic }: Sample): string | undefined => topics[topic]!.answers[0];
  for (const [at, sample] of samples.entries()) if (answerOf(sample) === undefined) keep(at);
  const nearest = createNearest(samples, weights, postings);
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const [at, sample] of samples.entries()) {
      if (isKept[at]) continue;
      const neighbour = nearest(sample);
      if (neighbour && answerOf(neighbour) === answerOf(sample)) continue;
      keep(at);
      hasChanged = true;
    }
  }
  const kept: string[][] = topics.map(() => []);
  for (const [at, { topic, text }] of samples.entries()) if (isKept[at]) kept[topic]!.push(text);
  return topics.map(({ answers }, at) => ({ answers, questions: kept[at]!.sort().join('|') }));
}

/** All questions as samples, and the weight of each feature. */
function samplesOf(topics: readonly IntentTopic[]): { samples: Sample[]; weights: number[] } {
  const texts = topics.flatMap(({ questions }, topic) =>
    questions
      .split('|')
      .filter(Boolean)
      .map((text) => ({ topic, text })),
  );
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const features = texts.map(({ text }) =>
    featuresOf(text.split(' ')).map((feature) => {
      const id = ids.get(feature) ?? ids.size;
      ids.set(feature, id);
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    }),
  );
  const weights = [...ids].map(([feature, id]) =>
    featureWeight(feature, counts[id]!, texts.length),
  );
  const samples = texts.map((one, at): Sample => {
    const squares = features[at]!.reduce((sum, id) => sum + weights[id]!, 0);
    return { ...one, features: features[at]!, norm: Math.sqrt(squares) };
  });
  return { samples, weights };
}

/** Creates a function that finds the kept sample with the highest cosine similarity to another. */
function createNearest(
  samples: readonly Sample[],
  weights: readonly number[],
  postings: readonly (readonly number[])[],
): (sample: Sample) => Sample | undefined {
  const products = new Float64Array(samples.length);
  return ({ features }) => {
    const touched: number[] = [];
    for (const feature of features) {
      for (const at of postings[feature]!) {
        if (products[at] === 0) touched.push(at);
        products[at]! += weights[feature]!;
      }
    }
    let nearest: Sample | undefined;
    let highest = 0;
    for (const at of touched) {
      const similarity = products[at]! / samples[at]!.norm;
      if (similarity > highest) [nearest, highest] = [samples[at], similarity];
      products[at] = 0;
    }
    return nearest;
  };
}
