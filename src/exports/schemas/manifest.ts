import { z } from 'astro/zod';
import { licence, licences, standing } from './shared.ts';

const file = z.strictObject({
  /** From the top of the site. */
  path: z.string().regex(/^data\//),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  language: z.enum(['es', 'en']).optional(),
  /** Whose words it holds: keys of `licences`. */
  licence: z.array(licence).min(1),
});

/** Every file of the data but this one, sorted by path. */
export const manifestFile = z.strictObject({ $schema: z.url(), standing, licences, files: z.array(file) });

export type ManifestFile = z.infer<typeof manifestFile>;
