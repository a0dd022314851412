import { afterEach, expect, test, vi } from 'vitest';
import { fingerprintOf, readFiles } from '../../src/corpus/content-files.ts';
import { contentRoot } from '../../src/corpus/root.ts';

/** `getCorpus` in a build whose check accepted content with this fingerprint. */
async function getCorpusAfter(fingerprint: string) {
  vi.resetModules();
  vi.stubEnv('CONTENT_FINGERPRINT', fingerprint);
  vi.stubEnv('DEV', false);
  return (await import('../../src/corpus/index.ts')).getCorpus;
}

afterEach(() => void vi.unstubAllEnvs());

test('getCorpus reads the content that the check accepted, once', async () => {
  const getCorpus = await getCorpusAfter(fingerprintOf(readFiles(contentRoot)));
  expect(getCorpus().work.provisions.length).toBeGreaterThan(0);
  expect(getCorpus()).toBe(getCorpus());
});

test('getCorpus refuses content that was changed since the check', async () => {
  const getCorpus = await getCorpusAfter('of other content');
  expect(() => getCorpus()).toThrow('The content changed during the build');
});

test('fingerprintOf depends on every text and every path', () => {
  const file = (path: string, text: string) =>
    fingerprintOf({
      files: new Map([[path, { path, text, problems: [] }]]),
      folders: new Set(),
      problems: [],
    });
  expect(new Set([file('a', 'bc'), file('ab', 'c'), file('a', 'b'), file('a', 'bc')]).size).toBe(3);
});
