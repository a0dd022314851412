import { z } from 'astro/zod';
import { bilingual, id, licences, standing } from './shared.ts';

const fact = z.strictObject({
  id,
  /** Whether it is asked of people; the others stay unknown. */
  asked: z.enum(['both', '2023', 'review', 'never']),
  sensitivity: z.int().min(1).max(4).optional(),
  byAction: z.boolean(),
  /**
   * The fact whose question comes first: this one only matters after a "yes" or an "unsure" there.
   */
  follows: id.optional(),
  phrases: z.array(id),
  question: bilingual.optional(),
  /** The question asks for the opposite of the fact: a "yes" to it answers the fact with "no". */
  inverted: z.boolean().optional(),
  hint: bilingual.optional(),
  yes: bilingual.optional(),
  no: bilingual.optional(),
});

const reading = z.strictObject({
  id,
  segment: id,
  passage: bilingual,
  question: bilingual,
  options: z.array(
    z.strictObject({
      id,
      weight: z.enum(['strong', 'arguable']),
      label: bilingual,
      argument: bilingual,
    }),
  ),
});

/**
 * Facts that together suffice, under these options of readings; under every reading when it names
 * none.
 */
const route = z.strictObject({
  facts: z.array(z.strictObject({ fact: id, is: z.boolean() })),
  under: z.record(id, id),
});

const ground = z.strictObject({
  id,
  title: bilingual,
  phrases: z.array(id),
  readings: z.array(id),
  routes: z.array(route).min(1),
});

/** The rules of the self-check: a ground holds when any of its routes does. */
export const rulesFile = z.strictObject({
  $schema: z.url(),
  standing,
  licences,
  facts: z.array(fact),
  /** Facts of earlier editions of this file, and the facts that replaced each. */
  retired: z.array(z.strictObject({ id, replacedBy: z.array(id).min(1) })),
  readings: z.array(reading),
  versions: z.array(
    z.strictObject({
      id,
      provisions: z.array(
        z.strictObject({
          id,
          kind: z.enum(['status', 'may-request', 'authority-may', 'definition']),
          title: bilingual,
          gives: bilingual,
          grounds: z.array(ground),
        }),
      ),
    }),
  ),
});

export type RulesFile = z.infer<typeof rulesFile>;
