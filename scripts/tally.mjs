// The closing line of .ci/run, from the reports of both runs of the tests and the exit codes of
// these, the type check and the linter.
import { isProgram } from './is-program.mjs';
import { countTests, readReport, runs } from './report.mjs';

/**
 * @typedef {{ report: Parameters<typeof countTests>[0] | undefined, code: number }} Run
 *   a run of the tests: its report, undefined when it wrote none, and its exit code
 * @param {Run[]} testRuns
 * @param {number[]} others further exit codes, each of which counts as one test
 * @returns {{ passed: number, failed: number }}
 */
export function tally(testRuns, others) {
  const red = others.filter((code) => code !== 0).length;
  const counts = { passed: others.length - red, failed: red };
  for (const { report, code } of testRuns) {
    const { passed, failed } = report ? countTests(report).total : { passed: 0, failed: 0 };
    counts.passed += passed;
    // A run can fail with no failed test: by a skip that is not listed, an error outside of every
    // test, or before its report.
    counts.failed += failed === 0 && (code !== 0 || !report) ? 1 : failed;
  }
  return counts;
}

if (isProgram(import.meta.url)) {
  const [test = 1, full = 1, ...others] = process.argv.slice(2).map(Number);
  const { passed, failed } = tally(
    [
      { report: readReport(runs.test.reportFile), code: test },
      { report: readReport(runs['test:full'].reportFile), code: full },
    ],
    others,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
