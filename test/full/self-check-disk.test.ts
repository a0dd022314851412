import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { facts } from '../../src/rules/index.ts';
import { answerAll, answerUpTo, change, checks, press } from '../support/self-check.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const openProfile = (folder: string, args: readonly string[] = []): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: ['--disable-sync', '--disable-background-networking', ...args],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    chromiumSandbox: false,
  });

/** Every file of a browser profile on the disk. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter(
      (path) =>
        !path.includes('/Cache/') && !path.includes('/Code Cache/') && statSync(path).isFile(),
    );

/** The files that contain one of these texts, in one of the encodings that browsers use. */
const holding = (folder: string, texts: readonly string[]): string[] =>
  filesOf(folder).flatMap((path) => {
    const content = readFileSync(path);
    return texts
      .filter(
        (text) =>
          content.includes(Buffer.from(text)) || content.includes(Buffer.from(text, 'utf16le')),
      )
      .map((text) => `${path.slice(folder.length)}: ${text}`);
  });

const told = ['Usted está en el Perú', 'You are in Peru'];
const names = facts.map(({ id }) => id).filter((id) => id.length > 8);

it.each(['nothing', 'clear', 'leave'])(
  'the browser profile keeps no answer after a refused copy, a saved session and: %s',
  async (last) => {
    const folder = mkdtempSync(join(tmpdir(), 'umbral-profile-'));
    folders.push(folder);
    const context = await openProfile(folder);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(new URL(checks[0].path.slice(1), inject('siteUrl')).href);
    // A field that the browser may save, to prove that the test would notice.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      const kept = document.createElement('textarea');
      kept.value = 'this is kept';
      document.body.append(kept);
      kept.select();
      document.execCommand('insertText', false, 'this is kept');
    });
    await answerUpTo(page, 'protection-applicant', { 'in-peru': 'yes', child: 'no' });
    await change(page, 'protection-applicant', 'yes');
    await page.mouse.wheel(0, 400);
    await answerAll(page, { 'in-peru': 'yes', 'trafficking-victim': 'yes' });
    await page.locator('[data-sheet] > summary').click();
    await page.locator('[data-sheet-answers]').check();
    await page.locator('[data-copy]').click();
    await page.locator('[data-copy-text]').waitFor();
    expect(await page.locator('[data-copy-text]').textContent()).toContain(told[0]);
    await page.mouse.wheel(0, 400);
    // Browsers save their session from time to time.
    await page.waitForTimeout(3000);
    if (last === 'clear') await press(page, 'clear');
    if (last === 'leave') {
      await context.route('https://www.wikipedia.org/', (route) =>
        route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }),
      );
      await page.locator('[data-leave]').click();
      await page.waitForURL('https://www.wikipedia.org/');
    }
    await page.waitForTimeout(1000);
    await context.close();
    expect(
      holding(folder, ['this is kept']).filter((line) => line.includes('Session')).length,
    ).toBeGreaterThan(0);
    expect(holding(folder, [...told, ...names])).toEqual([]);
  },
);
