import { z } from 'astro/zod';
import { text, bilingual, id, laws } from './shared.ts';

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
    /** Its sentences of the site's own law, those in force first; none if that has no notes. */
    segments: z.array(id),
    /** Provisions of depth `text` that its page names before what the segments say. */
    laws,
    related: z.array(id),
    /** The questions of the self-check that belong to it. */
    facts: z.array(id).default([]),
    /** The places for help that its page offers, best first. */
    help: z.array(id),
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
