import type { z } from 'astro/zod';
import { parseCite } from '../model/corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Cite } from '../model/law.ts';
import type { source } from './schemas/shared.ts';

type SourceData = z.infer<typeof source>;

/** A pin-cite with its source told in full. The check has made sure that the source exists. */
export function citedSource({ sources }: Corpus, cite: Cite | string): SourceData {
  const { source: id, pin } = typeof cite === 'string' ? parseCite(cite) : cite;
  const found = sources.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No source "${id}".`);
  const { name, url, official, published, asOf } = found;
  return { id, pin, name, url, official, ...(published && { published }), ...(asOf && { asOf }) };
}
