import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { whyInstall } from '../../scripts/install.mjs';
import { countTests, readReport, timesOf } from '../../scripts/report.mjs';
import { tally } from '../../scripts/tally.mjs';

describe('whyInstall', () => {
  const one = { version: '1.0.0', integrity: 'sha512-one' };
  const lock = {
    packages: { '': {}, 'node_modules/one': one, 'node_modules/mac': { ...one, optional: true } },
  };
  const installed = { packages: { 'node_modules/one': one } };

  test.each([
    [
      'nothing if only packages of other systems are missing',
      { lock, installed, hasNode: true },
      undefined,
    ],
    ['an empty folder', { lock, hasNode: false }, 'nothing is installed'],
    [
      'a missing package',
      { lock, installed: { packages: {} }, hasNode: true },
      'node_modules/one is missing',
    ],
    [
      'another version',
      {
        lock,
        installed: { packages: { 'node_modules/one': { ...one, version: '2.0.0' } } },
        hasNode: true,
      },
      'node_modules/one has another version',
    ],
    [
      'other contents',
      {
        lock,
        installed: { packages: { 'node_modules/one': { ...one, integrity: 'sha512-two' } } },
        hasNode: true,
      },
      'node_modules/one has another version',
    ],
    [
      'an extra package',
      {
        lock,
        installed: { packages: { ...installed.packages, 'node_modules/two': one } },
        hasNode: true,
      },
      'node_modules/two is not in the lock file',
    ],
    ['no Node program', { lock, installed, hasNode: false }, 'the Node program is missing'],
  ])('reports %s', (_, state, why) => {
    expect(whyInstall(state)).toBe(why);
  });
});

describe('findBrowser', () => {
  const none = () => undefined;
  const never = () => {
    throw new Error('asked too far');
  };

  test.each([
    [
      'the named browser first',
      { named: '/named', exists: () => true, sources: [never] },
      '/named',
    ],
    [
      'the first browser found',
      { named: undefined, exists: none, sources: [none, () => '/second', never] },
      '/second',
    ],
    [
      'a browser of the last source',
      { named: '', exists: none, sources: [none, none, none, () => '/last'] },
      '/last',
    ],
  ])('returns %s', (_, { exists, ...places }, path) => {
    expect(findBrowser('chromium', { ...places, exists: () => exists() === true })).toBe(path);
  });

  test('throws if the named browser does not exist, even if there are others', () => {
    expect(() =>
      findBrowser('chromium', { named: '/gone', exists: () => false, sources: [never] }),
    ).toThrow('CHROMIUM_PATH names /gone');
  });

  test.each([
    ['chromium', /install Chromium or Chrome/],
    ['firefox', /install Firefox, or set FIREFOX_PATH/],
    ['webkit', /webkit2gtk-driver and xvfb/],
  ] as const)('throws advice on installation if there is no browser: %s', (kind, advice) => {
    expect(() =>
      findBrowser(kind, { named: undefined, exists: () => false, sources: [none] }),
    ).toThrow(advice);
  });
});

