import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sizes, sizes } from './measure.ts';
import { type Row, atMost } from './rows.ts';

/**
 * The budget of the site as one file, in bytes on disk and compressed with brotli 11. On disk, it
 * has 1.5 MB for the law with notes and 0.2 MB for the others (docs/decisions.md).
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
    atMost('umbral.html compressed', brotli, budget.brotli, 'bytes'),
  ];
}
