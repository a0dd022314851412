import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';
import { runBuild } from './run-npm.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    distDir: string;
    /** Where the built site is served, with a slash at its end. */
    siteUrl: string;
  }
}

const dir = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Builds the site into dist and serves it, before the tests of each project that needs it. Only the
 * first project builds it. UMBRAL_DIST_READY=1 means that dist is already up to date.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.UMBRAL_DIST_READY !== '1' || !existsSync(dir)) {
    const { code, output } = await runBuild();
    if (code !== 0) throw new Error(`"npm run build" failed:\n${output}`);
    process.env.UMBRAL_DIST_READY = '1';
  }
  const { url, close } = await serve({ dir });
  project.provide('distDir', dir);
  project.provide('siteUrl', url);
  return close;
}
