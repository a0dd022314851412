import type { Survivor } from './mutant-report.ts';

/** The mutants that no test notices, and why that is right: each is the same rules in other words. */
export const survivors: readonly Survivor[] = [];
