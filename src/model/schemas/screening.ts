import { z } from 'astro/zod';
import { bilingual, id, cites, laws } from './shared.ts';

const verdicts = z.strictObject({
  covered: bilingual,
  arguable: bilingual,
  open: bilingual,
  'not-covered': bilingual,
});

export const screeningSchema = z.strictObject({
  preface: z.array(bilingual).min(1),
  safety: bilingual,
  parts: z.array(z.strictObject({ id: z.int(), title: bilingual, intro: bilingual })),
  facts: z.record(
    id,
    z.strictObject({
      /** A few words for pictures and tables; `shortNot` where a rule asks for the opposite. */
      short: bilingual,
      shortNot: bilingual.optional(),
      question: bilingual,
      /**
       * The question asks for the opposite of the fact: a "yes" to it answers the fact with "no".
       */
      inverted: z.literal(true).optional(),
      hint: bilingual.optional(),
      term: bilingual.optional(),
      yes: bilingual,
      no: bilingual,
      find: bilingual,
    }),
  ),
  /** Of a fact that nobody is asked: what a rule needs of it. */
  unasked: z.record(id, bilingual),
  provisions: z.record(
    id,
    z.strictObject({
      follows: z.array(bilingual).min(1),
      title: bilingual,
      gives: bilingual,
      verdicts,
    }),
  ),
  grounds: z.record(id, z.strictObject({ title: bilingual })),
  groundVerdicts: z.strictObject({
    ...verdicts.shape,
    'open-reached': bilingual,
    'open-unasked': bilingual,
    'not-yet': bilingual,
  }),
  readings: z.record(
    id,
    z.strictObject({
      segment: id,
      passage: bilingual,
      question: bilingual,
      options: z.record(id, z.strictObject({ label: bilingual, argument: bilingual })),
    }),
  ),
  /**
   * `lead`: how many of its first sentences are in view at once, in both languages; the rest
   * unfolds. `phones`: the places for help whose telephone number stands under the text.
   */
  notices: z.record(
    id,
    z.strictObject({
      title: bilingual,
      text: bilingual,
      lead: z.int().min(1).default(1),
      cites,
      laws,
      phones: z.array(id).default([]),
    }),
  ),
});

export type ScreeningWording = z.infer<typeof screeningSchema>;

const noText = { es: '', en: '' };
const noVerdicts = { covered: noText, arguable: noText, open: noText, 'not-covered': noText };
/** The words of the self-check of a site that has none. */
export const emptyScreening: ScreeningWording = {
  preface: [],
  safety: noText,
  parts: [],
  facts: {},
  unasked: {},
  provisions: {},
  grounds: {},
  groundVerdicts: {
    ...noVerdicts,
    'open-reached': noText,
    'open-unasked': noText,
    'not-yet': noText,
  },
  readings: {},
  notices: {},
};
