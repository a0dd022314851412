import { z } from 'astro/zod';
import { depthOf } from '../depth.ts';
import { languages } from '../language.ts';
import {
  text,
  bilingual,
  sameOrBilingual,
  id,
  date,
  address,
  cites,
  sha256,
  depth,
} from './shared.ts';

const version = z.strictObject({
  id,
  name: bilingual,
  /**
   * As the source has it; derived by us from an earlier version, through `amendments.yaml` where it
   * has notes; or told by us in other words, which are not the law's.
   */
  text: z.enum(['verbatim', 'consolidated', 'summary']),
  /** Of its provisions, unless their files say another; by default that of the work. */
  depth: depth.optional(),
  published: date,
  inForceFrom: date.optional(),
  inForceTo: date.optional(),
  /** A day on which it was read as in force, where the first day is not known. */
  inForceOn: date.optional(),
  /** The provisions this version has, where it does not have all of the work. */
  provisions: z.array(id).min(1).optional(),
  note: bilingual,
  /** Only a version that is no more than text may leave these two out: its note says them. */
  banner: bilingual.optional(),
  /** Standing of the text in each language, told in each language. */
  standing: z.strictObject({ es: bilingual, en: bilingual }).optional(),
  /** Why the rules of the version before still hold for this one, where it has none of its own. */
  rulesHold: bilingual.optional(),
  /** Segments of the earlier version that have left their article. */
  gone: z.array(id).default([]),
  cites,
});

/** A part of a law: its provisions, or the parts that it is divided into, or both in that order. */
const part = z.strictObject({
  /** As the law prints it: "Título II", "Capítulo I". */
  num: sameOrBilingual.optional(),
  title: sameOrBilingual.optional(),
  provisions: z.array(id).default([]),
  get parts() {
    return z.array(part).default([]);
  },
});
export type Part = Readonly<z.infer<typeof part>>;

const provisionsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((one) => [...one.provisions, ...provisionsIn(one.parts)]);

const workShape = z.strictObject({
  id,
  /** The kind of document, its subtype and its country, as in Akoma Ntoso addresses. */
  type: id,
  subtype: id,
  country: z.string().regex(/^[a-z]{2}$/, 'a country is the two small letters of ISO 3166'),
  number: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'write the number alone: "27891", "003-2023-IN"'),
  name: bilingual,
  /** Its name as lawyers shorten it: "D. Leg. 1350". */
  short: bilingual,
  title: bilingual,
  /** Names by which people look for it, besides number and title: only the search reads them. */
  otherNames: z.strictObject({ es: z.array(text), en: z.array(text) }).default({ es: [], en: [] }),
  published: date,
  authentic: z.literal('es'),
  /** The languages that its provisions have. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  /** Of its versions, unless they say another. */
  depth: depth.default('annotated'),
  /** Its provisions in their order; those of a law with parts are in them. */
  provisions: z.array(id).optional(),
  parts: z.array(part).default([]),
  /** The document that its verbatim versions are copied from. */
  source: z
    .strictObject({
      file: z
        .string()
        .regex(
          /^sources\/[a-z0-9-]+\.txt$/,
          'a source document stands in sources/ and ends in .txt',
        ),
      sha256,
      provider: bilingual,
      url: address,
    })
    .optional(),
  versions: z.array(version).min(1),
  timeline: z.array(z.strictObject({ date, text: bilingual, cites })).default([]),
});
export const workSchema = workShape
  .superRefine(({ parts, provisions, versions, languages: own, depth: ofWork }, context) => {
    const refuse = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (!own.includes('es')) refuse(['languages'], 'the law is in Spanish: name "es"');
    if (provisions?.length === 0 || (provisions === undefined && provisionsIn(parts).length === 0))
      refuse(['id'], 'list its articles under "provisions", or under "parts"');
    if (provisions !== undefined && parts.length > 0)
      refuse(['provisions'], 'the articles of a law with "parts" stand in its parts');
    for (const [index, one] of versions.entries())
      if (depthOf(one, ofWork) !== 'text')
        for (const key of ['banner', 'standing'] as const)
          if (one[key] === undefined)
            refuse(['versions', index], `"${key}" is missing: a version with notes says it`);
  })
  .transform(({ provisions, ...work }) => ({
    ...work,
    provisions: provisions ?? provisionsIn(work.parts),
  }));

export type WorkData = Readonly<z.infer<typeof workSchema>>;
