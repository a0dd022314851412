import { z } from 'astro/zod';
import { text, pieceOfText, id, sha256 } from './shared.ts';

const phrase = z.strictObject({
  id,
  segment: id,
  kind: z.enum(['condition', 'effect', 'scope', 'modality']),
  es: text,
  en: text,
});
const pieces = z.array(pieceOfText);
export const phrasesSchema = z.strictObject({
  phrases: z.array(phrase),
  connectives: z.record(id, z.strictObject({ es: pieces, en: pieces })).default({}),
});

/** A change of words. Each `old` occurs exactly once in the text when the edit is applied. */
const edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('replace'), old: z.string().min(1), new: z.string().min(1) }),
  z.strictObject({ op: z.literal('insert-after'), old: z.string().min(1), new: z.string().min(1) }),
  z.strictObject({ op: z.literal('delete'), old: z.string().min(1) }),
]);
const en = z.array(edit).default([]);
const spanishEdit = z.discriminatedUnion('op', [
  edit.options[0].extend({ en }),
  edit.options[1].extend({ en }),
  edit.options[2].extend({ en }),
]);
/**
 * How the Spanish of a consolidated version follows from an earlier one; `en` is the same change in
 * the source's English.
 */
export const amendmentsSchema = z.strictObject({
  base: id,
  provisions: z.record(
    id,
    z.strictObject({
      hashes: z.array(z.strictObject({ segments: z.array(id).min(1), sha256 })).min(1),
      segments: z.array(
        z
          .strictObject({ id, from: id, edits: z.array(spanishEdit).default([]) })
          .or(z.strictObject({ id, text: z.strictObject({ es: pieceOfText, en: pieceOfText }) })),
      ),
    }),
  ),
});

export type Amendments = Readonly<z.infer<typeof amendmentsSchema>>;
export type Edit = Readonly<z.infer<typeof edit>>;
