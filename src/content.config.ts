import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { proseSchema, provisionSchema } from './model/schemas.ts';
import { contentRoot } from './corpus/root.ts';

// Astro draws the MDX of these collections; what is in them is read by src/corpus, and checked before Astro starts.
const asPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

export const collections = {
  provisions: defineCollection({
    loader: glob({ base: `${contentRoot}/works`, pattern: '**/*.mdx', generateId: asPath }),
    schema: provisionSchema,
  }),
  prose: defineCollection({
    loader: glob({ base: contentRoot, pattern: '{categories,pages}/*/*.mdx', generateId: asPath }),
    schema: proseSchema,
  }),
};
