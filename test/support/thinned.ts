// Mutation runs repeat the tests once for each mutant, and set this to take fewer samples. Nothing
// else does.
const divisor = Number(process.env.THIN_SAMPLES ?? 1);

/** The size of a sample: all of it, but for mutation runs. */
export const sampleSize = (full: number): number => Math.ceil(full / divisor);

/** Every item, but for mutation runs: an even selection that keeps the first. */
export const sampled = <T>(items: readonly T[]): T[] =>
  items.filter((_, index) => index % divisor === 0);
