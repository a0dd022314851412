import { z } from 'astro/zod';
import { text } from './shared.ts';

const expressions = z.array(text).min(1);
const findings = text.transform((one) => [one]).or(expressions);
/** Everyday words and the site's words for them, or the kind of record that is asked for. */
export const synonymsSchema = z.array(
  z.strictObject({
    said: z.strictObject({ es: expressions, en: expressions }),
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
