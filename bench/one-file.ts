import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sizes, sizes } from './measure.ts';
import { type Row, atMost } from './rows.ts';

/** The budget of the site as one file, in bytes on disk and compressed with brotli 11. */
export const budget = { raw: 1_500_000, brotli: 300_000 } as const;

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
