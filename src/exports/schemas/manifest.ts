import { z } from 'astro/zod';
import { licence, licences, standing } from './shared.ts';

const file = z.strictObject({
  /** Relative to `base`. */
  path: z.string().regex(/^data\//),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  language: z.enum(['es', 'en']).optional(),
  /** Whose words it holds: keys of `licences`. */
  licence: z.array(licence).min(1),
});

/**
 * Every file of the data but this one, sorted by path. `base` is the address of the top of the
 * site, with a slash at its end.
 */
export const manifestFile = z.strictObject({
  $schema: z.url(),
  standing,
  licences,
  base: z.url(),
  files: z.array(file),
});

export type ManifestFile = z.infer<typeof manifestFile>;
