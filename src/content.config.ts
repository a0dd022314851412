import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { proseSchema, provisionSchema } from './model/schemas.ts';
import { getCorpus } from './corpus/index.ts';
import { contentRoot } from './corpus/root.ts';

// Astro draws the MDX of these collections; what is in them is read by src/corpus, and checked before Astro starts.
const asPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

// Our summaries of a later wording are drawn from the model, sentence by sentence: their files need not be made into code.
const { work } = getCorpus();
const drawn = work.versions.filter(({ text }) => text === 'verbatim').map(({ id }) => `${work.id}/${id}/*.mdx`);

export const collections = {
  provisions: defineCollection({
    loader: glob({ base: `${contentRoot}/works`, pattern: drawn, generateId: asPath, retainBody: false }),
    schema: provisionSchema,
  }),
  prose: defineCollection({
    loader: glob({ base: contentRoot, pattern: '{categories,pages}/*/*.mdx', generateId: asPath, retainBody: false }),
    schema: proseSchema,
  }),
};
