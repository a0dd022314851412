import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../fixtures/faults.ts';
import { contentWith } from '../support/content.ts';
import { ownOutput, runBuild } from '../support/run-npm.ts';

// Each fault is built for real, as an editor would: the build must refuse it, say where it is, and
// leave dist alone.
describe.concurrent.each(faults)(
  'npm run build with $name',
  ({ edits, without, expect: expected }) => {
    it('ends in an error that names the place, and leaves dist as it was', async ({
      expect: check,
    }) => {
      const { root, remove } = contentWith(edits, without);
      const { out, env, remove: removeOutput } = ownOutput();
      writeFileSync(join(out, 'index.html'), 'as it was');
      const { code, output } = await runBuild({ env: { CONTENT_DIR: root, ...env } });
      const after = readFileSync(join(out, 'index.html'), 'utf8');
      remove();
      removeOutput();
      check(code).not.toBe(0);
      check(after).toBe('as it was');
      for (const { code: problem, at } of expected)
        check(output).toMatch(new RegExp(`${at.replaceAll(/[.[\]]/g, '\\$&')}\\S*  ${problem}`));
      check(output).toContain('Nothing was built.');
    });
  },
);

it('has a fault for every kind that must be refused', () => {
  const kinds = new Set(faults.flatMap((fault) => fault.expect.map(({ code }) => code)));
  for (const kind of [
    'mdx-syntax',
    'element-unknown',
    'code-in-content',
    'segment-unpaired',
    'phrase-unpaired',
    'id-duplicate',
    'phrase-unknown',
    'phrase-text-differs',
    'text-uncovered',
    'reference-unresolved',
    'frontmatter-invalid',
    'source-differs',
    'wording-missing',
    'phrase-uncited',
    'page-unpaired',
    'source-unknown',
  ] as const) {
    expect(kinds).toContain(kind);
  }
});
