import { it } from 'vitest';
import { faults } from '../fixtures/faults.ts';
import { expectRefusal } from '../support/faulty-build.ts';

// Two real builds. test/unit/check.test.ts checks every fault in process.
it.concurrent.each(
  ['a wrong closing tag', 'a search intent that only the inventory has'].map((name) =>
    faults.find((fault) => fault.name === name)!,
  ),
)('npm run build refuses $name', (fault) => expectRefusal(fault));
