/** Below this number of records, rarity is chance and says no more about a word. */
const minFrequency = 4;

/** Inverse document frequency: how much a word that `count` of `all` records have says. */
export const inverseFrequency = (count: number, all: number): number =>
  Math.log(1 + (all + 1) / (Math.max(count, minFrequency) + 0.5));

/** Records with a lower score than this share of the best are left out. */
export const minRelativeScore = 0.45;
/** Added to the score of a record that has the whole query as a phrase. */
export const phraseBonus = 0.4;
/** Weight of an intent of confidence 1, relative to all clauses of the query. */
export const intentWeight = 1.3;

/** How a record answers a query. */
export interface ClauseScore {
  /** The share of the query that the record has, from 0 to 1. */
  readonly matched: number;
  readonly score: number;
}

/** The records that match a clause, and how much the clause counts. */
export interface WeightedClause {
  readonly scores: ReadonlyMap<string, ClauseScore>;
  readonly weight: number;
}

/** The weighted mean of clauses for each record. Clauses that no record matches do not count. */
export function sumClauses(clauses: readonly WeightedClause[]): Map<string, ClauseScore> {
  const matchedClauses = clauses.filter(({ scores }) => scores.size > 0);
  const whole = matchedClauses.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<string, ClauseScore>();
  for (const { scores, weight } of matchedClauses) {
    for (const [id, { matched, score }] of scores) {
      const before = sums.get(id) ?? { matched: 0, score: 0 };
      sums.set(id, {
        matched: before.matched + (matched * weight) / whole,
        score: before.score + (score * weight) / whole,
      });
    }
  }
  return sums;
}

/**
 * Added to the score of a record for its title: most where it is the whole query, less where it is
 * one of the searched texts, least where it has all words of the query.
 *
 * @param title the stems of the title, separated by spaces.
 * @param queryStems the stems of the query.
 * @param textStems each searched text as its stems, separated by spaces.
 */
export function titleBonus(
  title: string,
  queryStems: readonly string[],
  textStems: readonly string[],
): number {
  if (title === queryStems.join(' ')) return 0.3;
  if (textStems.includes(title)) return 0.1;
  return queryStems.every((stem) => title.split(' ').includes(stem)) ? 0.15 : 0;
}
