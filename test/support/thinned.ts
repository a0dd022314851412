// Mutation runs repeat the tests for each mutant, and set this variable to take fewer samples.
const divisor = Number(process.env.THIN_SAMPLES ?? 1);

/** The size of a sample, which is smaller in mutation runs. */
export const sampleSize = (full: number): number => Math.ceil(full / divisor);

/** All items, or in mutation runs an even selection with the first one. */
export const sampled = <T>(items: readonly T[]): T[] =>
  items.filter((_, index) => index % divisor === 0);
