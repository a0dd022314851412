// npm run mutants: Stryker changes src/rules in every small way it knows and asks whether a test
// notices. Nothing of src/rules is left out and no kind of change is turned off: tables and
// examples are law too.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/rules/**/*.ts', '!src/rules/dist/**'],
  testRunner: 'vitest',
  vitest: { configFile: 'bench/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', '.astro', '.cache', '.vitest', 'shots', 'public', 'docs'],
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: false,
    reportScoreTable: false,
  },
  // What a later run need not do again. Of what runs while a module loads, which is most of the
  // tables, a survivor is kept even when a new test notices it: "npm run mutants -- --force".
  incremental: true,
  incrementalFile: '.cache/mutants-known.json',
  jsonReporter: { fileName: '.cache/mutants.json' },
  allowEmpty: false,
};
