import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sizes, sizes } from './measure.ts';

/** What the site as one file may cost: bytes on disk, and packed by brotli at its best. */
export const budget = { raw: 900_000, brotli: 300_000 } as const;

/** The bytes of umbral.html in a built site. */
export const measureOneFile = (dist: string): Sizes => sizes([readFileSync(join(dist, 'umbral.html'))]);

/** Lines for the bench. */
export function oneFileLines(dist: string): string[] {
  const { raw, brotli } = measureOneFile(dist);
  return [`umbral.html: ${raw} bytes of ${budget.raw}, ${brotli} brotli of ${budget.brotli}`];
}
