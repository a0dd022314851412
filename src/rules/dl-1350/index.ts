export * from './example.ts';
export * from './facts.ts';
export * from './notices.ts';
export * from './readings.ts';
export * from './rule-set.ts';
export * from './versions.ts';

/** The law that the rules are of. */
export const ruledWork = 'dl-1350';
