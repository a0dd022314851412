import { describe, it } from 'vitest';
import { faults } from '../fixtures/faults.ts';
import { expectRefusal } from '../support/faulty-build.ts';

describe.concurrent.each(faults)('npm run build with $name', (fault) => {
  it('ends in an error that names the place, and leaves dist as it was', ({ expect }) =>
    expectRefusal(fault, expect));
});
