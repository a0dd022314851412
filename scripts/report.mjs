import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** How many of the slowest tests a run names. */
const slowestCount = 10;

/**
 * The runs of the tests, by the npm script that starts each: the projects of Vitest in it, and the
 * file for its report.
 */
export const runs = {
  test: { projects: ['unit', 'build', 'browser'], reportFile: '.cache/tests.json' },
  'test:full': { projects: ['full', 'other-browsers'], reportFile: '.cache/tests-full.json' },
};

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{
 *   fullName: string, status: string, duration?: number, meta?: { skipReason?: string },
 * }} Test `duration` in milliseconds
 * @typedef {{
 *   name: string, status: string, startTime?: number, endTime?: number, assertionResults: Test[],
 * }} TestFile one file of Vitest's JSON report
 * @typedef {{ name: string, reason: string }} Skip `reason` is empty for a test that gave none
 * @typedef {{ name: string, seconds: number }} Timed
 */

/**
 * The tests of a report, counted by kind, which is the first folder under test/. A file that failed
 * with no failed test of its own, as one with an error in its imports does, counts as one failure.
 *
 * @param {{ testResults: TestFile[] }} report
 * @param {string} [root] the folder that holds test/
 * @returns {{ kinds: Map<string, Counts>, total: Counts, skips: Skip[] }}
 */
export function countTests({ testResults }, root = process.cwd()) {
  const kinds = new Map();
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Skip[]} */
  const skips = [];
  for (const file of testResults) {
    const kind = relative(root, file.name).split(sep)[1] ?? '';
    const counts = kinds.get(kind) ?? { passed: 0, failed: 0, skipped: 0 };
    kinds.set(kind, counts);
    const before = counts.failed;
    for (const { fullName, status, meta } of file.assertionResults) {
      const outcome = status === 'passed' || status === 'failed' ? status : 'skipped';
      if (outcome === 'skipped')
        skips.push({ name: fullName, reason: meta?.skipReason?.trim() ?? '' });
      counts[outcome] += 1;
    }
    if (file.status === 'failed' && counts.failed === before) counts.failed += 1;
  }
  for (const counts of kinds.values())
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped']))
      total[key] += counts[key];
  return { kinds, total, skips };
}

/**
 * The seconds that each file took, and those of the slowest tests; the slowest first.
 *
 * @param {{ testResults: TestFile[] }} report
 * @param {string} [root] the folder that holds test/
 * @returns {{ files: Timed[], tests: Timed[] }}
 */
export function timesOf({ testResults }, root = process.cwd()) {
  const bySeconds = (/** @type {Timed} */ a, /** @type {Timed} */ b) => b.seconds - a.seconds;
  const files = testResults.map(({ name, startTime = 0, endTime = 0 }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({
      name: `${relative(root, name)}: ${fullName}`,
      seconds: duration / 1000,
    })),
  );
  return { files: files.sort(bySeconds), tests: tests.sort(bySeconds).slice(0, slowestCount) };
}

/**
 * A report; undefined when its run did not come so far as to write one.
 *
 * @param {string} reportFile
 */
export const readReport = (reportFile) =>
  existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
