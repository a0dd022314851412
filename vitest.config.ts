import { defineConfig } from 'vitest/config';

const minute = 60_000;
const site = 'test/support/site.ts';

// Tests of the functions, of what a build leaves behind, and of the main paths in a browser; then
// the long ones, which try every case, and the main paths in other browsers. All but the first
// share one build of the site.
export default defineConfig({
  test: {
    maxWorkers: 2,
    // Nothing here is timed: a limit is only for what hangs, and machines are slow at times.
    testTimeout: minute,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          globalSetup: site,
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: site,
          testTimeout: minute,
          hookTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: ['test/full/**/*.test.ts'],
          globalSetup: site,
          testTimeout: 10 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'other-browsers',
          include: ['test/other-browsers/**/*.test.ts'],
          globalSetup: site,
          testTimeout: 10 * minute,
          hookTimeout: 5 * minute,
          // One browser at a time, after all else: several starve each other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
