import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sizes, sizes } from './measure.ts';
import { type Row, atMost } from './rows.ts';

/**
 * What the site as one file may cost: bytes on disk, and packed by brotli at its best. On disk it
 * is 1.5 MB for the law with notes and 0.2 MB for the others (docs/decisions.md).
 */
export const budget = { raw: 1_700_000, brotli: 300_000 } as const;

/** The bytes of umbral.html in a built site. */
export const measureOneFile = (dist: string): Sizes =>
  sizes([readFileSync(join(dist, 'umbral.html'))]);

/** The same as rows of the bench. */
export function oneFileRows(dist: string): Row[] {
  const { raw, brotli } = measureOneFile(dist);
  return [
    atMost('umbral.html on disk', raw, budget.raw, 'bytes'),
    atMost('umbral.html packed', brotli, budget.brotli, 'bytes'),
  ];
}
