import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { transform } from 'esbuild';
import { buildTargets, esbuildTargets } from './src/browsers.ts';
import { commonPolicy } from './src/csp.ts';
import { contentCheck } from './src/check/integration.ts';
import { hostFiles } from './src/hosting/integration.ts';
import { atomicOutput } from './src/hosting/output-integration.ts';
import { nextFolder, outputFolder } from './src/hosting/output.ts';
import { unusedScripts } from './src/hosting/unused-scripts.ts';
import { oneFile } from './src/one-file/integration.ts';
import { offlineCopy } from './src/offline/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { siteTheme } from './src/theme.ts';
import { readSettings } from './src/settings.ts';

// What the environment says is checked by contentCheck(), with all else. OUT_DIR and CACHE_DIR let
// a second site be built without touching the first.
const { site, base, outDir } = readSettings(process.env).settings;
const { CACHE_DIR } = process.env;
const out = outputFolder(outDir);

/**
 * Lowers each script to what the oldest supported browsers can read. Vite's own `build.target`
 * would put the helpers of all scripts into one more file that each of them has to wait for.
 */
const lowerScripts = {
  name: 'umbral:lower-scripts',
  applyToEnvironment: (/** @type {{ name: string }} */ { name }) => name === 'client',
  async renderChunk(/** @type {string} */ script) {
    const { code } = await transform(script, {
      ...esbuildTargets,
      format: 'esm',
      minify: true,
      charset: 'utf8',
    });
    return { code, map: null };
  },
};

/**
 * Writes constants of other modules into the scripts that import them, such as the names of hooks
 * (src/client/hooks.ts). Else those that scripts share would be in one more file that each of them
 * has to wait for. A plugin, since Astro passes on no such option of an environment.
 */
const inlineConstants = {
  name: 'umbral:inline-constants',
  configEnvironment: (/** @type {string} */ environment) =>
    environment === 'client'
      ? { build: { rolldownOptions: { optimization: { inlineConst: true } } } }
      : undefined,
};

const check = contentCheck();

export default defineConfig({
  site: site.origin,
  base,
  trailingSlash: 'always',
  outDir: nextFolder(out),
  ...(CACHE_DIR ? { cacheDir: CACHE_DIR } : {}),
  devToolbar: { enabled: false },
  // Several pages at once: while one is written the next is drawn.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
  // In their order: what changes pages comes before what counts, keeps or describes them; what
  // publishes them is last.
  integrations: [
    check.integration,
    siteTheme(),
    mdx(),
    searchIndex(check.corpus),
    oneFile(check.corpus),
    unusedScripts(check.corpus),
    offlineCopy(check.corpus),
    hostFiles(),
    atomicOutput(out),
  ],
  // Scripts are files, with short names: kept between pages, while a page of law, which has no room
  // for them or for their hashes in its policy, stays within one round trip.
  vite: {
    build: { assetsInlineLimit: 0, target: 'esnext', cssTarget: buildTargets },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' },
          },
        },
      },
    },
    plugins: [inlineConstants, lowerScripts],
  },
  security: {
    csp: commonPolicy,
  },
});
