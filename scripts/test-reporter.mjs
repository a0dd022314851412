import { JsonReporter } from 'vitest/node';

/**
 * Vitest's JSON report, with the reason of each test that skipped itself by
 * `skip(condition, reason)` as `meta.skipReason`. Vitest leaves it out.
 */
export default class extends JsonReporter {
  /** @override @param {import('vitest/node').TestModule[]} modules */
  async onTestRunEnd(modules) {
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const { note } = /** @type {import('vitest/node').TestResultSkipped} */ (test.result());
        if (note) Object.assign(test.meta(), { skipReason: note });
      }
    await super.onTestRunEnd(/** @type {any} */ (modules));
  }
}
