import { describe, it } from 'vitest';
import { type ContentFault, faults } from '../fixtures/faults.ts';
import { expectRefusal } from '../support/faulty-build.ts';

const codeOf = ({ expect: [problem] }: ContentFault) => problem!.code;

/**
 * The first fault of each code, or all with ALL_FAULTS=1. `test/unit/check.test.ts` checks the
 * position of every fault in process.
 */
const built = faults.filter(
  (fault) =>
    process.env['ALL_FAULTS'] === '1' ||
    fault === faults.find((other) => codeOf(other) === codeOf(fault)),
);

describe.concurrent.each(built)('npm run build with $name', (fault) => {
  it('fails with an error that names the position, and does not change dist', ({ expect }) =>
    expectRefusal(fault, expect));
});
