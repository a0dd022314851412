import { z } from 'astro/zod';
import { text, bilingual, id, cites } from './shared.ts';

const noted = z.strictObject({ ...bilingual.shape, cites: cites.default([]) });

/**
 * Our notes on a version: what its sentences say in plain words, its cuts, its ambiguities, its
 * translation.
 */
export const notesSchema = z.strictObject({
  /** By provision: what changed since the version before, in words, what matters most first. */
  changes: z.record(id, z.array(noted).min(1)).default({}),
  plain: z.record(id, noted).default({}),
  cuts: z.record(id, noted).default({}),
  /**
   * Sentences that left their provision and may be law elsewhere: what the site says of them in the
   * place of "replaced".
   */
  elsewhere: z.record(id, bilingual).default({}),
  /** Ambiguities that the self-check does not compute: the side it takes, the other, and why. */
  readings: z
    .array(
      z.strictObject({
        id,
        segment: id,
        passage: bilingual,
        question: bilingual,
        taken: bilingual,
        other: bilingual,
        why: bilingual,
        cites: cites.default([]),
      }),
    )
    .default([]),
  /**
   * Where the source's English (`en`) says something else than its Spanish (`es`), and what would
   * say it better.
   */
  translation: z
    .array(z.strictObject({ segment: id, es: text, en: text, better: text, note: bilingual }))
    .default([]),
});

export type Notes = Readonly<z.infer<typeof notesSchema>>;
