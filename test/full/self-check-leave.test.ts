import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exitPage } from '../support/exit-page.ts';
import { at, useBrowser } from '../support/browser.ts';
import { useForeignSite } from '../support/foreign.ts';
import {
  type Check,
  answerAll,
  answerScreen,
  checkedAnswers,
  checks,
  press,
  screenNow,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();
// Playwright starts Chromium without the back/forward cache, which other browsers have.
const openKeeping = useBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const foreign = useForeignSite();

/**
 * The exit page sends a blank page, or nothing, so that the test can inspect the state after
 * leaving.
 */
const outside = {
  reached: (page: Page) =>
    page
      .context()
      .route(exitPage, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      ),
  slow: (page: Page) => page.context().route(exitPage, (route) => route.fulfill({ status: 204 })),
};

const ways = [
  { way: 'the button', leave: (check: Check) => check.locator('[data-leave]').click() },
  { way: 'Shift three times', leave: byShift },
];

async function byShift(_check: Check, page: Page): Promise<void> {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
}

/** Everything that somebody at the screen could still find out. */
const traces = async (check: Check) => ({
  answers: await checkedAnswers(check),
  result: (await verdictsOn(check)).filter((line) => !line.endsWith(': open')),
  lit: await check.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-mark]')].filter(
        ({ dataset }) => !['not-asked', ''].includes(dataset['state'] ?? ''),
      ).length,
  ),
  sheet: await check.evaluate(() => [
    document.querySelectorAll(
      '[data-sheet][open], [data-sheet] :checked, [data-sheet-part="answers"]:not([hidden])',
    ).length,
    document.querySelector('[data-copy-text]')!.textContent,
  ]),
  screen: await screenNow(check),
  reasons: await check.evaluate(() => document.querySelectorAll('[data-because] li').length),
});
const nothing = { answers: {}, result: [], lit: 0, sheet: [0, ''], screen: 'start', reasons: 0 };

/** Whether only the cover is visible at every point of the screen. */
const covered = (check: Check): Promise<boolean> =>
  check.evaluate(() =>
    [
      [1, 1],
      [innerWidth / 2, innerHeight / 2],
      [innerWidth - 20, innerHeight - 2],
    ].every(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('[data-cover]')),
  );

describe('"exit this page" at the result, with the sheet open', () => {
  const { path } = checks[0];

  /**
   * Opens the self-check from a page of the site, answers everything and opens the sheet with the
   * answers.
   */
  async function atTheSheet(): Promise<Page> {
    const { page } = await open('/en/');
    await page.goto(at(path));
    await answerAll(page, { 'in-peru': 'yes', 'stay-expired': 'yes', 'trafficking-victim': 'yes' });
    await page.locator('[data-sheet] > summary').click();
    await page.locator('[data-sheet-answers]').check();
    return page;
  }

  it.each(ways)(
    'by $way: deletes answers, covers the page and explains a slow network',
    async ({ leave }) => {
      const page = await atTheSheet();
      await outside.slow(page);
      await leave(page, page);
      expect([await covered(page), await page.evaluate(() => document.title)]).toEqual([true, '']);
      expect(await traces(page)).toEqual(nothing);
      await page.locator('[data-blocked]').waitFor();
    },
  );

  it.each(ways)(
    'by $way: replaces the page, and Back starts a new self-check',
    async ({ leave }) => {
      const page = await atTheSheet();
      const length = await page.evaluate(() => history.length);
      await outside.reached(page);
      await leave(page, page);
      await page.waitForURL(exitPage);
      expect(await page.evaluate(() => history.length)).toBe(length);
      await page.goBack();
      expect(page.url()).toBe(at(path));
      expect(await traces(page)).toEqual(nothing);
      expect(await page.locator('[data-cover]').isVisible()).toBe(false);
      await page.goBack();
      expect(page.url()).toBe(at('/en/'));
    },
  );
});

