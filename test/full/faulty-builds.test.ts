import { describe, it } from 'vitest';
import { type Fault, faults } from '../fixtures/faults.ts';
import { expectRefusal } from '../support/faulty-build.ts';

const codeOf = ({ expect: [problem] }: Fault) => problem!.code;

/**
 * The first fault of each code; with ALL_FAULTS=1 all of them. `test/unit/check.test.ts` finds
 * every fault at its place, in process.
 */
const built = faults.filter(
  (fault) =>
    process.env['ALL_FAULTS'] === '1' ||
    fault === faults.find((other) => codeOf(other) === codeOf(fault)),
);

describe.concurrent.each(built)('npm run build with $name', (fault) => {
  it('ends in an error that names the place, and leaves dist as it was', ({ expect }) =>
    expectRefusal(fault, expect));
});
