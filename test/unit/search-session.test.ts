import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/client/search/memory-index.ts';
import type { SearchFiles } from '../../src/client/search/search-files.ts';
import { SearchSession, type StagedAnswer } from '../../src/client/search/search-session.ts';

const dictionary = {
  words: 'casa perro',
  synonyms: [],
  places: [],
  recordCount: 1,
  notInForce: [],
  lawNames: [],
};
const noIntents = {
  answers: [],
  questionCounts: [],
  countsByStem: new Map<string, ReadonlyMap<number, number>>(),
};
const index = createMemoryIndex([
  { url: '/a', content: 'casa perro', meta: {}, filters: { kind: ['term'] } },
]);

/** A session whose index fails to open so many times, and what it has loaded. */
function sessionFailing(times: number): { session: SearchSession; loaded: string[] } {
  const loaded: string[] = [];
  let left = times;
  const files = (lang: string): SearchFiles => ({
    openIndex: () => {
      loaded.push(`${lang} index`);
      left -= 1;
      return left >= 0
        ? Promise.reject(new Error('no connection'))
        : Promise.resolve({ index, dictionary });
    },
    loadIntents: () => {
      loaded.push(`${lang} intents`);
      return Promise.resolve(noIntents);
    },
    loadNames: () => {
      loaded.push('names');
      return Promise.resolve([]);
    },
  });
  return { session: new SearchSession('es', files), loaded };
}

async function last(session: SearchSession, query: string): Promise<StagedAnswer | undefined> {
  let answer: StagedAnswer | undefined;
  for await (const stage of session.answer(query)) answer = stage;
  return answer;
}

describe('the search of a page', () => {
  it('loads the other language only for a word that its own does not know', async () => {
    const { session, loaded } = sessionFailing(0);
    expect((await last(session, 'casa'))?.own.count).toBe(1);
    expect(loaded).toEqual(['es index', 'es intents']);
    await last(session, 'house');
    expect(loaded.slice(2)).toEqual(['en index', 'en intents', 'names']);
    await last(session, 'house');
    expect(loaded).toHaveLength(5);
  });

  it('tries again for a query what failed before it', async () => {
    const { session, loaded } = sessionFailing(1);
    session.preload();
    await new Promise((done) => setTimeout(done));
    expect((await last(session, 'casa'))?.own.count).toBe(1);
    expect(loaded).toEqual(['es index', 'es index', 'es intents']);
  });

  it('of queries that fail together, none drops what a later one has loaded', async () => {
    const { session, loaded } = sessionFailing(1);
    const failed = await Promise.allSettled([last(session, 'casa'), last(session, 'perro')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await Promise.all([last(session, 'casa'), last(session, 'perro')]);
    expect(loaded).toEqual(['es index', 'es index', 'es intents']);
  });

  it('keeps the results of its language where the other one fails', async () => {
    const broken = new SearchSession('es', (lang) => ({
      openIndex: () =>
        lang === 'en'
          ? Promise.reject(new Error('no connection'))
          : Promise.resolve({ index, dictionary }),
      loadIntents: () => Promise.resolve(noIntents),
      loadNames: () => Promise.resolve([]),
    }));
    expect(await last(broken, 'casa house')).toMatchObject({
      own: { count: 1 },
      isIncomplete: true,
      isFinal: true,
    });
  });

  it('answers in its language where the other one, loaded before, no longer answers', async () => {
    let isBroken = false;
    const breaking: typeof index = {
      search: (...asked) =>
        isBroken ? Promise.reject(new Error('no connection')) : index.search(...asked),
    };
    const session = new SearchSession('es', (lang) => ({
      openIndex: () => Promise.resolve({ index: lang === 'en' ? breaking : index, dictionary }),
      loadIntents: () => Promise.resolve(noIntents),
      loadNames: () => Promise.resolve([]),
    }));
    await last(session, 'casa house');
    isBroken = true;
    expect(await last(session, 'casa house')).toMatchObject({
      own: { count: 1 },
      isIncomplete: true,
    });
  });
});
