import type { z } from 'astro/zod';
import type { Corpus } from '../model/corpus.ts';
import { sourceOf } from '../model/sources.ts';
import type { Cite } from '../model/law.ts';
import type { source } from './schemas/shared.ts';

type SourceData = z.infer<typeof source>;

/** A pin-cite with its source told in full. */
export function citedSource(corpus: Corpus, cite: Cite | string): SourceData {
  const { source, pin } = sourceOf(corpus, cite);
  const { id, name, url, official, published, asOf } = source;
  return { id, pin, name, url, official, ...(published && { published }), ...(asOf && { asOf }) };
}
