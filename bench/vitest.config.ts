import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

// A mutant is dead at the first test that fails, so the quick tests go first; the oracle, which no
// mistake gets past and which takes longest, goes last.
const order = [
  'rules-answers',
  'rules-engine',
  'rules-tables',
  'rules-phrases',
  'rules-notices',
  'rules-minimal-states',
  'rules-interview',
  'rules-examples',
  'rules-sum-of-products',
  'picture',
  'rules-explain',
  'rules-oracle',
];
const place = ({ moduleId }: TestSpecification): number =>
  order.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.sort((a, b) => place(a) - place(b)));
  }
}

// The unit tests that run the rules; check.test.ts does too, but holds a snapshot.
export default defineConfig({
  test: {
    include: ['test/unit/rules-*.test.ts', 'test/unit/picture.test.ts'],
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
    env: { THIN_SAMPLES: '40' },
  },
});
