/** How much a word says: more when few of all the records hold it, though below a few it is chance. */
export const weightOf = (count: number, all: number): number =>
  Math.log(1 + (all + 1) / (Math.max(count, few) + 0.5));
const few = 4;

/** What answers less than this, against the best, is left out. */
export const worth = 0.35;
/** What it adds to hold the whole query as one phrase, before what holds its words here and there. */
export const asPhrase = 0.4;

/** What a question that is just like the query counts, against all its words. */
export const asGuessed = 1.5;

/** How much of a query something holds, at most 1, and how well it answers. */
export interface Share {
  readonly held: number;
  readonly score: number;
}

/** A part of a query: what holds it, and how much it counts against the other parts. */
export interface Weighed<Thing = string> {
  readonly shares: ReadonlyMap<Thing, Share>;
  readonly weight: number;
}

/** The sum of the parts of a query for each thing that holds any of them. */
export function sumOf<Thing>(parts: readonly Weighed<Thing>[]): Map<Thing, Share> {
  const whole = parts.reduce((sum, { shares, weight }) => sum + (shares.size > 0 ? weight : 0), 0);
  const sums = new Map<Thing, Share>();
  for (const { shares, weight } of parts) {
    for (const [thing, { held, score }] of shares) {
      const before = sums.get(thing) ?? { held: 0, score: 0 };
      sums.set(thing, {
        held: before.held + (held * weight) / whole,
        score: before.score + (score * weight) / whole,
      });
    }
  }
  return sums;
}

/**
 * What a record's name adds: what is called as the query reads comes first, then what is called as one of its parts, then what
 * has all its words in its name. All by their roots.
 */
export function named(title: string, asked: readonly string[], ways: readonly string[]): number {
  if (title === asked.join(' ')) return 0.3;
  if (ways.includes(title)) return 0.2;
  return asked.every((root) => title.split(' ').includes(root)) ? 0.15 : 0;
}
