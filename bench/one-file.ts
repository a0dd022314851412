import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneFile } from './budgets.ts';
import { type Sizes, sizes } from './measure.ts';
import { type Row, atMost } from './rows.ts';

/** The bytes of umbral.html in a built site. */
export const measureOneFile = (dist: string): Sizes =>
  sizes([readFileSync(join(dist, 'umbral.html'))]);

/** The same as rows of the bench. */
export function oneFileRows(dist: string): Row[] {
  const { raw, brotli } = measureOneFile(dist);
  return [
    atMost('umbral.html on disk', raw, oneFile.raw, 'bytes'),
    atMost('umbral.html compressed', brotli, oneFile.brotli, 'bytes'),
  ];
}
