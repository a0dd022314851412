// The closing line of .ci/run, from the tests' report and the exit codes of the tests, the type check and the linter.
import { isProgram } from './is-program.mjs';
import { countTests, readReport } from './report.mjs';

/**
 * @param {Parameters<typeof countTests>[0] | undefined} report of the tests; undefined when they wrote none
 * @param {{ tests: number, others: number[] }} codes exit codes; each of the others counts as one test
 * @returns {{ passed: number, failed: number }}
 */
export function tally(report, { tests, others }) {
  if (!report) return { passed: 0, failed: 1 };
  const { total } = countTests(report);
  // A run can fail with no failed test: by a skip that is not listed, or an error outside of every test.
  const failed = total.failed === 0 && tests !== 0 ? 1 : total.failed;
  const red = others.filter((code) => code !== 0).length;
  return { passed: total.passed + others.length - red, failed: failed + red };
}

if (isProgram(import.meta.url)) {
  const [tests = 1, ...others] = process.argv.slice(2).map(Number);
  const { passed, failed } = tally(readReport(), { tests, others });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
