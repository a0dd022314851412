import { z } from 'astro/zod';
import { languages } from './language.ts';
import { depthOf, depths } from './depth.ts';
import type { Module } from './site-modules.ts';
import type { ThemeColour } from './theme.ts';
import { addressFault, contactFault, isLabelled, phonePattern } from './address.ts';

/** Schemas of the YAML files and the frontmatter; the types of the model are inferred from them. */

const text = z.string().trim().min(1);
export const bilingual = z.strictObject({ es: text, en: text });
/** A text in both languages; written once where both have the same. */
const sameOrBilingual = bilingual.or(text.transform((same) => ({ es: same, en: same })));
/** An id. The name of a property that every object has cannot be one. */
export const idPattern = /^(?!constructor$)[a-z0-9-]+$/;
const id = z
  .string()
  .regex(idPattern, 'an id has small letters from a to z without accents, digits and hyphens');
const date = z.iso.date('write a day that there is, as 2023-11-15');
const address = z.string().superRefine((value, context) => {
  const fault = addressFault(value);
  if (fault) context.addIssue(`the address ${fault}`);
});
const contact = z.string().superRefine((value, context) => {
  const fault = contactFault(value);
  if (fault) context.addIssue(`the address ${fault}`);
});
/** "source-id: pin" as written in YAML. */
const cite = z.string().regex(/^[a-z0-9-]+: .+$/, 'write a pin-cite as "source-id: art. 2"');
const cites = z.array(cite);
/** A provision of a law, as YAML names it: "ley-27891/art-5". */
const provisionRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write the law and the provision: "dl-1350/art-29-2"');
/** The provisions that say what a text rests on: links to them stand with it. */
const laws = z.array(provisionRef).default([]);

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

/** What a site is called, what it is about and where it sends readers; the law is in `works`. */
export const siteSchema = z.strictObject({
  name: text,
  tagline: bilingual,
  about: z.strictObject({
    /** A whole sentence, said to whoever finds nothing. */
    sentence: bilingual,
    /** Of pages that have none of their own. */
    description: bilingual,
    /** The title of the glossary as a file, without the name of the site. */
    glossary: bilingual,
  }),
  /** Who has not reviewed it yet, as in "no … has reviewed this": "Peruvian lawyer". */
  reviewers: bilingual,
  /** The hosts of the State and of its gazette: what they publish is official. */
  officialHosts: z.array(
    z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'write a host: "gob.pe"'),
  ),
  /** How far the clocks of the country are from those of Greenwich, as in feeds: "-05:00". */
  utcOffset: z.string().regex(/^[+-]\d{2}:\d{2}$/, 'write hours and minutes: "-05:00"'),
  /** The languages of its pages, the first first; content is in both. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  /**
   * Parts that it can do without: the page that offers frames to other sites, the one file, the copy
   * on a device.
   */
  modules: z
    .strictObject({
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
   * The laws whose provisions without notes are in the one file too: it has to stay small. By
   * default all.
   */
  oneFileTexts: z.array(id).optional(),
  /** The places for help whose telephone is offered to whoever finds nothing, best first. */
  emergency: z.array(id).default([]),
});

const depth = z.enum(depths);

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
  provisions: z.array(id).optional(),
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

/** The kinds of parts that a law is divided into. */
export const partKinds = [
  'preliminary',
  'book',
  'title',
  'chapter',
  'section',
  'complementary',
  'transitory',
  'final',
  'amending',
  'repealing',
  'annex',
] as const;

/** A part of a law: its provisions, or the parts that it is divided into, or both in that order. */
const part = z.strictObject({
  kind: z.enum(partKinds),
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
  number: text,
  name: bilingual,
  /** Its name as lawyers shorten it: "D. Leg. 1350". */
  short: bilingual,
  title: bilingual,
  published: date,
  authentic: z.literal('es'),
  /** The languages that its provisions have. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  /** Of its versions, unless they say another. */
  depth: depth.default('annotated'),
  /** Its provisions in their order; those of a law with parts stand in them. */
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
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      provider: bilingual,
      url: address,
    })
    .optional(),
  versions: z.array(version),
  timeline: z.array(z.strictObject({ date, text: bilingual, cites })).default([]),
});
export const workSchema = workShape
  .superRefine(({ parts, provisions, versions, depth: ofWork }, context) => {
    const refuse = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (provisions === undefined && parts.length === 0)
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

const phrase = z.strictObject({
  id,
  segment: id,
  kind: z.enum(['condition', 'effect', 'scope', 'modality']),
  es: text,
  en: text,
});
const pieces = z.array(text);
export const phrasesSchema = z.strictObject({
  phrases: z.array(phrase),
  connectives: z.record(id, z.strictObject({ es: pieces, en: pieces })).default({}),
});

/** A change of words. Each `old` occurs exactly once in the text when the edit is applied. */
const edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('replace'), old: z.string().min(1), new: z.string().min(1) }),
  z.strictObject({ op: z.literal('insert-after'), old: z.string().min(1), new: z.string().min(1) }),
  z.strictObject({ op: z.literal('delete'), old: z.string().min(1) }),
]);
const en = z.array(edit).default([]);
const spanishEdit = z.discriminatedUnion('op', [
  edit.options[0].extend({ en }),
  edit.options[1].extend({ en }),
  edit.options[2].extend({ en }),
]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/**
 * How the Spanish of a consolidated version follows from an earlier one; `en` is the same change in
 * the source's English.
 */
export const amendmentsSchema = z.strictObject({
  base: id,
  provisions: z.record(
    id,
    z.strictObject({
      hashes: z.array(z.strictObject({ segments: z.array(id).min(1), sha256 })).min(1),
      segments: z.array(
        z
          .strictObject({ id, from: id, edits: z.array(spanishEdit).default([]) })
          .or(z.strictObject({ id, text: bilingual })),
      ),
    }),
  ),
});

/** An id of an element in Akoma Ntoso, such as "art_36__para_2__p_1__span_1". */
export const eidPattern = /^[a-z]+(?:_[A-Za-z0-9-]+)?(?:__[a-z]+(?:_[A-Za-z0-9-]+)?)*$/;
const eid = z.string().regex(eidPattern, 'an eId is like "art_29__para_29-2__point_k"');

/**
 * Frontmatter of a provision; `labels` says how readers call each segment, `official` names the
 * official text with these words. With `inherits`, the id of an earlier version, the file states
 * only the sentences that changed; number and title are then those of that version where the file
 * has none.
 */
export const provisionSchema = z
  .strictObject({
    inherits: id.optional(),
    num: sameOrBilingual.optional(),
    /** Left out where the law gives it none; a provision with notes has one. */
    title: sameOrBilingual.optional(),
    /** By default that of its version. */
    depth: depth.optional(),
    /** The dates of this provision, where they are not those of its version. */
    inForceFrom: date.optional(),
    inForceTo: date.optional(),
    /** It has left the law with this version: the file states no sentence. */
    repealed: z.literal(true).optional(),
    /** Its id in Akoma Ntoso: "art_29__para_29-2"; by default made of its own: art_40. */
    eid: eid.optional(),
    /** Beginnings of eIds in it, and those that they had in the original wording (wId). */
    wids: z.record(eid, eid).default({}),
    official: cite.optional(),
    labels: z.record(id, bilingual).default({}),
  })
  .superRefine(({ inherits, num }, context) => {
    if (inherits === undefined && num === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'object', input: num, path: ['num'] });
  });

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
      const fault = addressFault(url, { plain: insecure !== undefined });
      if (fault)
        context.addIssue({ code: 'custom', path: ['url'], message: `the address ${fault}` });
    }),
);

