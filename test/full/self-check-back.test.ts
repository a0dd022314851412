import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/rules/index.ts';
import { at, useBrowser } from '../support/browser.ts';
import {
  answerAll,
  answerScreen,
  change,
  checkedAnswers,
  checks,
  press,
  screenNow,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();

/** The browser's own Back or Forward, within the page, until the screen is this one. */
async function travel(page: Page, way: 'back' | 'forward', to: string): Promise<void> {
  await page.evaluate((by) => history.go(by), way === 'back' ? -1 : 1);
  await expect.poll(() => screenNow(page)).toBe(to);
  // Back goes forward again to the history entry of the interview. The next press must come after
  // that.
  if (to !== 'start') await page.waitForFunction(() => history.state !== null);
}

/** Answers up to the result. Returns the screens before it, in order. */
async function screensTo(page: Page, said: Answers = {}): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const screen = await screenNow(page);
    if (screen === 'result') return seen;
    seen.push(screen);
    if (screen === 'start') await press(page, 'start');
    else await answerScreen(page, said);
  }
}

const home = at('/es/');

/** Opens the self-check from another page. */
async function comeFrom(address: string, path: string = checks[0].path): Promise<Page> {
  const { page } = await open(address);
  await page.goto(at(path));
  return page;
}

describe("the browser's Back", () => {
  it.each(checks)(
    'goes back one screen at the same address, and leaves from the start ($lang)',
    async ({ path }) => {
      const page = await comeFrom(home, path);
      const [address, length] = [page.url(), await page.evaluate(() => history.length)];
      const seen = await screensTo(page, {
        'in-peru': 'yes',
        child: 'no',
        'protection-applicant': 'yes',
      });
      expect(seen.slice(0, 4)).toEqual(['start', 'in-peru', 'child', 'protection-applicant']);
      expect(seen.length).toBeGreaterThan(6);
      for (const screen of [...seen].reverse()) {
        await travel(page, 'back', screen);
        expect([page.url(), await page.evaluate(() => history.length)]).toEqual([
          address,
          length + 1,
        ]);
      }
      // What was answered is still there, as it was.
      expect(Object.keys(await checkedAnswers(page))).toHaveLength(seen.length - 1);
      await page.goBack();
      expect(page.url()).toBe(home);
    },
  );

  it('skips a question that a changed answer made irrelevant', async () => {
    const page = await comeFrom(home);
    await screensTo(page, {
      'in-peru': 'yes',
      child: 'yes',
      unaccompanied: 'no',
      'protection-applicant': 'yes',
    });
    while ((await screenNow(page)) !== 'child') await press(page, 'back');
    await change(page, 'child', 'no');
    await screensTo(page);
    const seen: string[] = [];
    while ((await screenNow(page)) !== 'start') {
      const before = await screenNow(page);
      await page.evaluate(() => history.back());
      await expect.poll(() => screenNow(page)).not.toBe(before);
      seen.push(await screenNow(page));
      if (seen.at(-1) !== 'start') await page.waitForFunction(() => history.state !== null);
    }
    expect(seen.slice(-3)).toEqual(['child', 'in-peru', 'start']);
    expect(seen).toContain('protection-applicant');
    expect(seen).not.toContain('unaccompanied');
    await page.goBack();
    expect(page.url()).toBe(home);
  });

  it('keeps the interview intact, and so does Forward', async () => {
    const page = await comeFrom(home);
    await answerScreen(page, { 'in-peru': 'yes' });
    await answerScreen(page);
    expect(await screenNow(page)).toBe('unaccompanied');
    await travel(page, 'back', 'child');
    await travel(page, 'back', 'in-peru');
    await page.evaluate(() => history.forward());
    await page.waitForTimeout(100);
    expect(await screenNow(page)).toBe('in-peru');
    await change(page, 'in-peru', 'no');
    expect(await checkedAnswers(page)).toEqual({ 'in-peru': 'no', child: 'unsure' });
    // On to the first unanswered question, past answered ones.
    await press(page, 'next');
    expect(await screenNow(page)).toBe('unaccompanied');
    await travel(page, 'back', 'child');
    await press(page, 'next');
    await answerAll(page);
    expect(await verdictsOn(page)).toEqual(verdictsOf(await checkedAnswers(page)));
    // From the review to the result, from the result to the last question.
    await press(page, 'review');
    await travel(page, 'back', 'result');
    await travel(page, 'back', 'trafficking-victim');
  });

  it('leaves at once after the answers were deleted, and Forward shows none', async () => {
    const page = await comeFrom(home);
    await answerAll(page, { 'in-peru': 'yes', 'stay-expired': 'yes' });
    await press(page, 'clear');
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['start', {}]);
    await page.evaluate(() => history.back());
    await page.waitForURL(home);
    await page.goForward();
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['start', {}]);
  });

  it('starts again after leaving and returning', async () => {
    const page = await comeFrom(home);
    await answerAll(page, { 'in-peru': 'yes' });
    await page.goto(home);
    await page.goBack();
    expect([await screenNow(page), await checkedAnswers(page)]).toEqual(['start', {}]);
    // The interview can begin again, and Back works as before.
    await answerScreen(page);
    await travel(page, 'back', 'in-peru');
    await travel(page, 'back', 'start');
  });
});

it('in a frame, Back leaves the page and the button Back goes back one screen', async () => {
  const page = await comeFrom(home, '/es/categorias/trata-y-trafico/');
  const length = await page.evaluate(() => history.length);
  await page.locator('details.embedded > summary').click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('[data-start]').waitFor();
  for (let question = 0; question < 3; question += 1) await answerScreen(frame);
  // The questions of the page come after the two that come before everything.
  for (const screen of ['smuggling-victim', 'child', 'in-peru', 'start']) {
    await press(frame, 'back');
    expect([await screenNow(frame), await page.evaluate(() => history.length)]).toEqual([
      screen,
      length,
    ]);
  }
  expect(await frame.evaluate(() => history.state as unknown)).toBeNull();
  await page.evaluate(() => history.back());
  await page.waitForURL(home);
});

it("the button Back does the same as the browser's Back", async () => {
  const { page } = await open(checks[0].path);
  const seen = await screensTo(page);
  for (const screen of seen.reverse()) {
    await press(page, 'back');
    expect(await screenNow(page)).toBe(screen);
  }
  expect(await page.locator('[data-back]').isVisible()).toBe(false);
});
