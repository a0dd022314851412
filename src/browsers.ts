/**
 * The oldest browsers in which reading, help, questions and verdicts work (docs/browsers.md).
 * Android's WebView has the version numbers of Chrome, Safari of iOS those of Safari.
 */
export const baseBrowsers = { chrome: '85', safari: '14', firefox: '90' } as const;

/** The oldest browsers in which everything works: also search and the offline copy. */
export const fullBrowsers = { chrome: '109', safari: '16.4', firefox: '140' } as const;

/**
 * The base as Vite and esbuild name it: the syntax of scripts and styles is lowered to what these
 * can read.
 */
export const buildTargets = Object.entries(baseBrowsers).map(
  ([browser, version]) => `${browser}${version}`,
);

/**
 * The same for esbuild, which cannot rewrite destructuring; of that, what Safari 14.0 gets wrong is
 * not used here.
 */
export const esbuildTargets = { target: buildTargets, supported: { destructuring: true } };
