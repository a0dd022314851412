import { z } from 'astro/zod';

const text = z.string().min(1);
export const id = z.string().regex(/^[a-z0-9-]+$/);
export const date = z.iso.date();
export const bilingual = z.strictObject({ es: text, en: text });
/** A text that one language may not have. */
export const maybeBilingual = z.strictObject({ es: z.string(), en: z.string() });
export const licence = z.enum(['law', 'own']);
const sentences = z.strictObject({ es: z.array(text).min(1), en: z.array(text).min(1) });
/** The disclaimers of a file. */
export const standing = sentences;
/** The notes on use: of the words of the law, and of ours. */
export const licences = z.strictObject({ law: bilingual.optional(), own: bilingual.optional() });
export const source = z.strictObject({
  id,
  pin: text,
  name: bilingual,
  url: z.url(),
  official: z.boolean(),
  published: date.optional(),
  asOf: date.optional(),
});

/** The published schema, in JSON Schema 2020-12, under its address. */
export const publishedSchema = (schema: z.ZodType, address: string): object => ({
  $id: address,
  ...z.toJSONSchema(schema),
});
