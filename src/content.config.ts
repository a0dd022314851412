import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { categoryPageSchema, proseSchema, provisionSchema } from './model/schemas.ts';
import { getCorpus } from './corpus/index.ts';
import { contentRoot } from './corpus/root.ts';
import { corpusOfEachWork } from './model/works.ts';

// Astro draws the MDX of these collections; what is in them is read by src/corpus, and checked
// before Astro starts.
const asPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

// A deferred wording is drawn from the model, sentence by sentence, among the changes, and so is
// what is only read: their files need not be made into code.
const drawn = corpusOfEachWork(getCorpus()).flatMap(({ work }) =>
  work.versions
    .filter((version) => version.role !== 'deferred')
    .map(({ id }) => `${work.id}/${id}/*.mdx`),
);

export const collections = {
  provisions: defineCollection({
    loader: glob({
      base: `${contentRoot}/works`,
      pattern: drawn,
      generateId: asPath,
      retainBody: false,
    }),
    schema: provisionSchema,
  }),
  prose: defineCollection({
    loader: glob({
      base: contentRoot,
      pattern: 'pages/*/*.mdx',
      generateId: asPath,
      retainBody: false,
    }),
    schema: proseSchema,
  }),
  categories: defineCollection({
    loader: glob({
      base: `${contentRoot}/categories`,
      pattern: '*/*.mdx',
      generateId: asPath,
      retainBody: false,
    }),
    schema: categoryPageSchema,
  }),
};
