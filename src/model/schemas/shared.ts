import { z } from 'astro/zod';
import { addressFault, contactFault } from '../address.ts';
import { depths } from '../depth.ts';
import { hasWords } from '../language.ts';

/** What the schemas of several files are made of. */

/** A piece of a sentence, which may be a sign alone: ";". */
export const pieceOfText = z.string().trim().min(1, { abort: true });
export const text = pieceOfText.refine(hasWords, 'it has no letter and no digit');
export const bilingual = z.strictObject({ es: text, en: text });
/** A text in both languages; written once where both have the same. */
export const sameOrBilingual = bilingual.or(text.transform((same) => ({ es: same, en: same })));
/** An id. The name of a property that every object has cannot be one. */
export const idPattern = /^(?!constructor$)[a-z0-9-]+$/;
export const id = z
  .string()
  .regex(idPattern, 'an id has small letters from a to z without accents, digits and hyphens');
export const date = z.iso.date('write a day that there is, as 2023-11-15');
export const address = z.string().superRefine((value, context) => {
  const fault = addressFault(value);
  if (fault) context.addIssue(`the address ${fault}`);
});
export const contact = z.string().superRefine((value, context) => {
  const fault = contactFault(value);
  if (fault) context.addIssue(`the address ${fault}`);
});
/** "source-id: pin" as written in YAML. */
export const cite = z
  .string()
  .regex(/^[a-z0-9-]+: .*[\p{L}\p{N}].*$/u, 'write a pin-cite as "source-id: art. 2"');
export const cites = z.array(cite);
/** A provision of a law, as YAML names it: "ley-27891/art-5". */
export const provisionRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write the law and the provision: "dl-1350/art-29-2"');
/** The provisions that say what a text rests on: links to them are beside it. */
export const laws = z.array(provisionRef).default([]);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How far a provision is worked out. */
export const depth = z.enum(depths);
