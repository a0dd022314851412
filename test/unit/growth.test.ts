import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeContent } from '../../bench/growth/content.ts';
import { growthRows } from '../../bench/growth/budgets.ts';
import { exponent, median } from '../../bench/growth/report.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { getCorpus } from '../../src/corpus/index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { groupBy, memoizeByObject } from '../../src/model/memoize.ts';
import { phrasesOf } from '../../src/model/phrases.ts';
import { segmentOf } from '../../src/model/segments.ts';
import { textProvisions } from '../../src/model/works.ts';
import { offlineSubset, worksInCopy } from '../../src/offline/subset.ts';
import { createExclusion, pageOfFile, pageOfRecord } from '../../src/offline/select-files.ts';
import { listSections } from '../../src/one-file/sections.ts';
import { leaves, versionIds } from '../../src/rules/index.ts';
import { provisionsWithRules } from '../../src/self-check/topics.ts';

const root = mkdtempSync(join(tmpdir(), 'umbral-growth-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The generated laws, without those of the real content. */
const addedWorks = ({ works }: Corpus) =>
  works.filter(({ id }) => getCorpus().works.every((real) => real.id !== id));

describe('generated content', () => {
  it('passes the content check and has the requested number of articles', () => {
    makeContent(join(root, 'a'), 60);
    const { corpus, problems } = checkContent(join(root, 'a'));
    expect(problems).toEqual([]);
    expect(corpus?.work.provisions).toHaveLength(60);
    expect(corpus?.categories.length).toBeGreaterThan(getCorpus().categories.length);
    expect(provisionsWithRules(corpus!)).toEqual(provisionsWithRules(getCorpus()));
  });

  it('divides the articles into laws with parts, some in Spanish only, a fifth amended', () => {
    makeContent(join(root, 'laws'), 60, 'text', 4);
    const { corpus, problems } = checkContent(join(root, 'laws'));
    expect(problems).toEqual([]);
    const laws = addedWorks(corpus!);
    expect(laws.map(({ provisions }) => provisions.length)).toEqual([15, 15, 15, 15]);
    expect(laws.map(({ languages }) => languages.join())).toEqual([
      'es,en',
      'es,en',
      'es',
      'es,en',
    ]);
    expect(laws.map(({ versions }) => versions[1]?.provisions.length)).toEqual([3, 3, 3, 3]);
    expect(
      laws[0]!.parts.map(({ parts }) => parts.map(({ provisions }) => provisions.length)),
    ).toEqual([[10, 5]]);
    const texts = laws.flatMap(({ versions }) =>
      versions[0]!.provisions.map(({ segments }) => segments[0]!.text.es),
    );
    expect(new Set(texts).size).toBe(60);
  });

  it('has no empty law', () => {
    makeContent(join(root, 'few'), 2, 'text', 4);
    const { corpus } = checkContent(join(root, 'few'));
    expect(addedWorks(corpus!).map(({ provisions }) => provisions)).toEqual([
      ['art-101'],
      ['art-101'],
    ]);
  });

  it.each([
    ['annotated', 1],
    ['text', 1],
    ['text', 4],
  ] as const)('is deterministic for articles of depth %s in %i works', (depth, works) => {
    makeContent(join(root, 'a'), 60, depth, works);
    makeContent(join(root, 'b'), 60, depth, works);
    const files = (name: string) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name: file }) => readFileSync(join(parentPath, file), 'utf8'));
    expect(files('b')).toEqual(files('a'));
  });
});

/** The provisions of the law that rules rest on, by the phrases that the rules cite. */
function ruledProvisions({ work }: Corpus): string[] {
  const phrases = phrasesOf(work);
  const cited = versionIds.flatMap((version) => leaves(version).flatMap((leaf) => leaf.phrases));
  const ruled = new Set(cited.map((id) => segmentOf(work, phrases.get(id)!.segment).provision.id));
  return work.provisions.filter((id) => ruled.has(id));
}

describe('the offline copy of a work', () => {
  const own = getCorpus();

  it('has all of a short work', () => {
    expect(offlineSubset(own)).toEqual({
      provisions: own.work.provisions,
      categories: own.categories,
    });
    const roots = [href('work', 'es', { work: own.work.id }), href('categories', 'es')];
    const pages = siteMap(own).flatMap(({ es }) => es);
    expect(
      pages.filter((address) => roots.some((path) => address.startsWith(path))).length,
    ).toBeGreaterThan(20);
    expect(pages.filter(createExclusion(own))).toEqual([]);
  });

  it('has of a long work the articles with rules and the categories of their sentences', () => {
    const { provisions: made } = makeContent(join(root, 'c'), 160);
    const long = checkContent(join(root, 'c')).corpus!;
    const ruled = ruledProvisions(own);
    const rest = long.work.provisions.filter((id) => !ruled.includes(id));
    expect(rest).toEqual(expect.arrayContaining(made.map(({ number }) => `art-${number}`)));
    const categories = own.categories.filter(({ segments }) =>
      segments.some((id) => ruled.includes(segmentOf(own.work, id).provision.id)),
    );
    expect([
      offlineSubset(long).provisions,
      offlineSubset(long).categories.map(({ id }) => id),
    ]).toEqual([ruled, categories.map(({ id }) => id)]);
    const isExcluded = createExclusion(long);
    const slugs = long.categories
      .filter(({ id }) => !categories.some((one) => one.id === id))
      .map(({ slug }) => slug);
    const ofRest = siteMap(long).flatMap(({ es, en }) =>
      rest.some((id) => es.startsWith(`/es/ley/${long.work.id}/${id}/`)) ||
      slugs.some((slug) => es === href('category', 'es', { category: slug.es }))
        ? [es, en]
        : [],
    );
    expect(siteMap(long).flatMap(({ es, en }) => [es, en].filter(isExcluded))).toEqual(ofRest);
    expect(listSections(long).map(({ address }) => address)).toEqual(
      listSections(own)
        .map(({ address }) => address)
        .filter((address) => !isExcluded(address)),
    );
    expect(
      [
        `es/ley/dl-1350/${rest[0]}/cambios/index.html`,
        'en/law/dl-1350/art-29-2/index.html',
        'es/index.html',
        'index.html',
        '404.html',
      ].map((path) => isExcluded(pageOfFile(path))),
    ).toEqual([true, false, false, false, false]);
    const fragment = (url: string) =>
      pageOfRecord(Buffer.from(`pagefind_dcd{"url":"${url}","content":""}`));
    expect(
      [fragment(`/es/ley/dl-1350/${rest[0]}/#101-1`), fragment('/es/ley/dl-1350/art-36/#36-1')].map(
        isExcluded,
      ),
    ).toEqual([true, false]);
  });
});

