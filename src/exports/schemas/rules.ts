import { z } from 'astro/zod';
import { bilingual, id, licences, source, standing } from './shared.ts';

const fact = z.strictObject({
  id,
  /** Whether it is asked of people; the others stay unknown. */
  asked: z.enum(['both', 'today', 'review', 'never']),
  sensitivity: z.int().min(1).max(4).optional(),
  /** False: it is not asked once the fact "child" is answered with "yes". */
  askedOfChildren: z.boolean().optional(),
  /** The person can still bring it about: its "no" is a "not yet". */
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

/** Ids of earlier editions of this file, and those that took the place of each. */
const retired = z.array(z.strictObject({ id, replacedBy: z.array(id).min(1) }));

/** One screen of the interview, with its questions in the order of asking. */
const screen = z.strictObject({
  id: z.int().min(1),
  title: bilingual,
  intro: bilingual,
  facts: z.array(id).min(1),
});

const kind = z.enum(['status', 'may-request', 'authority-may', 'definition']);

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

type JsonLogic = boolean | string | JsonLogic[] | { [operator: string]: JsonLogic };
/**
 * A condition in JsonLogic (jsonlogic.com). `answers` has the answers by fact; `results` has an
 * item with `current`, `verdict` and `notYet` for each provision and ground.
 */
export const jsonLogic: z.ZodType<JsonLogic> = z
  .lazy(() =>
    z.union([
      z.boolean(),
      z.string(),
      z.array(jsonLogic),
      z.partialRecord(z.enum(['var', '===', '!==', '!', 'and', 'or', 'in', 'some']), jsonLogic),
    ]),
  )
  .meta({ id: 'JsonLogic' });

const notice = z.strictObject({
  id,
  /** About the safety of the person: it comes before reasons and sources. */
  safety: z.boolean(),
  when: jsonLogic,
  /** The notice that takes its place wherever that one is shown. */
  replacedBy: id.optional(),
  title: bilingual,
  text: bilingual,
  /** How many first sentences of the text have to be in view at once. */
  lead: z.int().min(1),
  phones: z.array(z.strictObject({ id, name: bilingual, number: z.string().min(1) })),
  cites: z.array(z.strictObject({ source: id, pin: z.string().min(1) })),
});

/** The rules of the self-check: a ground holds when any of its routes does. */
export const rulesFile = z.strictObject({
  $schema: z.url(),
  standing,
  licences,
  facts: z.array(fact),
  /** Facts of earlier editions. An answer to one is refused. */
  retired,
  /** What to say before the first question. */
  preface: z.array(bilingual),
  screens: z.array(screen),
  /** The interview asks only what matters to provisions of these kinds. */
  asksFor: z.array(kind),
  readings: z.array(reading),
  /** The version whose results are those of today. */
  current: id,
  versions: z.array(
    z.strictObject({
      id,
      provisions: z.array(
        z.strictObject({
          id,
          kind,
          title: bilingual,
          gives: bilingual,
          grounds: z.array(ground),
        }),
      ),
    }),
  ),
  /** In the order of showing. */
  notices: z.array(notice),
  retiredNotices: retired,
  /** What the notices cite. */
  sources: z.array(source.omit({ pin: true })),
});

export type RulesFile = z.infer<typeof rulesFile>;
