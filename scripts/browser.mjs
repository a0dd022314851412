import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const asRoot = process.getuid?.() === 0;

/** @param {string[]} places @returns {string | undefined} */
const firstThere = (places) => places.find((place) => existsSync(place));

/**
 * A program in one of the folders of PATH.
 *
 * @param {string[]} names
 * @returns {string | undefined}
 */
const inPath = (names) =>
  firstThere(
    names.flatMap((name) =>
      (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    ),
  );

/** A Chromium or Chrome that the machine has. @returns {string | undefined} */
function installed() {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const apps = ['Google Chrome', 'Chromium'].map(
    (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const windows = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  if (process.platform === 'darwin')
    return firstThere(['/', HOME].flatMap((root) => apps.map((app) => join(root, app))));
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA].filter(
      Boolean,
    );
    return firstThere(windows.flatMap((program) => roots.map((root) => join(root, program))));
  }
  return inPath(names);
}

/** The Chromium in Playwright's cache. @returns {string | undefined} */
const cached = () => firstThere([chromium.executablePath()]);

/** Asks Playwright for its Chromium, for four minutes at most. @returns {string | undefined} */
function download() {
  console.log('No browser is installed: downloading Chromium for the tests.');
  const program = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright-core')));
  spawnSync(process.execPath, [program, 'install', '--no-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000,
  });
  return cached();
}

/**
 * Debian's packages, where this user may install them: a container, mostly.
 *
 * @param {string[]} packages
 */
function fromDebian(...packages) {
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log(
    'Installing for the tests, as root: ' +
      `the Debian package${packages.length > 1 ? 's' : ''} ${packages.join(' and ')}.`,
  );
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** @returns {string | undefined} */
function installedFirefox() {
  const { HOME = '', PROGRAMFILES = '' } = process.env;
  const apps = ['/', HOME].map((root) =>
    join(root, 'Applications/Firefox.app/Contents/MacOS/firefox'),
  );
  return (
    inPath(['firefox-esr', 'firefox']) ??
    firstThere([...apps, join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe')])
  );
}

/**
 * The driver of WebKitGTK, where the screen that it draws on can be had too.
 *
 * @returns {string | undefined}
 */
const installedWebKit = () => (inPath(['Xvfb']) ? inPath(['WebKitWebDriver']) : undefined);

/**
 * Runs an installation, then looks again.
 *
 * @param {() => void} install
 * @param {() => string | undefined} look
 */
const after = (install, look) => () => {
  install();
  return look();
};

/**
 * Where each browser is looked for, in order, and what to do when it is nowhere.
 *
 * @typedef {{ variable: string, sources: (() => string | undefined)[], advice: string }} Search
 * @satisfies {Record<string, Search>}
 */
const searches = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    sources: [installed, cached, download, after(() => fromDebian('chromium'), installed)],
    advice:
      'The tests need a browser: install Chromium or Chrome, or run ' +
      '"npx playwright-core install chromium", or set CHROMIUM_PATH to the program.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    sources: [installedFirefox, after(() => fromDebian('firefox-esr'), installedFirefox)],
    advice: 'The tests in Firefox need it: install Firefox, or set FIREFOX_PATH to the program.',
  },
  webkit: {
    variable: 'WEBKIT_DRIVER_PATH',
    sources: [
      installedWebKit,
      after(() => fromDebian('webkit2gtk-driver', 'xvfb'), installedWebKit),
    ],
    advice:
      "The tests in WebKit need Debian's packages webkit2gtk-driver and xvfb, or " +
      'WEBKIT_DRIVER_PATH set to WebKitWebDriver.',
  },
};

/**
 * The path of a program to test with: of Chromium, of Firefox, or of the driver of WebKitGTK. The
 * variable of its name decides if it is set; then what is installed; of Chromium what Playwright
 * has in its cache, or can download; and at last Debian's package.
 *
 * @param {keyof typeof searches} kind
 * @param {{
 *   named: string | undefined,
 *   exists: (path: string) => boolean,
 *   sources: (() => string | undefined)[],
 * }} places for the tests of this function
 * @returns {string}
 * @throws Error with one sentence on how to get the browser
 */
export function findBrowser(
  kind = 'chromium',
  { named, exists, sources } = {
    named: process.env[searches[kind].variable],
    exists: existsSync,
    sources: searches[kind].sources,
  },
) {
  const { variable, advice } = searches[kind];
  if (named && !exists(named))
    throw new Error(`${variable} names ${named}, and there is no such file.`);
  if (named) return named;
  for (const source of sources) {
    const found = source();
    if (found) return found;
  }
  throw new Error(advice);
}

/** Chromium obeys only the last `--disable-features`: the first group is Playwright's own list. */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // With each window Chromium would load two pages of its own, in a process of their own.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/**
 * Starts the browser, headless, and with nothing of its own going over the network.
 *
 * @param {import('playwright-core').LaunchOptions} options more of Playwright's own; its `args` are
 *   added to those that are always given
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launch(options = {}) {
  const executablePath = findBrowser();
  const args = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${disabledFeatures.join()}`,
    ...(options.args ?? []),
  ];
  const start = (/** @type {boolean} */ chromiumSandbox) =>
    chromium.launch({ chromiumSandbox, ...options, executablePath, args });
  // Chromium has no sandbox as root, and seldom in a container. Some desktops forbid it to a
  // browser that did not come with the system; the pages here are our own, so they are tested
  // without it then.
  return asRoot || process.env.CI ? start(false) : start(true).catch(() => start(false));
}
