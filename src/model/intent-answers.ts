import type { Corpus } from './corpus.ts';
import { memoizeByObject } from './memoize.ts';
import { foundPages } from './pages.ts';
import { canBeTakenAway } from './site-modules.ts';
import { isInForceAtAll, singleRecordProvisions } from './works.ts';

/**
 * What a question of content/search/intents can lead to: the ids of everything that can be found.
 */
export const answerIds = memoizeByObject((corpus: Corpus): ReadonlySet<string> => {
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
        singleRecordProvisions(corpus, one).map(
          ({ provision }) => `provision:${one.id}/${provision.id}`,
        ),
      ),
    ...categories.map(({ id }) => `category:${id}`),
    ...terms.map(({ id }) => `term:${id}`),
    ...help.map(({ id }) => `help:${id}`),
    ...foundPages(corpus).map((id) => `page:${id}`),
    ...(canBeTakenAway(site) ? ['page:offline'] : []),
    ...work.provisions.flatMap((id) => [`bilingual:${id}`, `changes:${id}`]),
  ]);
});

/**
 * What answers a question of content/search/intents in the place of an id: itself, or the page of
 * its law where it is a provision that is no law on the day of the corpus; undefined where nothing
 * is called that.
 */
export function answerToday(corpus: Corpus, id: string): string | undefined {
  if (answerIds(corpus).has(id)) return id;
  const [, law, provision] = /^provision:([^/]+)\/(.+)$/.exec(id) ?? [];
  const work = corpus.works.find((one) => one.id === law);
  const isStated = work?.versions.some(({ provisions }) =>
    provisions.some((one) => one.id === provision),
  );
  if (!work || !isStated) return undefined;
  return work.id === corpus.work.id ? 'page:work' : `work:${work.id}`;
}
