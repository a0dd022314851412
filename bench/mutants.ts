// npm run mutants: runs Stryker over src/rules and writes what came of it to bench/mutants.json. It
// fails when the score is under the goal, when a survivor has no explanation in survivors.ts, or
// when an explained mutant survives no more. What follows "npm run mutants --" goes to Stryker.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { leastMutationScore } from './budgets.ts';
import { type Report, explained, mutantsIn, tally } from './mutant-report.ts';
import { survivors } from './survivors.ts';

const report = '.cache/mutants.json';

rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'bench/stryker.config.mjs',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
if (status !== 0) throw new Error('Stryker did not run to its end: see above.');

const mutants = mutantsIn(JSON.parse(readFileSync(report, 'utf8')) as Report);
const counts = tally(mutants);
const { found, unexplained, stale } = explained(mutants, survivors);
writeFileSync(
  'bench/mutants.json',
  `${JSON.stringify({ ...counts, survivors: found }, null, 2)}\n`,
);

console.log(
  `mutants ${counts.mutants}, killed ${counts.killed}, timed out ${counts.timeout}, ` +
    `survived ${counts.survived}, not covered ${counts.noCoverage}: ${counts.score} %`,
);
const complaints = [
  ...unexplained.map(
    ({ file, line, text, mutator, replacement }) =>
      'No test notices this, and bench/survivors.ts does not say why: ' +
      `${file}:${line} ${mutator}\n  ${text}\n  becomes ${replacement}`,
  ),
  ...stale.map(
    ({ file, text, mutator }) =>
      'A test notices this now, so take it out of bench/survivors.ts: ' +
      `${file} ${mutator}\n  ${text}`,
  ),
  ...(counts.score < leastMutationScore ? [`The score is under ${leastMutationScore} %.`] : []),
];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