test.each(['"', '#', '%', "'", '*', '?'])(
  'a build in a folder with %s in its name fails with an explanation',
  (sign) => {
    const folder = mkdtempSync(join(tmpdir(), `umbral-${sign}-`));
    try {
      cpSync('scripts/astro.mjs', join(folder, 'scripts/astro.mjs'));
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'scripts/astro.mjs'), 'build'],
        { encoding: 'utf8' },
      );
      expect(status).toBe(1);
      expect(stderr).toContain(`has ${sign} in it`);
      expect(stderr).toContain(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

describe('the report of a run', () => {
  const file = (name: string, status: string, ...statuses: string[]) => ({
    name: join('/site', name),
    status,
    assertionResults: statuses.map((code, at) => ({ fullName: `${name} ${at}`, status: code })),
  });
  const report = {
    testResults: [
      file('test/unit/a.test.ts', 'failed', 'passed', 'failed', 'passed'),
      file('test/unit/b.test.ts', 'passed', 'skipped', 'todo'),
      file('test/build/c.test.ts', 'failed'),
    ],
  };
  const passing = { testResults: [file('test/unit/a.test.ts', 'passed', 'passed')] };

  test('counts tests by kind, and a file that could not be loaded as one failure', () => {
    const { kinds, total, skips } = countTests(report, '/site');
    expect(Object.fromEntries(kinds)).toEqual({
      unit: { passed: 2, failed: 1, skipped: 2 },
      build: { passed: 0, failed: 1, skipped: 0 },
    });
    expect(total).toEqual({ passed: 2, failed: 2, skipped: 2 });
    expect(skips.map(({ name }) => name)).toEqual([
      'test/unit/b.test.ts 0',
      'test/unit/b.test.ts 1',
    ]);
  });

  test('has the reason of each test that skipped itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbral-skips-'));
    const reportFile = join(folder, 'report.json');
    try {
      writeFileSync(
        join(folder, 'skips.test.js'),
        `test('with a reason', ({ skip }) => skip(true, 'Needs a moon.'));
        test('without a reason', ({ skip }) => skip());
        test('with an empty reason', ({ skip }) => skip(true, ' '));
        test.skip('statically', () => {});
        test('not skipped', ({ skip }) => skip(false, 'Needs a moon.'));`,
      );
      spawnSync(process.execPath, [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--globals',
        `--root=${folder}`,
        `--reporter=${resolve('scripts/test-reporter.mjs')}`,
        `--outputFile.json=${reportFile}`,
      ]);
      const { skips, total } = countTests(readReport(reportFile), folder);
      expect(total).toEqual({ passed: 1, failed: 0, skipped: 4 });
      expect(skips).toEqual([
        { name: 'with a reason', reason: 'Needs a moon.' },
        { name: 'without a reason', reason: '' },
        { name: 'with an empty reason', reason: '' },
        { name: 'statically', reason: '' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('lists the slowest files and tests first', () => {
    const timedFile = (name: string, endTime: number, durations: readonly number[]) => ({
      name: `/site/test/unit/${name}.test.ts`,
      status: 'passed',
      startTime: 1000,
      endTime,
      assertionResults: durations.map((duration, at) => ({
        fullName: String(at),
        status: 'passed',
        duration,
      })),
    });
    const timedReport = {
      testResults: [timedFile('a', 2000, [1000]), timedFile('b', 4000, [500, 2500])],
    };
    const { files, tests } = timesOf(timedReport, '/site');
    expect(files.map(({ seconds }) => seconds)).toEqual([3, 1]);
    expect(tests[0]).toEqual({ name: 'test/unit/b.test.ts: 1', seconds: 2.5 });
  });

  test.each([
    [
      'all checks passed',
      [
        { report: passing, code: 0 },
        { report: passing, code: 0 },
      ],
      [0, 0],
      { passed: 4, failed: 0 },
    ],
    ['a failed linter', [{ report: passing, code: 0 }], [0, 1], { passed: 2, failed: 1 }],
    [
      'a run that failed outside of its tests',
      [
        { report: passing, code: 1 },
        { report: passing, code: 0 },
      ],
      [0, 0],
      { passed: 4, failed: 1 },
    ],
    [
      'failed tests in one run',
      [
        { report, code: 1 },
        { report: passing, code: 0 },
      ],
      [0, 0],
      { passed: 5, failed: 2 },
    ],
    [
      'a run without a report',
      [
        { report: passing, code: 0 },
        { report: undefined, code: 1 },
      ],
      [0, 0],
      { passed: 3, failed: 1 },
    ],
    [
      'a run without a report that exits with 0',
      [{ report: undefined, code: 0 }],
      [],
      { passed: 0, failed: 1 },
    ],
  ])('adds up runs and checks: %s', (_, testRuns, checkCodes, counts) => {
    expect(tally(testRuns, checkCodes)).toEqual(counts);
  });
});
