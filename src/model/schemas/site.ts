import { z } from 'astro/zod';
import { languages } from '../language.ts';
import type { Module } from '../site-modules.ts';
import { isPhoneNumber } from '../phone.ts';
import type { ThemeColour } from '../theme.ts';
import { text, bilingual, id, address, contact, provisionRef } from './shared.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as "#8c1c3f"');
const palette = z.strictObject({
  paper: colour,
  ink: colour,
  quiet: colour,
  wash: colour,
  line: colour,
  action: colour,
  underline: colour,
  today: colour,
  replaced: colour,
} satisfies Record<ThemeColour, unknown>);

const expression = z.string().superRefine((value, context) => {
  try {
    new RegExp(value, 'u');
  } catch (error) {
    context.addIssue(`this is no regular expression: ${String(error)}`);
  }
});

/** What a site is called, what it is about and where it sends readers; the law is in `works`. */
export const siteSchema = z.strictObject({
  name: text,
  tagline: bilingual,
  about: z.strictObject({
    /** A whole sentence, for readers who find nothing. */
    sentence: bilingual,
    /** Of pages that have none of their own. */
    description: bilingual,
    /** The title of the glossary as a file, without the name of the site. */
    glossary: bilingual,
  }),
  /** What people may type into the search, which its hint says: "flood, 29.2.m". */
  searchExamples: bilingual.optional(),
  /** Who has not reviewed it yet, as in "no … has reviewed this": "Peruvian lawyer". */
  reviewers: bilingual,
  /** The hosts of the State and of its gazette: what they publish is official. */
  officialHosts: z.array(
    z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'write a host: "gob.pe"'),
  ),
  /** The telephone numbers of its country, as regular expressions of a whole number. */
  phones: z
    .strictObject({
      number: expression,
      /** Numbers that cost nothing, as texts write them, right or wrong. */
      freeLine: expression
        .refine((value) => !new RegExp(value, 'u').test(''), 'it matches nothing at all too')
        .optional(),
      /** Some that `number` matches, as a hint if it does not match. */
      examples: z.array(text).min(1),
    })
    .refine(({ number, examples }) => examples.every((one) => isPhoneNumber(number, one)), {
      path: ['examples'],
      message: 'each of them has to be a number as "number" says',
    }),
  /** How far the clocks of the country are from those of Greenwich, as in feeds: "-05:00". */
  utcOffset: z.string().regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, 'write hours and minutes: "-05:00"'),
  /** The languages of its pages, the first first; content is in both. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  /**
   * Parts that it can do without: the self-check with its rules, the page that offers frames to
   * other sites, the one file, the copy on a device.
   */
  modules: z
    .strictObject({
      selfCheck: z.boolean().default(true),
      embed: z.boolean().default(true),
      oneFile: z.boolean().default(true),
      offline: z.boolean().default(true),
    } satisfies Record<Module, unknown>)
    .prefault({}),
  /** Its colours, on light and on dark screens; by default those of src/styles/tokens.css. */
  theme: z.strictObject({ light: palette, dark: palette }).optional(),
  /** Where readers write to, mailto: or https:. */
  contact: contact.optional(),
  /** The page that "leave quickly" opens: light, common, and saying nothing about the reader. */
  exitPage: address,
  /**
   * The provision that the home page leads to, with its law: "dl-1350/art-29-2". The site is about
   * that law. By default the first provision of the first law.
   */
  featured: provisionRef.optional(),
  /**
   * The laws whose provisions of depth `text` are in the one file too: it has to stay small. By
   * default all.
   */
  oneFileTexts: z.array(id).optional(),
  /** The places for help whose telephone is offered to a reader who finds nothing, best first. */
  emergency: z.array(id).default([]),
});

export type SiteData = Readonly<z.infer<typeof siteSchema>>;
