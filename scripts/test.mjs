// npm test, and npm run test:full for the long tests: the tests of one run, with a browser, and a
// table at the end. What follows "npm test --" goes to Vitest.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { countTests, readReport, runs, timesOf } from './report.mjs';

/** Ends the run with a sentence. @param {string} why @returns {never} */
function stop(why) {
  console.error(why);
  process.exit(1);
}

/** @returns {string} */
function browser() {
  try {
    return findBrowser();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

const isFull = process.argv[2] === '--full';
const { projects, reportFile } = runs[isFull ? 'test:full' : 'test'];
const args = process.argv.slice(isFull ? 3 : 2);
const chosen = args.some((arg) => arg.startsWith('--project'))
  ? []
  : projects.map((name) => `--project=${name}`);
const env = { ...process.env, CHROMIUM_PATH: browser() };
const started = performance.now();
rmSync(reportFile, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=./scripts/test-reporter.mjs',
    `--outputFile.json=${reportFile}`,
    ...chosen,
    ...args,
  ],
  { stdio: 'inherit', env },
);

const report = readReport(reportFile);
if (!report) stop('The tests did not run to their end: see above.');
const { kinds, total, skips } = countTests(report);
const row = (/** @type {unknown[]} */ [kind, ...counts]) =>
  [String(kind).padEnd(16), ...counts.map((count) => String(count).padStart(8))].join('');
const { files, tests } = timesOf(report);
for (const [title, slowest] of /** @type {const} */ ([
  ['seconds by file', files],
  ['slowest tests', tests],
])) {
  console.log(`\n${title}`);
  for (const { name, seconds } of slowest)
    console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
}
console.log(`\n${row(['tests', 'passed', 'failed', 'skipped'])}`);
for (const [kind, { passed, failed, skipped }] of [...kinds, /** @type {const} */ (['all', total])])
  console.log(row([kind, passed, failed, skipped]));
console.log(`in ${((performance.now() - started) / 1000).toFixed(1)} s`);

// A run narrowed to some names skips all other tests.
const isNarrowed = args.some((arg) => /^(-t|--testNamePattern)\b/.test(arg));
if (!isNarrowed && skips.length > 0) {
  const reasons = Map.groupBy(skips, ({ reason }) => reason);
  console.log('\nskipped');
  for (const [reason, skipped] of reasons) {
    console.log(`  ${reason || 'no reason given'}`);
    for (const { name } of skipped) console.log(`    ${name}`);
  }
  if (reasons.has(''))
    stop("A test may skip itself only with a reason: skip(condition, 'Needs …').");
}
if (total.passed + total.failed === 0) stop('No test ran.');
process.exit(status === 0 && total.failed === 0 ? 0 : 1);
