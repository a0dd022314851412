import { describe, expect, it } from 'vitest';
import { notInForceKind, placeOf } from '../../src/client/search/group-results.ts';
import { createMemoryIndex } from '../../src/client/search/memory-index.ts';
import { WebAssemblyBlockedError } from '../../src/client/search/pagefind-loader.ts';
import type { SearchData, SearchFiles } from '../../src/client/search/search-files.ts';
import type { SearchIndex } from '../../src/client/search/search-index.ts';
import { type SearchAnswer, createSearchEngine } from '../../src/client/search/search-engine.ts';
import { SearchSession, type StagedAnswer } from '../../src/client/search/search-session.ts';
import { stem } from '../../src/client/search/stem.ts';

const record = (url: string, content: string) => ({
  url,
  content,
  meta: {},
  filters: { kind: ['term'] },
});
const [house, dog] = [record('/house', 'casa'), record('/dog', 'casa perro')];
const index = createMemoryIndex([house, dog]);
/** What a language knows before it has its index: one of its two records answers an intent. */
const data: SearchData = {
  dictionary: {
    edition: 'αβγ',
    words: 'casa perro',
    synonyms: [],
    places: [],
    recordCount: 2,
    notInForce: [],
    lawNames: [],
  },
  intents: { answers: [], questionCounts: [], countsByStem: new Map() },
  answers: [house],
};
const noConnection = (): Promise<never> => Promise.reject(new Error('no connection'));
const filesWith = (files: Partial<SearchFiles>): SearchFiles => ({
  loadData: () => Promise.resolve(data),
  openIndex: () => Promise.resolve(index),
  loadNames: () => Promise.resolve([]),
  ...files,
});

const law = (id: string, version: string, content: string) => ({
  url: `/${id}`,
  content,
  meta: {},
  filters: {
    kind: version === '2017' ? ['law', notInForceKind] : ['law'],
    version: [version],
    provision: ['art-1'],
    ground: [id],
  },
});
const places = [
  { keys: ['a-1'], work: '1', url: '/a-1', title: 'A', version: '2017', provision: 'art-1' },
  {
    keys: ['b-1'],
    work: '1',
    url: '/b-1',
    title: 'B',
    version: '2023',
    provision: 'art-1',
    replaces: 'a-1',
  },
];
/** The addresses of the law that an answer shows, by group. */
const lawIn = ({ groups }: SearchAnswer) =>
  Object.fromEntries(
    groups
      .filter(({ name }) => name === 'law' || name === 'earlier')
      .map(({ name, items }) => [name, items.map((item) => placeOf(item).url)]),
  );
/** An engine over sentences of which "b-1" replaced "a-1". */
const engineOf = (some: SearchIndex) =>
  createSearchEngine({
    lang: 'es',
    dictionary: { ...data.dictionary, places, notInForce: ['2017'] },
    index: some,
  });

/** A session whose index fails to open so many times, and what it has loaded. */
function sessionFailing(times: number): { session: SearchSession; loaded: string[] } {
  const loaded: string[] = [];
  let left = times;
  const files = (lang: string): SearchFiles => ({
    loadData: () => {
      loaded.push(`${lang} data`);
      return Promise.resolve(data);
    },
    openIndex: () => {
      loaded.push(`${lang} index`);
      left -= 1;
      return left >= 0 ? noConnection() : Promise.resolve(index);
    },
    loadNames: () => {
      loaded.push('names');
      return Promise.resolve([]);
    },
  });
  return { session: new SearchSession('es', files), loaded };
}

async function stages(session: SearchSession, query: string): Promise<StagedAnswer[]> {
  const answers: StagedAnswer[] = [];
  for await (const stage of session.answer(query)) answers.push(stage);
  return answers;
}

const last = async (session: SearchSession, query: string): Promise<StagedAnswer | undefined> =>
  (await stages(session, query)).at(-1);

