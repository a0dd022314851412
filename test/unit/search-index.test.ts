import { describe, expect, it } from 'vitest';
import { addMarkers, everyRecord, lastRecord } from '../../src/client/search/record-markers.ts';
import { createMemoryIndex } from '../../src/client/search/memory-index.ts';
import { openPagefindIndex } from '../../src/client/search/pagefind-index.ts';

const record = (url: string, content: string, kind: string, title?: string) => ({
  url,
  content,
  meta: title === undefined ? {} : { title },
  filters: { kind: [kind] },
});

describe('the memory index', () => {
  const index = createMemoryIndex([
    record('/a', 'Personas apátridas en el Perú', 'law'),
    record('/b', 'Quien no tiene nacionalidad', 'term', 'Apátrida'),
  ]);
  const find = async (terms: string | null, filters = {}) =>
    Promise.all((await index.search(terms, filters)).map(async (hit) => (await hit.load()).url));

  it('finds records that have all terms, in any inflection', async () => {
    expect(await find('apatrida')).toEqual(['/a', '/b']);
    expect(await find('apatridas personas')).toEqual(['/a']);
    expect(await find('apatridas casa')).toEqual([]);
  });

  it('finds a phrase only in its exact word order', async () => {
    expect(await find('"personas apátridas"')).toEqual(['/a']);
    expect(await find('"apátridas personas"')).toEqual([]);
    expect([await find('"nalidad"'), await find('"."')]).toEqual([[], []]);
  });

  it('scores a match in the title above one in the text', async () => {
    const [inText, inTitle] = await index.search('apátrida');
    expect(inTitle!.score).toBeGreaterThan(inText!.score);
  });

  it('lists the records that pass the filters', async () => {
    expect(await find(null, { kind: 'term' })).toEqual(['/b']);
    expect(await find('apátrida', { kind: 'law' })).toEqual(['/a']);
  });
});

describe('the Pagefind index', () => {
  interface Gap {
    readonly words?: readonly string[];
    readonly totalFilters?: Readonly<Record<string, unknown>>;
    readonly recordCount?: number;
    readonly hasLast?: boolean;
    readonly edition?: string;
    /** How often loading a record fails. */
    failing?: number;
  }
  /** Pagefind with two records that hold "casa"; what is missing in `gap` did not load. */
  const open = (gap: Gap = {}) => {
    let instances = 0;
    const { words = ['casa', 'perro'], totalFilters = { kind: {} } } = gap;
    const { recordCount = 2, hasLast = true, edition = 'αβγ' } = gap;
    const data = () =>
      (gap.failing ?? 0) > 0
        ? Promise.reject(new Error(String((gap.failing = gap.failing! - 1))))
        : Promise.resolve(record('/a', addMarkers('casa', 'αβγ'), 'law'));
    const createInstance = () => {
      instances += 1;
      return {
        search: (terms: string) => {
          const isFound = terms === everyRecord || words.includes(terms);
          const length =
            terms === lastRecord(edition) ? Number(hasLast) : isFound ? recordCount : 0;
          const results = Array.from({ length }, (_, at) => ({ id: String(at), score: 1, data }));
          return Promise.resolve({ results, unfilteredResultCount: results.length, totalFilters });
        },
      };
    };
    const opened = openPagefindIndex(
      '/pagefind/es/',
      { edition: 'αβγ', recordCount: 2, words: 'Casa perro' },
      { failures: 0, reload: false, importModule: () => Promise.resolve({ createInstance }) },
    );
    return { opened, count: () => instances };
  };

  it('finds all records for a query without words', async () => {
    const index = await open({ words: [] }).opened;
    const found = await index.search(null);
    expect(found).toHaveLength(2);
    expect((await found[0]!.load()).content).toBe('casa');
  });

  it('finds nothing for words outside its vocabulary', async () => {
    const index = await open().opened;
    expect(await index.search('gato')).toEqual([]);
    expect(await index.search('"casa perro"')).toEqual([]);
    expect(await index.search('casa')).toHaveLength(2);
  });

  it('rejects when a word of the vocabulary finds nothing: its chunk did not load', async () => {
    const index = await open({ words: ['casa'] }).opened;
    await expect(index.search('perro')).rejects.toThrow('"perro" is missing');
    await expect(index.search('"casa perro"')).rejects.toThrow('"perro" is missing');
  });

  it('rejects when a filter has no values', async () => {
    const index = await open({ totalFilters: {} }).opened;
    await expect(index.search('casa', { kind: 'law' })).rejects.toThrow('filter kind is missing');
  });

  it('rejects an index of another edition', async () => {
    await expect(open({ edition: 'δεζ' }).opened).rejects.toThrow('of another edition');
  });

  it('rejects opening when records are missing', async () => {
    await expect(open({ hasLast: false }).opened).rejects.toThrow('records are missing');
  });

  it('rejects when a search without words finds too few records', async () => {
    const index = await open({ recordCount: 1 }).opened;
    await expect(index.search(null, { kind: 'law' })).rejects.toThrow('records are missing');
  });

  it('loads a record again after a failure', async () => {
    const { opened, count } = open({ failing: 1 });
    const index = await opened;
    const [first] = await index.search('casa');
    await expect(first!.load()).rejects.toThrow();
    const [again] = await index.search('casa');
    expect((await again!.load()).url).toBe('/a');
    expect(count()).toBe(2);
  });
});
