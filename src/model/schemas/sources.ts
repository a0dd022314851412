import { z } from 'astro/zod';
import { addressFault } from '../address.ts';
import { text, bilingual, id, date } from './shared.ts';

export const sourcesSchema = z.array(
  z
    .strictObject({
      id,
      name: bilingual,
      url: z.string(),
      /** Of an act of the State: its subtype and number, as in Akoma Ntoso addresses. */
      act: z
        .string()
        .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'write the subtype and the number: "ley/27891"')
        .optional(),
      /** Why its link is not https:, where it is not. */
      insecure: text.optional(),
      official: z.boolean(),
      published: date.optional(),
      asOf: date.optional(),
      confidence: z.enum(['high', 'medium']),
    })
    .superRefine(({ url, insecure }, context) => {
      const fault = addressFault(url, { allowHttp: insecure !== undefined });
      if (fault)
        context.addIssue({ code: 'custom', path: ['url'], message: `the address ${fault}` });
    }),
);

export type Source = z.infer<typeof sourcesSchema>[number];
