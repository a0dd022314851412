import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/settings.ts';

const root = new URL('../../', import.meta.url);
type Step = {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
};
type Job = { needs?: string; permissions?: Record<string, string>; steps: Step[] };
const workflow = parse(readFileSync(new URL('.github/workflows/pages.yml', root), 'utf8')) as {
  permissions: Record<string, string>;
  jobs: { build: Job; publish: Job };
};
const { build, publish } = workflow.jobs;
const uses = [...build.steps, ...publish.steps].flatMap((step) => step.uses ?? []);

it('the workflow gives write access to the publishing job only', () => {
  expect(
    [workflow.permissions, build.permissions]
      .flatMap((permissions) => Object.values(permissions ?? {}))
      .filter((access) => access !== 'read'),
  ).toEqual([]);
});

it('the workflow uses only actions of GitHub, each pinned to a commit', () => {
  expect(uses).not.toEqual([]);
  expect(uses.filter((name) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
});

it('the workflow publishes only what has passed the tests', () => {
  const testing = build.steps.findIndex(({ run }) => run === '.ci/run');
  const uploading = build.steps.findIndex(({ uses: action }) =>
    action?.startsWith('actions/upload-pages-artifact@'),
  );
  expect(testing).toBeGreaterThanOrEqual(0);
  expect(testing).toBeLessThan(uploading);
  expect(publish.needs).toBe('build');
});

it('the workflow sets only variables that the build reads', () => {
  const known = new Set<string>();
  readSettings(
    new Proxy({}, { get: (_, name) => void known.add(String(name)) }) as Record<string, string>,
  );
  const set = build.steps.flatMap(({ env = {} }) => Object.keys(env));
  expect(set).toContain('BASE_PATH');
  expect(set.filter((name) => !known.has(name))).toEqual([]);
});

it('the workflow refers only to earlier steps', () => {
  const ids = build.steps.map(({ id }) => id);
  for (const [index, step] of build.steps.entries())
    for (const [, id] of JSON.stringify(step).matchAll(/steps\.(\w+)\./g))
      expect(ids.slice(0, index)).toContain(id);
});

it('the workflow uploads the folder that the build writes', () => {
  const uploaded = build.steps.flatMap((step) => step.with?.['path'] ?? []);
  expect(uploaded.map((path) => resolve(String(path)))).toEqual([
    resolve(readSettings({}).settings.outDir),
  ]);
});

it('the workflow runs only scripts that exist', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const runs = build.steps.flatMap(({ run }) => run ?? []);
  expect(
    runs.filter(
      (run) =>
        !(
          existsSync(new URL(run, root)) ||
          (run.startsWith('npm run ') && run.slice('npm run '.length) in scripts)
        ),
    ),
  ).toEqual([]);
});
