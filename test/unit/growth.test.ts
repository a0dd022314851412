import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeContent } from '../../bench/growth/content.ts';
import { exponent, median } from '../../bench/growth/report.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { getCorpus } from '../../src/corpus/index.ts';
import { grouped, once } from '../../src/model/index-of.ts';
import { screened } from '../../src/self-check/topics.ts';

const root = mkdtempSync(join(tmpdir(), 'umbral-growth-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('content that is made to measure growth', () => {
  it('passes the check of the real one, and holds as many articles as were asked for', () => {
    makeContent(join(root, 'a'), 60);
    const { corpus, problems } = checkContent(join(root, 'a'));
    expect(problems).toEqual([]);
    expect(corpus?.work.provisions).toHaveLength(60);
    expect(corpus?.categories.length).toBeGreaterThan(getCorpus().categories.length);
    expect(screened(corpus!)).toEqual(screened(getCorpus()));
  });

  it('is the same each time', () => {
    makeContent(join(root, 'b'), 60);
    const files = (name: string) => readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name: file }) => readFileSync(join(parentPath, file), 'utf8'));
    expect(files('b')).toEqual(files('a'));
  });
});

describe('figures of growth', () => {
  it.each([[10, 100, 1], [10, 10, 0], [10, 1000, 2]])('from %i to %i at ten times the size is an exponent of %i', (a, b, power) => {
    expect(exponent({ provisions: 100 }, { provisions: 1000 }, a, b)).toBeCloseTo(power);
  });

  it('the median of an even number is the lower of the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2]);
  });
});

describe('what is found once', () => {
  it('is found anew for another thing or another name only', () => {
    const asked: string[] = [];
    const find = once((thing: { id: string }, name: string) => asked.push(thing.id + name));
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    for (const [thing, name] of [[a, '1'], [a, '1'], [a, '2'], [b, '1'], [a, '1']] as const) find(thing, name);
    expect(asked).toEqual(['a1', 'a2', 'b1']);
  });

  it('stands under each of its names once, in its order', () => {
    expect(Object.fromEntries(grouped(['ab', 'b', 'aa'], (word) => [...word]))).toEqual({ a: ['ab', 'aa'], b: ['ab', 'b'] });
  });
});
