import type { Corpus } from './corpus.ts';
import { hasPage } from './pages.ts';
import { isInForceAtAll, wholeProvisions } from './works.ts';

/** The pages that are found as themselves, and not as lists of other records. */
const pages = [
  'about',
  'selfCheck',
  'method',
  'embedding',
  'work',
  'categories',
  'glossary',
  'help',
  'data',
] as const;

/**
 * What a question of content/search/intents can be answered with: the ids of everything that can be
 * found.
 */
export function answerIds(corpus: Corpus): ReadonlySet<string> {
  const { site, work, works, categories, terms, help } = corpus;
  return new Set([
    ...work.versions.flatMap(({ provisions }) =>
      provisions.flatMap(({ segments }) =>
        segments
          .filter(({ role, text }) => role !== 'omission' && text.es !== '')
          .map(({ id }) => id),
      ),
    ),
    ...work.provisions.map((id) => `provision:${id}`),
    ...works.filter(({ id }) => id !== work.id).map(({ id }) => `work:${id}`),
    ...works
      .filter(isInForceAtAll)
      .flatMap((one) =>
        wholeProvisions(corpus, one).map(({ provision }) => `provision:${one.id}/${provision.id}`),
      ),
    ...categories.map(({ id }) => `category:${id}`),
    ...terms.map(({ id }) => `term:${id}`),
    ...help.map(({ id }) => `help:${id}`),
    ...pages.filter((id) => hasPage(site, id)).map((id) => `page:${id}`),
    ...work.provisions.flatMap((id) => [`bilingual:${id}`, `changes:${id}`]),
  ]);
}
