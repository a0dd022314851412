/**
 * How much a word says: more when few of all the records hold it, though below a few it is chance.
 */
export const inverseFrequency = (count: number, all: number): number =>
  Math.log(1 + (all + 1) / (Math.max(count, few) + 0.5));
const few = 4;

/** What answers less than this, against the best, is left out. */
export const minRelativeScore = 0.35;
/**
 * What it adds to hold the whole query as one phrase, before what holds its words here and there.
 */
export const phraseBonus = 0.4;

/** What a question that is just like the query counts, against all its words. */
export const intentWeight = 1.5;

/** How much of a query something holds, at most 1, and how well it answers. */
export interface ClauseScore {
  readonly matched: number;
  readonly score: number;
}

/** A part of a query: what holds it, and how much it counts against the other parts. */
export interface WeightedClause<Thing = string> {
  readonly scores: ReadonlyMap<Thing, ClauseScore>;
  readonly weight: number;
}

/** The sum of the parts of a query for each thing that holds any of them. */
export function sumClauses<Thing>(
  parts: readonly WeightedClause<Thing>[],
): Map<Thing, ClauseScore> {
  const whole = parts.reduce((sum, { scores, weight }) => sum + (scores.size > 0 ? weight : 0), 0);
  const sums = new Map<Thing, ClauseScore>();
  for (const { scores, weight } of parts) {
    for (const [thing, { matched, score }] of scores) {
      const before = sums.get(thing) ?? { matched: 0, score: 0 };
      sums.set(thing, {
        matched: before.matched + (matched * weight) / whole,
        score: before.score + (score * weight) / whole,
      });
    }
  }
  return sums;
}

/**
 * What a record's name adds: what is called as the query reads comes first, then what is called as
 * one of its parts, then what
 * has all its words in its name. All by their roots.
 */
export function titleBonus(
  title: string,
  asked: readonly string[],
  ways: readonly string[],
): number {
  if (title === asked.join(' ')) return 0.3;
  if (ways.includes(title)) return 0.2;
  return asked.every((root) => title.split(' ').includes(root)) ? 0.15 : 0;
}
