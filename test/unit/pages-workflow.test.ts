import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

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
  on: { push: { branches: string[] } };
  permissions: Record<string, string>;
  jobs: { build: Job; publish: Job };
};
const { build, publish } = workflow.jobs;
const stepOf = (job: Job, action: string): number =>
  job.steps.findIndex(({ uses }) => uses?.startsWith(`actions/${action}@`));

it('is asked for by a push to main, and may write to Pages only where it publishes', () => {
  expect(workflow.on.push.branches).toEqual(['main']);
  expect([workflow.permissions, build.permissions, publish.permissions]).toEqual([
    { contents: 'read' },
    { contents: 'read', pages: 'read' },
    { pages: 'write', 'id-token': 'write' },
  ]);
  expect(publish.needs).toBe('build');
});

it('uses actions of GitHub alone, each at a commit', () => {
  const uses = [...build.steps, ...publish.steps].flatMap((step) => step.uses ?? []);
  expect(uses.length).toBeGreaterThan(3);
  expect(uses.filter((name) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
});

it('tests, then builds for the address that GitHub gives, then publishes what was built', () => {
  const tests = build.steps.findIndex(({ run }) => run === '.ci/run');
  const made = build.steps.findIndex(({ run }) => run === 'npm run build');
  const order = [
    stepOf(build, 'checkout'),
    stepOf(build, 'setup-node'),
    tests,
    stepOf(build, 'configure-pages'),
    made,
    stepOf(build, 'upload-pages-artifact'),
  ];
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  const address = build.steps[order[3]!]!.id;
  expect(build.steps[made]!.env).toMatchObject({
    SITE_URL: `\${{ steps.${address}.outputs.origin }}`,
    BASE_PATH: `\${{ steps.${address}.outputs.base_path }}/`,
  });
  expect(build.steps[order[5]!]!.with).toEqual({ path: 'dist' });
  expect(stepOf(publish, 'deploy-pages')).toBe(0);
});

it('runs scripts that are there', () => {
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
