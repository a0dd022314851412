import { z } from 'astro/zod';
import { isLabelled } from '../address.ts';
import { text, bilingual, id, address, cites, laws } from './shared.ts';

export const termsSchema = z.array(
  z.strictObject({
    id,
    ...bilingual.shape,
    definition: bilingual,
    /** The English of the source where it says something else. */
    misleading: text.optional(),
    cites: cites.default([]),
    laws,
    /** The phrases it explains; a term without any is reached from other terms. */
    phrases: z.array(id),
    see: z.array(id),
  }),
);

export const helpGroups = ['harm', 'legal', 'state', 'international'] as const;
export const helpSchema = z.array(
  z.strictObject({
    id,
    group: z.enum(helpGroups),
    name: bilingual,
    does: bilingual,
    cost: bilingual.optional(),
    hours: bilingual.optional(),
    /** What it cannot do, or what to know before turning to it. */
    limits: bilingual,
    /** As people of the country write it (`phones` of site.yaml): "0800-15170". */
    phone: text.optional(),
    site: z
      .strictObject({ label: text, url: address })
      .refine(({ label, url }) => isLabelled(label, url), {
        path: ['url'],
        message: 'the address is not the one that its label names',
      })
      .optional(),
    /** How old the information is, in words. */
    dated: bilingual,
    cites: cites.min(1),
  }),
);

export type Term = Readonly<z.infer<typeof termsSchema>[number]>;
export type HelpBody = Readonly<z.infer<typeof helpSchema>[number]>;
