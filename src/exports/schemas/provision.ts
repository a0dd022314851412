import { z } from 'astro/zod';
import { roles } from '../../model/law.ts';
import { bilingual, date, id, licences, maybeBilingual, source, standing } from './shared.ts';

const phrase = z.strictObject({
  id,
  kind: z.enum(['condition', 'effect', 'scope', 'modality']),
  ...bilingual.shape,
});
const rows = z.array(z.array(z.string()));
const segment = z.strictObject({
  id,
  eId: z.string(),
  wId: z.string(),
  role: z.enum(roles),
  only: z.enum(['es', 'en']).optional(),
  /** The number that it has in the law. */
  num: z.string().optional(),
  /** The segment that it is a point of. */
  in: id.optional(),
  /** The cells of a table, row by row. */
  rows: z.strictObject({ es: rows, en: rows }).optional(),
  replaces: id.optional(),
  source: source.optional(),
  text: maybeBilingual,
  phrases: z.array(phrase),
  page: bilingual,
});

/** A provision of a version, both languages: segments in the order of the text. */
export const provisionFile = z.strictObject({
  $schema: z.url(),
  standing,
  licences,
  work: z.strictObject({
    id,
    iri: z.string(),
    number: z.string(),
    name: bilingual,
    title: bilingual,
    published: date,
    country: z.string(),
    authentic: z.literal('es'),
  }),
  version: z.strictObject({
    id,
    name: bilingual,
    text: z.enum(['verbatim', 'consolidated', 'summary']),
    role: z.enum(['current', 'former', 'deferred']),
    published: date,
    inForceFrom: date.optional(),
    inForceTo: date.optional(),
  }),
  sources: z.array(source),
  sourceDocument: z
    .strictObject({ url: z.url(), provider: bilingual, sha256: z.string() })
    .optional(),
  provision: z.strictObject({
    id,
    eId: z.string(),
    num: bilingual,
    /** Left out where the law gives it none. */
    title: bilingual.optional(),
    /** Of the text in each language that the law has; a summary is no text of it. */
    iri: z.strictObject({ es: z.string().optional(), en: z.string().optional() }).optional(),
    repealed: z.literal(true).optional(),
    page: bilingual,
  }),
  segments: z.array(segment),
});

export type ProvisionFile = z.infer<typeof provisionFile>;