describe('"exit this page"', () => {
  it.each(ways)(
    'by $way from the first screen: Back leads to the page before the self-check',
    async ({ leave }) => {
      const { page } = await open('/en/');
      await page.goto(at(checks[1].path));
      await outside.reached(page);
      await leave(page, page);
      await page.waitForURL(exitPage);
      await page.goBack();
      expect(page.url()).toBe(at('/en/'));
    },
  );

  it('announces how many presses are left, and another key resets the count', async () => {
    const { page } = await open(checks[0].path);
    const said = page.locator('[data-status]');
    await page.keyboard.press('Shift');
    expect(await said.textContent()).toContain('dos veces más');
    await page.keyboard.press('Shift');
    expect(await said.textContent()).toContain('una vez más');
    // A capital letter and Shift+Tab are neither announced nor counted.
    await page.keyboard.press('Shift+KeyA');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Shift+Tab');
    // An outdated announcement is removed.
    expect(await said.textContent()).toBe('');
    await page.keyboard.press('Shift');
    expect(await said.textContent()).toContain('dos veces más');
    expect(await page.locator('[data-cover]').isVisible()).toBe(false);
  });

  it.each([
    {
      what: 'a click with Shift held, as for selecting text',
      between: async (page: Page) => page.locator('h1').click({ modifiers: ['Shift'] }),
    },
    {
      what: 'the wheel with Shift held',
      between: async (page: Page) => {
        await page.keyboard.down('Shift');
        await page.mouse.wheel(50, 0);
        await page.waitForTimeout(50);
        await page.keyboard.up('Shift');
      },
    },
    { what: 'a click', between: (page: Page) => page.locator('h1').click() },
    {
      what: 'Shift with Control, which changes the keyboard',
      between: (page: Page) => page.keyboard.press('Control+Shift'),
    },
    { what: 'Shift with Alt', between: (page: Page) => page.keyboard.press('Alt+Shift') },
    { what: 'another key', between: (page: Page) => page.keyboard.press('ArrowDown') },
    { what: 'more than five seconds', between: (page: Page) => page.waitForTimeout(5200), more: 1 },
  ])(
    'is not triggered by $what',
    async ({ between, more = 4 }: { between: (page: Page) => Promise<unknown>; more?: number }) => {
      const { page } = await open(checks[0].path);
      await outside.slow(page);
      await page.locator('h1').click();
      for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift');
      await between(page);
      expect(await page.locator('[data-status]').textContent()).toBe('');
      for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift');
      expect(await page.locator('[data-cover]').isVisible()).toBe(false);
      for (let times = 0; times < more; times += 1) await between(page);
      expect(await page.locator('[data-cover]').isVisible()).toBe(false);
    },
  );

  it.each(ways)(
    'by $way: only the cover can be focused or read by a screen reader',
    async ({ leave }) => {
      const { page } = await open(checks[0].path);
      await outside.slow(page);
      await answerAll(page, { 'in-peru': 'yes' });
      await page.locator('[data-result] h2').click();
      await leave(page, page);
      const position = () =>
        page.evaluate(
          () =>
            document.activeElement!.hasAttribute('data-cover') ||
            document.activeElement === document.body,
        );
      expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-cover'))).toBe(
        true,
      );
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('Tab');
        expect(await position()).toBe(true);
      }
      expect(
        await page.evaluate(() =>
          [...document.body.children]
            .filter((element) => element.getClientRects().length > 0)
            .map((element) => element.hasAttribute('data-cover')),
        ),
      ).toEqual([true]);
      expect(await page.locator('body').ariaSnapshot()).not.toMatch(/heading|radio|button|link/);
    },
  );

  it('leaves even if deleting the answers throws', async () => {
    const { page } = await open(checks[0].path);
    await answerAll(page, { 'in-peru': 'yes' });
    await outside.reached(page);
    await page.evaluate(
      () =>
        (HTMLFormElement.prototype.reset = () => {
          throw new Error('broken');
        }),
    );
    await page.locator('[data-leave]').click();
    await page.waitForURL(exitPage);
  });

  it.each([
    { what: 'blocked', options: {}, block: true },
    { what: 'switched off', options: { javaScriptEnabled: false }, block: false },
  ])('with scripts $what, there is one way to leave, which works', async ({ options, block }) => {
    const { page } = await open('/favicon.svg', options);
    if (block) await page.context().route(/\/_astro\/[^/]+\.js$/, (route) => route.abort());
    await page.goto(at(checks[0].path));
    expect(await page.locator('.leave :is(a, button):visible').count()).toBe(1);
    await outside.reached(page);
    await page.locator('.leave :is(a, button):visible').click();
    await page.waitForURL(exitPage);
  });

  it.each(checks)(
    'without a script, asks to delete the answers first, and Back shows none ($lang)',
    async ({ lang, path }) => {
      const { page } = await openKeeping(path, { javaScriptEnabled: false });
      expect(await page.locator('noscript').first().innerText()).toContain(
        lang === 'es'
          ? 'antes de salir, presione «Borrar mis respuestas»'
          : 'before you leave, press “Delete my answers”',
      );
      await page.locator('input[name="in-peru"][value="yes"]').check();
      await page.locator('[data-clear]').click();
      await page.goto(at('/es/'));
      await page.goBack({ waitUntil: 'commit' });
      await page.locator('fieldset').first().waitFor();
      expect(await page.locator('input:checked').count()).toBe(0);
    },
  );

  it('works on every screen with the focus on a radio button', async () => {
    const { page } = await open(checks[0].path);
    await press(page, 'start');
    for (let screen = await screenNow(page); screen !== 'result'; screen = await screenNow(page)) {
      expect([
        screen,
        await page.locator('[data-leave]').isVisible(),
        await page
          .locator('[data-leave]')
          .evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
      ]).toEqual([screen, true, true]);
      await answerScreen(page);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    // The button stays at the top of the page.
    expect(
      await page
        .locator('[data-leave]')
        .evaluate((button) => button.getBoundingClientRect().top >= 0),
    ).toBe(true);
    await page.locator('[data-review]').click();
    await page.locator('input[name="child"]').first().focus();
    await outside.reached(page);
    await byShift(page, page);
    await page.waitForURL(exitPage);
  });

  it('the page in the back/forward cache has no answers', async () => {
    const { page } = await openKeeping(checks[0].path);
    const title = await page.title();
    await page.evaluate(() => ((window as unknown as { kept: boolean }).kept = true));
    await answerAll(page, { 'in-peru': 'yes', 'stay-expired': 'yes' });
    await page.goto(at('/es/'));
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.visibilityState === 'visible');
    expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
    expect(await traces(page)).toEqual(nothing);
    expect([await page.title(), await page.locator('[data-cover]').isVisible()]).toEqual([
      title,
      false,
    ]);
    await answerAll(page, { 'in-peru': 'no' });
    expect(await verdictsOn(page)).toEqual(verdictsOf(await checkedAnswers(page)));
  });

  it('a page in the back/forward cache comes back without the cover, at the start', async () => {
    const { page } = await open(checks[0].path);
    const title = await page.title();
    await answerAll(page, { 'in-peru': 'yes' });
    await outside.slow(page);
    await page.locator('[data-leave]').click();
    await page.locator('[data-blocked]').waitFor();
    expect(await covered(page)).toBe(true);
    // The events of a browser that caches replaced pages, which Chromium does not.
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect([await page.locator('[data-cover]').isVisible(), await page.title()]).toEqual([
      false,
      title,
    ]);
    expect(await traces(page)).toEqual(nothing);
  });
});

