import { type Frame, type KeyInput, type Page, launch } from 'puppeteer-core';
import type { Driver, Scope, Tab } from './driver.ts';

const height = 800;

const scopeOf = (frame: Frame | Page): Scope => ({
  evaluate: (run, arg) => frame.evaluate(run as (arg: unknown) => unknown, arg) as Promise<never>,
  async click(selector) {
    const element = await frame.$(selector);
    if (!element) throw new Error(`There is no "${selector}".`);
    await element.click();
  },
});

/** Starts Firefox, driven by WebDriver BiDi. Each tab has its own storage. */
export async function startFirefox(executablePath: string): Promise<Driver> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  return {
    version: await browser.version(),
    async newTab(): Promise<Tab> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1000, height });
      const errors: string[] = [];
      page.on('pageerror', (error) => void errors.push(String(error)));
      return {
        ...scopeOf(page),
        errors,
        goto: async (url) => void (await page.goto(url)),
        press: (key) => page.keyboard.press(key as KeyInput),
        type: (text) => page.keyboard.type(text),
        async setWidth(width) {
          await page.setViewport({ width, height });
          return page.evaluate(() => innerWidth);
        },
        frame: async () =>
          scopeOf(
            page.frames()[1] ?? (await page.waitForFrame((frame) => frame !== page.mainFrame())),
          ),
        screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
