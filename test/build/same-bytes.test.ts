import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { runBuild } from '../support/run-npm.ts';

const out = mkdtempSync(join(tmpdir(), 'umbral-again-'));
afterAll(() => [out, `${out}.cache`].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

it('builds the same bytes again: elsewhere, without caches, in another time zone and language', async () => {
  const { code, output } = await runBuild({ env: { OUT_DIR: out, CACHE_DIR: `${out}.cache`, TZ: 'Pacific/Kiritimati', LANG: 'es_PE.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
  expect(code, output).toBe(0);
  const list = (root: string): string[] => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).sort();
  const first = inject('distDir');
  expect(list(out)).toEqual(list(first));
  expect(list(out).filter((file) => !readFileSync(join(out, file)).equals(readFileSync(join(first, file))))).toEqual([]);
});