/** Answers in the self-check in a frame of a page, and returns the frame. */
async function inFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.locator('[data-start]').waitFor();
  await answerAll(frame, { 'in-peru': 'yes', 'stay-expired': 'yes' });
  expect(await verdictsOn(frame)).toContain('2023 regularisation 36-1-regularise: covered');
  // A frame gets keys only after the reader has pressed something in it, because it never takes the
  // focus.
  await frame.locator('[data-result] h2').click();
  return frame;
}

const suggested =
  'allow-scripts allow-same-origin allow-popups allow-modals ' +
  'allow-top-navigation-by-user-activation';

describe.each(ways)('"exit this page" in a frame by $way', ({ leave }) => {
  it('on a page of the site: leaves the whole page', async () => {
    const { page } = await open('/es/categorias/trata-y-trafico/');
    await page.locator('details.embedded > summary').click();
    const frame = await inFrame(page);
    await outside.slow(page);
    await leave(frame, page);
    expect([await traces(frame), await covered(frame)]).toEqual([nothing, true]);
    // The network is back: pressing on leaves.
    await outside.reached(page);
    await byShift(frame, page);
    await page.waitForURL(exitPage);
  });

  it.each([
    { kind: 'without a sandbox', sandbox: '' },
    { kind: 'with the sandbox we suggest', sandbox: `sandbox="${suggested}"` },
  ])('on a page of another site, $kind: leaves the whole page', async ({ sandbox }) => {
    const { page } = await open(
      foreign(`<iframe src="${at(checks[0].frame)}" width="700" height="600" ${sandbox}></iframe>`),
    );
    const frame = await inFrame(page);
    await outside.slow(page);
    await leave(frame, page);
    expect([await traces(frame), await covered(frame)]).toEqual([nothing, true]);
    // The network is back: pressing on leaves.
    await outside.reached(page);
    await byShift(frame, page);
    await page.waitForURL(exitPage);
  });

  it.each(checks)(
    'in a sandbox: deletes answers, covers the frame and says to close the tab ($lang)',
    async ({ lang, frame: path }) => {
      const { page } = await open(
        foreign(
          `<iframe src="${at(path)}" width="700" height="600" ` +
            'sandbox="allow-scripts allow-same-origin"></iframe>',
        ),
      );
      const frame = await inFrame(page);
      await leave(frame, page);
      await frame.locator('[data-blocked]').waitFor();
      expect(await frame.locator('[data-blocked]').innerText()).toContain(
        lang === 'es' ? 'Cierre esta pestaña.' : 'Close this tab.',
      );
      expect(await covered(frame)).toBe(true);
      expect(await traces(frame)).toEqual(nothing);
      expect(await frame.title()).toBe('');
    },
  );
});

it('the page about embedding suggests the tested sandbox', async () => {
  const { page } = await open('/es/insertar/');
  expect(await page.locator('code').allTextContents()).toContain(`sandbox="${suggested}"`);
});