export const categoriesSchema = z.array(
  z.strictObject({
    id,
    slug: z.strictObject({ es: id, en: id }),
    /**
     * The situation in the first person, as the home page and the list of situations offer it:
     * "Tuve que irme por un desastre".
     */
    everyday: bilingual,
    group: z.enum(['who', 'where', 'ask', 'gives']),
    segments: z.array(id).min(1),
    related: z.array(id).min(1),
    facts: z.array(id),
    /** The places for help that its page offers, best first. */
    help: z.array(id).min(1),
  }),
);

/** Frontmatter of a page of prose such as "about". */
export const proseSchema = z.strictObject({ title: text, summary: text });

/**
 * Frontmatter of a category page: its title in the reader's words, and the topic as professionals
 * name it.
 */
export const categoryPageSchema = z.strictObject({ title: text, topic: text, summary: text });

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

const noted = z.strictObject({ ...bilingual.shape, cites: cites.default([]) });

/**
 * Our notes on a version: what its sentences say in plain words, its cuts, its ambiguities, its
 * translation.
 */
export const notesSchema = z.strictObject({
  /** By provision: what changed since the version before, in words, what matters most first. */
  changes: z.record(id, z.array(noted).min(1)).default({}),
  plain: z.record(id, noted).default({}),
  cuts: z.record(id, noted).default({}),
  /** Ambiguities that the self-check does not compute: the side it takes, the other, and why. */
  readings: z
    .array(
      z.strictObject({
        id,
        segment: id,
        passage: bilingual,
        question: bilingual,
        taken: bilingual,
        other: bilingual,
        why: bilingual,
        cites: cites.default([]),
      }),
    )
    .default([]),
  /**
   * Where the source's English (`en`) says something else than its Spanish (`es`), and what would
   * say it better.
   */
  translation: z
    .array(z.strictObject({ segment: id, es: text, en: text, better: text, note: bilingual }))
    .default([]),
});

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
    see: z.array(id).min(1),
  }),
);

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
    /** As people write it: "0800-15170". */
    phone: z
      .string()
      .regex(
        phonePattern,
        'this is no telephone number as Peru writes it ("0800-15170", "100", "(01) 200-1000")',
      )
      .optional(),
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

export type SiteData = Readonly<z.infer<typeof siteSchema>>;
export type Notes = Readonly<z.infer<typeof notesSchema>>;
export type Term = Readonly<z.infer<typeof termsSchema>[number]>;
export type Synonym = Readonly<z.infer<typeof synonymsSchema>[number]>;
/**
 * What people ask about a topic, in both languages, and the ids of what answers it
 * (src/search/records.ts).
 */
export type Intent = Readonly<z.infer<typeof intentSchema>> & { readonly topic: string };
export type HelpBody = Readonly<z.infer<typeof helpSchema>[number]>;
export type Amendments = Readonly<z.infer<typeof amendmentsSchema>>;
export type Edit = Readonly<z.infer<typeof edit>>;
export type WorkData = Readonly<z.infer<typeof workSchema>>;
export type PhrasesData = z.infer<typeof phrasesSchema>;
export type Source = z.infer<typeof sourcesSchema>[number];
export type CategoryData = z.infer<typeof categoriesSchema>[number];
export type ScreeningWording = z.infer<typeof screeningSchema>;
