import { z } from 'astro/zod';
import { text, bilingual, id } from './shared.ts';

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

export type CategoryData = z.infer<typeof categoriesSchema>[number];
