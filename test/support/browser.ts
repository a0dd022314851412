import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  LaunchOptions,
  Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch } from '../../scripts/browser.mjs';

export type Visit = {
  page: Page;
  /**
   * The addresses of other hosts that the page requested. Each was refused, unless the test has a
   * route for it.
   */
  outside: string[];
  /**
   * The errors that the page threw, and the console errors of the page or the browser, such as a
   * violation of the content security policy.
   */
  errors: string[];
};

/** The complete address of a path of the site. A complete address is returned as it is. */
export const at = (path: string): string =>
  new URL(path.replace(/^\/+/, ''), inject('siteUrl')).href;

/**
 * Visits paths of the site in one tab, one after the other. Paths that are added meanwhile are
 * visited too.
 */
export async function* eachPage(
  open: ReturnType<typeof useBrowser>,
  paths: readonly string[],
  options: BrowserContextOptions = {},
): AsyncGenerator<Visit & { path: string }> {
  let visit: Visit | undefined;
  for (const path of paths) {
    if (visit) {
      visit.errors.length = 0;
      visit.outside.length = 0;
      await visit.page.goto(at(path));
    } else visit = await open(path, options);
    yield { path, ...visit };
  }
}

/**
 * Other hosts do not resolve. Refusing requests by a route would be slower: each request would wait
 * for the test, and the browser would cache nothing.
 */
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Gives the tests of a file one browser. `visit` opens a path of the site ("es/ley/dl-1350/", or a
 * whole address of another test server) in a context of its own, which ends with the test.
 *
 * @example const visit = useBrowser();
 *          test('…', async () => {
 *            const { page } = await visit('es/', { javaScriptEnabled: false });
 *            …
 *          });
 */
export function useBrowser(
  launching: LaunchOptions = {},
): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch({ args: [onlyThisMachine], ...launching });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  return async (path, options = {}) => {
    const address = new URL(at(path));
    const context = await browser.newContext(options);
    contexts.push(context);
    const outside: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== address.hostname) outside.push(request.url());
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(address.href);
    return { page, outside, errors };
  };
}

/**
 * The content of the clipboard, pasted like a reader does: the headers of our pages forbid scripts
 * to read it.
 */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted')!;
    field.remove();
    return field.value;
  });
}
