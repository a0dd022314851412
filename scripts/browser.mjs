import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const asRoot = process.getuid?.() === 0;

/** @param {string[]} places @returns {string | undefined} */
const firstThere = (places) => places.find((place) => existsSync(place));

/** A Chromium or Chrome that the machine has. @returns {string | undefined} */
function installed() {
  const { PATH = '', HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const apps = ['Google Chrome', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
  const windows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  if (process.platform === 'darwin') return firstThere(['/', HOME].flatMap((root) => apps.map((app) => join(root, app))));
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA].filter(Boolean);
    return firstThere(windows.flatMap((program) => roots.map((root) => join(root, program))));
  }
  return firstThere(names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))));
}

/** The Chromium in Playwright's cache. @returns {string | undefined} */
const cached = () => firstThere([chromium.executablePath()]);

/** Asks Playwright for its Chromium, for four minutes at most. @returns {string | undefined} */
function download() {
  console.log('No browser is installed: downloading Chromium for the tests.');
  const program = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright-core')));
  spawnSync(process.execPath, [program, 'install', '--no-shell', 'chromium'], { stdio: 'ignore', timeout: 240_000 });
  return cached();
}

/** Debian's package, where this user may install it: a container, mostly. @returns {string | undefined} */
function fromDebian() {
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No browser could be downloaded: installing the Debian package chromium, as root.');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return installed();
}

/**
 * The path of a Chromium to test with. CHROMIUM_PATH decides if it is set; then what is installed, what Playwright has
 * in its cache, what Playwright can download, and at last Debian's package.
 *
 * @param {{ named: string | undefined, exists: (path: string) => boolean, sources: (() => string | undefined)[] }} places
 *   for the tests of this function
 * @returns {string}
 * @throws Error with one sentence on how to get a browser
 */
export function findBrowser({ named, exists, sources } = {
  named: process.env.CHROMIUM_PATH,
  exists: existsSync,
  sources: [installed, cached, download, fromDebian],
}) {
  if (named && !exists(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  if (named) return named;
  for (const source of sources) {
    const found = source();
    if (found) return found;
  }
  throw new Error(
    'The tests need a browser: install Chromium or Chrome, or run "npx playwright-core install chromium", or set CHROMIUM_PATH to the program.',
  );
}

/**
 * Starts the browser, headless, and with nothing of its own going over the network.
 *
 * @param {import('playwright-core').LaunchOptions} options more of Playwright's own
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launch(options = {}) {
  const executablePath = findBrowser();
  const args = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const start = (/** @type {boolean} */ chromiumSandbox) => chromium.launch({ executablePath, args, chromiumSandbox, ...options });
  // Chromium has no sandbox as root, and seldom in a container. Some desktops forbid it to a browser that did not come
  // with the system; the pages here are our own, so they are tested without it then.
  return asRoot || process.env.CI ? start(false) : start(true).catch(() => start(false));
}
