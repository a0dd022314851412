import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, useBrowser } from '../support/browser.ts';
import { type Check, answerAll, answerScreen, change, checkedAnswers, checks, press, verdictsOf, verdictsOn } from '../support/self-check.ts';

const open = useBrowser();

/** The screen one is at: a number, "review" or "result". */
const screenNow = (page: Check): Promise<string> =>
  page.evaluate(() => {
    const part = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter((section) => section.checkVisibility());
    if (part.length === 0) return 'result';
    return document.querySelector('[data-reviewing]')!.checkVisibility() ? 'review' : part.map(({ dataset }) => dataset['part']).join();
  });

/** The browser's own Back or Forward, within the page, until the screen is this one. */
async function travel(page: Page, way: 'back' | 'forward', to: string): Promise<void> {
  await page.evaluate((by) => history.go(by), way === 'back' ? -1 : 1);
  await expect.poll(() => screenNow(page)).toBe(to);
  // On its way Back moves forward again to the entry of the interview; the next press must not come before that.
  if (to !== '1') await page.waitForFunction(() => history.state !== null);
}

const home = at('/es/');

/** Comes to the self-check from the page before it. */
async function comeFrom(address: string, path: string = checks[0].path): Promise<Page> {
  const { page } = await open(address);
  await page.goto(at(path));
  return page;
}

describe("the browser's Back", () => {
  it.each(checks)('goes one screen back each time, at the same address, with one entry in the history, and leaves from the first screen ($lang)', async ({ path }) => {
    const page = await comeFrom(home, path);
    const [address, length] = [page.url(), await page.evaluate(() => history.length)];
    const seen: string[] = [];
    while ((await screenNow(page)) !== 'result') {
      seen.push(await screenNow(page));
      await answerScreen(page);
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const screen of [...seen].reverse()) {
      await travel(page, 'back', screen);
      expect([page.url(), await page.evaluate(() => history.length)]).toEqual([address, length + 1]);
    }
    // What was answered is still there, as it was.
    expect(Object.keys(await checkedAnswers(page)).length).toBeGreaterThan(15);
    await page.goBack();
    expect(page.url()).toBe(home);
  });

  it('passes over a screen that has nothing to ask, as going on does', async () => {
    const page = await comeFrom(home);
    // Nothing on screen 4 or 6 can matter any more.
    const said = { 'in-peru': 'yes', child: 'yes', 'disaster-migrant': 'yes' } as const;
    const seen: string[] = [];
    while ((await screenNow(page)) !== 'result') {
      seen.push(await screenNow(page));
      await answerScreen(page, said);
    }
    expect(seen.length).toBeLessThan(6);
    for (const screen of [...seen].reverse()) await travel(page, 'back', screen);
    await page.goBack();
    expect(page.url()).toBe(home);
  });

  it('and Forward do not break the interview', async () => {
    const page = await comeFrom(home);
    await answerScreen(page, { 'in-peru': 'yes' });
    await travel(page, 'back', '1');
    await travel(page, 'forward', '1');
    await change(page, 'in-peru', 'no');
    const counts = { 'in-peru': 'no', child: 'unsure', unaccompanied: 'unsure' } as const;
    expect(await checkedAnswers(page)).toEqual(counts);
    await press(page, 'next');
    expect(await screenNow(page)).toBe('2');
    await travel(page, 'back', '1');
    await press(page, 'next');
    await answerAll(page);
    expect(await verdictsOn(page)).toEqual(verdictsOf(await checkedAnswers(page)));
    // From the review to the result, from the result to the last screen.
    await press(page, 'review');
    await travel(page, 'back', 'result');
    await travel(page, 'back', '6');
  });

  it('leaves at one press after the answers were deleted, and coming forward again finds none', async () => {
    const page = await comeFrom(home);
    await answerAll(page, { 'in-peru': 'yes', 'stay-expired': 'yes' });
    await press(page, 'clear');
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['1', {}]);
    await page.evaluate(() => history.back());
    await page.waitForURL(home);
    await page.goForward();
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['1', {}]);
  });

  it('leaving and coming back starts afresh', async () => {
    const page = await comeFrom(home);
    await answerAll(page, { 'in-peru': 'yes' });
    await page.goto(home);
    await page.goBack();
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['1', {}]);
    // The interview can begin again, and Back works as before.
    await answerScreen(page);
    await travel(page, 'back', '1');
  });
});

it('in a frame adds no entry to the history: its own button goes back, and the browser\'s Back leaves the page', async () => {
  const page = await comeFrom(home, '/es/categorias/trata-y-trafico/');
  const length = await page.evaluate(() => history.length);
  await page.locator('details.embedded > summary').click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('[data-next]').waitFor();
  for (let screen = 1; screen < 4; screen += 1) await answerScreen(frame);
  for (const screen of ['3', '2', '1']) {
    await press(frame, 'back');
    expect([await screenNow(frame), await page.evaluate(() => history.length)]).toEqual([screen, length]);
  }
  expect(await frame.evaluate(() => history.state as unknown)).toBeNull();
  await page.evaluate(() => history.back());
  await page.waitForURL(home);
});

it('the button goes back as the browser does', async () => {
  const { page } = await open(checks[0].path);
  await answerAll(page);
  await travel(page, 'back', '6');
  for (const screen of ['5', '4', '3', '2', '1']) {
    await press(page, 'back');
    expect(await screenNow(page)).toBe(screen);
  }
  expect(await page.locator('[data-back]').isVisible()).toBe(false);
});
