import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ContentFault } from '../fixtures/faults.ts';
import { contentWith } from './content.ts';
import { ownOutput, runBuild } from './run-npm.ts';

/**
 * Builds content with a fault. The build must refuse it, name its position, and not change dist.
 */
export async function expectRefusal(
  { edits, without, expect: problems }: ContentFault,
  check: typeof expect = expect,
): Promise<void> {
  const { root, remove } = contentWith(edits, without);
  const { out, env, remove: removeOutput } = ownOutput();
  writeFileSync(join(out, 'index.html'), 'as it was');
  const { code, output } = await runBuild({ env: { CONTENT_DIR: root, ...env } });
  const after = readFileSync(join(out, 'index.html'), 'utf8');
  remove();
  removeOutput();
  check(code).not.toBe(0);
  check(after).toBe('as it was');
  for (const { code: problem, at } of problems)
    check(output).toMatch(new RegExp(`${at.replaceAll(/[.[\]]/g, '\\$&')}:\\d+  ${problem}`));
  check(output).toContain('Nothing was built.');
}
