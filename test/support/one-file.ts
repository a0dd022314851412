import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch } from '../../scripts/browser.mjs';

export interface OpenedFile {
  readonly page: Page;
  /** The address of the file, without fragment. */
  readonly address: string;
  /** Everything that the file requested besides itself. */
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

/**
 * Gives the tests of a file one browser, and a copy of umbral.html alone in a folder, under another
 * name. `open` opens it from there at a fragment.
 */
export function useOneFile(
  name = 'lo que sea.html',
): (fragment?: string, options?: BrowserContextOptions) => Promise<OpenedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'umbral-file-'));
  const path = join(folder, name);
  const address = pathToFileURL(path).href;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    copyFileSync(join(inject('distDir'), 'umbral.html'), path);
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (fragment = '', options = {}) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) asked.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(address + (fragment && `#${fragment}`));
    return { page, address, asked, errors };
  };
}
