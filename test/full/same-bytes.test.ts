import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { ownOutput, runBuild } from '../support/run-npm.ts';

const { out, env, remove } = ownOutput();
afterAll(remove);

it('a build without caches in another folder and environment gives the same bytes', async () => {
  const { code, output } = await runBuild({
    env: {
      ...env,
      TZ: 'Pacific/Kiritimati',
      LANG: 'es_PE.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_ENV: 'development',
    },
  });
  expect(code, output).toBe(0);
  const list = (root: string): string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
      .sort();
  const first = inject('distDir');
  expect(list(out)).toEqual(list(first));
  expect(
    list(out).filter(
      (file) => !readFileSync(join(out, file)).equals(readFileSync(join(first, file))),
    ),
  ).toEqual([]);
});