describe('SearchSession', () => {
  it('shows answers to an intent before the index has loaded', async () => {
    const { session, loaded } = sessionFailing(0);
    const seen: unknown[] = [];
    for await (const { own, canShow, isFinal } of session.answer('casa'))
      seen.push([[...loaded], own.count, canShow, isFinal]);
    expect(seen).toEqual([
      [['es data'], 1, true, false],
      [['es data', 'es index'], 2, true, true],
    ]);
  });

  it.each([
    ['the index', noConnection, 'index'],
    ['WebAssembly', () => Promise.reject(new WebAssemblyBlockedError()), 'webAssembly'],
  ])('shows answers to an intent and reports what is missing without %s', async (...row) => {
    const [, openIndex, missing] = row;
    const session = new SearchSession('es', () => filesWith({ openIndex }));
    expect(await last(session, 'casa')).toMatchObject({
      own: { count: 1 },
      missing,
      isFinal: true,
    });
  });

  it('answers from the index at once when it has been preloaded', async () => {
    const { session } = sessionFailing(0);
    session.preload();
    await new Promise((done) => setTimeout(done));
    expect((await stages(session, 'casa')).map(({ own }) => own.count)).toEqual([2]);
  });

  it('does not report an empty result before it has searched the index', async () => {
    const { session } = sessionFailing(0);
    const [before, after] = await stages(session, 'perro');
    expect([before!.own.count, before!.canShow, after!.own.count]).toEqual([0, false, 1]);
    const broken = new SearchSession('es', () => filesWith({ openIndex: noConnection }));
    await expect(last(broken, 'perro')).rejects.toThrow('no connection');
  });

  it('loads the other language only for a word unknown in its own', async () => {
    const { session, loaded } = sessionFailing(0);
    expect((await last(session, 'casa'))?.own.count).toBe(2);
    expect(loaded).toEqual(['es data', 'es index']);
    await last(session, 'house');
    expect(loaded.slice(2).sort()).toEqual(['en data', 'en index', 'names']);
    await last(session, 'house');
    expect(loaded).toHaveLength(5);
  });

  it.each([
    ['shows the other language for a query off topic, which that one understands', 'house', 1],
    ['shows nothing if the other language does not understand it either', 'house cellar', 0],
  ])('%s', async (_, query, count) => {
    // Spanish knows these words from questions that the site does not answer.
    const offTopic = new Map(['house', 'cellar'].map((word) => [stem(word), new Map([[0, 9]])]));
    const spanish: SearchData = {
      ...data,
      intents: { answers: [[]], questionCounts: [9], countsByStem: offTopic },
    };
    const english: SearchData = { ...data, dictionary: { ...data.dictionary, words: 'house' } };
    const englishIndex = createMemoryIndex([record('/en/house', 'house')]);
    const session = new SearchSession('es', (lang) =>
      filesWith({
        loadData: () => Promise.resolve(lang === 'es' ? spanish : english),
        openIndex: () => Promise.resolve(lang === 'es' ? index : englishIndex),
      }),
    );
    const answer = await last(session, query);
    expect(answer).toMatchObject({ own: { offTopic: true }, hasNoResults: count === 0 });
    expect(answer!.otherResults).toHaveLength(count);
  });

  it('retries a failed load for the next query', async () => {
    const { session, loaded } = sessionFailing(1);
    session.preload();
    await new Promise((done) => setTimeout(done));
    expect((await last(session, 'casa'))?.own.count).toBe(2);
    expect(loaded).toEqual(['es data', 'es index', 'es data', 'es index']);
  });

  it('keeps what a later query has loaded when earlier queries fail together', async () => {
    const { session, loaded } = sessionFailing(1);
    const failed = await Promise.allSettled([last(session, 'perro'), last(session, 'perro')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await Promise.all([last(session, 'casa'), last(session, 'perro')]);
    expect(loaded).toEqual(['es data', 'es index', 'es data', 'es index']);
  });

  it('keeps results in its own language when the other one fails to load', async () => {
    const broken = new SearchSession('es', (lang) =>
      filesWith(lang === 'en' ? { openIndex: noConnection } : {}),
    );
    expect(await last(broken, 'casa house')).toMatchObject({
      own: { count: 2 },
      missing: 'otherLanguage',
      isFinal: true,
    });
  });

  it('keeps results in its own language when a loaded index of the other one fails', async () => {
    let isBroken = false;
    const breaking: SearchIndex = {
      search: (...asked) => (isBroken ? noConnection() : index.search(...asked)),
    };
    const session = new SearchSession('es', (lang) =>
      filesWith(lang === 'en' ? { openIndex: () => Promise.resolve(breaking) } : {}),
    );
    await last(session, 'casa house');
    isBroken = true;
    expect(await last(session, 'casa house')).toMatchObject({
      own: { count: 2 },
      missing: 'otherLanguage',
    });
  });
});

describe('a replaced sentence', () => {
  it('is shown with the sentence in force', async () => {
    const engine = engineOf(
      createMemoryIndex([law('a-1', '2017', 'casa'), law('b-1', '2023', 'hogar')]),
    );
    const answer = await engine.answer('casa');
    expect(lawIn(answer)).toEqual({ law: ['/b-1'], earlier: ['/a-1'] });
    expect(answer.isEarlierFirst).toBe(false);
  });

  it('is shown with the sentence in force, also if that matches less', async () => {
    const engine = engineOf(
      createMemoryIndex([law('a-1', '2017', 'casa perro'), law('b-1', '2023', 'perro hogar')]),
    );
    const answer = await engine.answer('casa perro');
    expect(lawIn(answer)).toEqual({ law: ['/b-1'], earlier: ['/a-1'] });
  });

  it('stays when the sentence in force cannot be loaded, which is counted', async () => {
    const [former, today] = [law('a-1', '2017', 'casa'), law('b-1', '2023', 'hogar')];
    const whole = createMemoryIndex([former, today]);
    const engine = engineOf({
      search: async (terms, filters) =>
        (await whole.search(terms, filters)).map((hit) =>
          filters?.['ground'] === 'b-1' ? { ...hit, load: noConnection } : hit,
        ),
    });
    const answer = await engine.answer('casa');
    expect(lawIn(answer)).toEqual({ law: [], earlier: ['/a-1'] });
    expect(answer.failedCount).toBe(1);
  });
});
