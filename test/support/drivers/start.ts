import { findBrowser } from '../../../scripts/browser.mjs';
import { oldChromium } from '../../../scripts/old-chromium.mjs';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startChromium } from './chromium.ts';
import { startWebKit } from './webkit.ts';

/** A browser that the tests can start, or one sentence on why they cannot. */
export type Startable = { readonly start: () => Promise<Driver> } | { readonly missing: string };

function startable(find: () => string, start: (program: string) => Promise<Driver>): Startable {
  try {
    const program = find();
    return { start: () => start(program) };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** The browsers that the tests use. Each is found or installed when it is first needed. */
export const browsers = {
  Chromium: () => startable(() => findBrowser(), startChromium),
  'Chromium 85': () => startable(() => oldChromium(85), startChromium),
  'Chromium 109': () => startable(() => oldChromium(109), startChromium),
  'Chromium 119': () => startable(() => oldChromium(119), startChromium),
  Firefox: () => startable(() => findBrowser('firefox'), startFirefox),
  WebKit: () => startable(() => findBrowser('webkit'), startWebKit),
} satisfies Record<string, () => Startable>;
