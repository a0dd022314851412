// Prints the last line of .ci/run: how many checks passed and failed. Arguments: the exit codes of
// npm test, npm run test:full, the type check and the linter.
import { isProgram } from './is-program.mjs';
import { countTests, readReport, runs } from './report.mjs';

/**
 * Adds up the tests of the runs and the other checks.
 *
 * @typedef {{ report: Parameters<typeof countTests>[0] | undefined, code: number }} Run
 *   a run of the tests: its report, undefined if it wrote none, and its exit code
 * @param {Run[]} testRuns
 * @param {number[]} checkCodes exit codes of the other checks, each of which counts as one test
 * @returns {{ passed: number, failed: number }}
 */
export function tally(testRuns, checkCodes) {
  const failedChecks = checkCodes.filter((code) => code !== 0).length;
  const counts = { passed: checkCodes.length - failedChecks, failed: failedChecks };
  for (const { report, code } of testRuns) {
    const { passed, failed } = report ? countTests(report).total : { passed: 0, failed: 0 };
    counts.passed += passed;
    // A run can fail without a failed test: a skip without a reason, an error outside of all tests,
    // or no report. It counts as one failure.
    counts.failed += failed === 0 && (code !== 0 || !report) ? 1 : failed;
  }
  return counts;
}

if (isProgram(import.meta.url)) {
  const [test = 1, full = 1, ...checkCodes] = process.argv.slice(2).map(Number);
  const { passed, failed } = tally(
    [
      { report: readReport(runs.test.reportFile), code: test },
      { report: readReport(runs['test:full'].reportFile), code: full },
    ],
    checkCodes,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
