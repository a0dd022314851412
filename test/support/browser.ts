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
   * The addresses outside of the site that the page asked for; every one was refused, unless the
   * test has a route for it.
   */
  outside: string[];
  /**
   * What the page threw, and what it or the browser (a broken content policy, say) wrote to the
   * console as an error.
   */
  errors: string[];
};

/** The whole address of a path of the site; of an address that is whole already, that. */
export const at = (path: string): string =>
  new URL(path.replace(/^\/+/, ''), inject('siteUrl')).href;

/**
 * Walks through paths of the site in one tab, in turn; paths that are added on the way are visited
 * too.
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
 * No other host has an address. To refuse requests by a route would be slower: each request would
 * wait for an answer of the test, and the browser would keep nothing in its cache.
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
 * What the clipboard holds, pasted as a reader pastes: the headers of our pages keep their own
 * scripts from reading it.
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
