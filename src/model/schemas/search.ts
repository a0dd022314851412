import { z } from 'astro/zod';
import { maxSynonymWords } from '../synonym-words.ts';
import { text } from './shared.ts';

const expressions = z.array(text).min(1);
/** What people say: words, or a single word that ends in "*" for all that begin so. */
const sayings = z
  .array(
    text
      .refine(
        (said) => (said.match(/[\p{L}\d]+/gu) ?? []).length <= maxSynonymWords,
        `it has more than ${maxSynonymWords} words and would never match: make it shorter`,
      )
      .regex(/^(?:[^*]+|[^\s*]+\*)$/, 'a * may only end a single word: write out the words'),
  )
  .min(1);
const findings = text.transform((one) => [one]).or(expressions);
/** Everyday words and the site's words for them, or the kind of record that is asked for. */
export const synonymsSchema = z.array(
  z.strictObject({
    said: z.strictObject({ es: sayings, en: sayings }),
    find: z
      .strictObject({ es: findings, en: findings })
      .or(z.strictObject({ kind: z.enum(['term', 'help']) })),
  }),
);

const questions = text.transform((lines): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);
/** What people ask about a topic, a question a line, and what answers it, best first. */
export const intentSchema = z.strictObject({
  answers: z.array(text).readonly(),
  es: questions,
  en: questions,
});

export type Synonym = Readonly<z.infer<typeof synonymsSchema>[number]>;
export type Intent = Readonly<z.infer<typeof intentSchema>> & { readonly topic: string };