describe('the offline copy of many laws', () => {
  it('has laws in their order up to a limit', () => {
    makeContent(join(root, 'many'), 1000, 'text', 20);
    const many = checkContent(join(root, 'many')).corpus!;
    const carried = worksInCopy(many.works);
    const count = [...carried].flatMap((work) => textProvisions(work)).length;
    expect([count <= 500, count > 450]).toEqual([true, true]);
    // The generated laws have one size. A smaller law of the real content may fit after them.
    const made = addedWorks(many);
    const fitting = made.filter((work) => carried.has(work));
    expect(fitting).toEqual(made.slice(0, fitting.length));
    const isExcluded = createExclusion(many);
    expect(
      [made[fitting.length - 1]!, made[fitting.length]!].map(({ id }) =>
        isExcluded(`/es/ley/${id}/art-101/`),
      ),
    ).toEqual([false, true]);
  });
});

describe('growth figures', () => {
  it.each([
    [10, 100, 1],
    [10, 10, 0],
    [10, 1000, 2],
  ])('from %i to %i at ten times the size is an exponent of %i', (a, b, power) => {
    expect(exponent({ provisions: 100 }, { provisions: 1000 }, a, b)).toBeCloseTo(power);
  });

  it('the median of an even number is the lower of the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2]);
  });

  it('are compared with the budgets, with a reason for each one exceeded', () => {
    const size = (provisions: number, wall: number, memory: number, works = 1) => ({
      provisions,
      works,
      depth: works === 1 ? ('annotated' as const) : ('text' as const),
      wall,
      memory,
      cpu: wall,
      pages: provisions * 10,
      files: 0,
      built: 0,
      index: 0,
      requests: 1,
      firstResult: provisions,
      firstSearch: provisions,
    });
    const rows = growthRows({
      machine: '',
      measured: '',
      sizes: [
        size(100, 1, 1e9),
        size(1000, 5, 2e9),
        size(10_000, 500, 7e9),
        size(10, 1, 1e9, 100),
        size(100, 2, 1e9, 100),
      ],
    });
    expect(
      rows.map(({ what, figure, budget, note }) => [what, figure, budget?.met, note !== undefined]),
    ).toEqual([
      [
        'wall time, annotated articles, in one law',
        '2 exponent of its steepest step, 1.35 from 100 to 10,000 articles',
        false,
        false,
      ],
      [
        'CPU time, annotated articles, in one law',
        '2 exponent of its steepest step, 1.35 from 100 to 10,000 articles',
        false,
        true,
      ],
      [
        'a further page at 1,000 articles, annotated articles, in one law',
        '0.44 ms of wall time',
        true,
        false,
      ],
      [
        'memory of a build of 10,000 articles, annotated articles, in one law',
        '7 GB at peak',
        false,
        true,
      ],
      [
        'first result among 10,000 articles, annotated articles, in one law',
        '100 times the bytes among 100',
        false,
        false,
      ],
      [
        'all of a first search among 10,000 articles, annotated articles, in one law',
        '100 times the bytes among 100',
        false,
        false,
      ],
      [
        'wall time, articles of depth text, in 100 laws',
        '0.3 exponent of its steepest step, 0.30 from 10 to 100 articles',
        true,
        false,
      ],
      [
        'CPU time, articles of depth text, in 100 laws',
        '0.3 exponent of its steepest step, 0.30 from 10 to 100 articles',
        true,
        false,
      ],
    ]);
  });
});

describe('memoized functions', () => {
  it('compute again for another object or name only', () => {
    const asked: string[] = [];
    const find = memoizeByObject((thing: { id: string }, name: string) =>
      asked.push(thing.id + name),
    );
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    for (const [thing, name] of [
      [a, '1'],
      [a, '1'],
      [a, '2'],
      [b, '1'],
      [a, '1'],
    ] as const)
      find(thing, name);
    expect(asked).toEqual(['a1', 'a2', 'b1']);
  });

  it('groupBy lists each entry once under each of its names', () => {
    expect(Object.fromEntries(groupBy(['ab', 'b', 'aa'], (word) => [...word]))).toEqual({
      a: ['ab', 'aa'],
      b: ['ab', 'b'],
    });
  });
});
