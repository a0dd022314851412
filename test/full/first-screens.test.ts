import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { homeOnPhone, phoneScreen, situationOnPhone } from '../../bench/budgets.ts';
import * as selfCheckHooks from '../../src/client/self-check/self-check-hooks.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { languages } from '../../src/model/language.ts';
import { eachPage, useBrowser } from '../support/browser.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const open = useBrowser();
const situations = corpus.categories.map(({ slug }) =>
  href('category', 'es', { category: slug.es }),
);

/** The distance of the first element of a selector from the top of the page, and its height. */
const placeOf = (page: Page, selector: string): Promise<{ top: number; height: number }> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, height } = element.getBoundingClientRect();
      return { top: top + scrollY, height };
    });

describe('the home page on a phone', () => {
  it('has its budget of height, and of what comes before the self-check and help', async () => {
    const { page } = await open('/es/', { viewport: phoneScreen });
    const check = await placeOf(page, 'main a[href="/es/autoevaluacion/"]');
    const help = await placeOf(page, 'main a[href="/es/ayuda/"]');
    expect(check.top).toBeLessThanOrEqual(homeOnPhone.toSelfCheck);
    expect(help.top).toBeLessThanOrEqual(homeOnPhone.toHelp);
    expect(Math.min(check.height, help.height)).toBeGreaterThanOrEqual(48);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      homeOnPhone.screens * phoneScreen.height,
    );
  });

  it('links to every situation in everyday words', async () => {
    const { page } = await open('/es/', { viewport: phoneScreen });
    for (const { slug, everyday } of corpus.categories) {
      const link = page.getByRole('link', { name: everyday.es, exact: true });
      expect(await link.getAttribute('href')).toBe(href('category', 'es', { category: slug.es }));
    }
  });

  it('sends a search to the search page, without scripts too', async () => {
    const { page } = await open('/es/', { javaScriptEnabled: false });
    await page.locator('form input[name=q]').fill('trata');
    await page.locator('form button').click();
    await page.waitForURL(/\/es\/buscar\/\?q=trata$/);
  });
});

describe('a situation page on a phone', () => {
  it('has a free number on its first screen, and little above the disclosures', async () => {
    const wrong: string[] = [];
    for await (const { page, path } of eachPage(open, situations, { viewport: phoneScreen })) {
      const call = await placeOf(page, 'main a[href^="tel:"]');
      const before = await placeOf(
        page,
        'main details:has(> summary:text-is("Qué decía en 2017"))',
      );
      if (call.top + call.height > situationOnPhone.toTelephone)
        wrong.push(`${path}: the number stands at ${call.top}`);
      if (before.top > situationOnPhone.screensBeforeDisclosures * phoneScreen.height)
        wrong.push(`${path}: the first disclosure of sources stands at ${before.top}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

it('the header is at most 96 px high on every page, at 320 px and 360 px', async () => {
  const high: string[] = [];
  for await (const { page, path } of eachPage(
    open,
    siteMap(corpus).flatMap(({ es, en }) => [es, en]),
  )) {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const { height } = await placeOf(page, 'header.site');
      if (height > 96) high.push(`${path} at ${width} px: ${height}`);
    }
  }
  expect(high).toEqual([]);
}, 120_000);

it('the header and footer have targets of 44 px on a phone', async () => {
  const { page } = await open('/es/', { viewport: phoneScreen });
  const heights = await page
    .locator('header.site a, footer.site a')
    .evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getBoundingClientRect().height] as const),
    );
  expect(heights.filter(([, height]) => height < 44)).toEqual([]);
});

it.each(languages)(
  'the page does not shift when the script of the self-check loads (%s)',
  async (lang) => {
    const { page } = await open(href('help', lang), { viewport: { width: 412, height: 823 } });
    // The page is rendered before its script runs.
    await page.route('**/*.js', async (route) => {
      await delay(500);
      await route.continue();
    });
    await page.goto(new URL(href('selfCheck', lang), page.url()).href);
    await page.locator(`[${selfCheckHooks.start}]`).waitFor();
    const shift = await page.evaluate(async () => {
      const scores: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          scores.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
      await new Promise((done) => setTimeout(done, 300));
      return scores.reduce((sum, score) => sum + score, 0);
    });
    // The note on the other language appears below. A layout shift of 0.1 still counts as good.
    expect(shift).toBeLessThanOrEqual(0.04);
  },
);
