import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/rules/index.ts';
import { useBrowser } from '../support/browser.ts';
import {
  answerAll,
  answerUpTo,
  checkedAnswers,
  checks,
  countingAnswers,
  press,
  screenNow,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();

/**
 * The element with the focus: the hook of a button, "fact value" of a radio button, or a tag with
 * the question or screen of a heading; and whether any element has it.
 */
const focus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || !at.checkVisibility()) return 'lost';
    if (at instanceof HTMLInputElement && at.type === 'radio') return `${at.name} ${at.value}`;
    const hook = at.getAttributeNames().find((name) => name.startsWith('data-'));
    const fact = at.closest<HTMLElement>('fieldset')?.dataset['fact'];
    const screen = fact ?? document.querySelector<HTMLElement>('self-check')!.dataset['screen'];
    return `${at.localName}${hook ? ` ${hook}` : ''}${at.localName === 'h2' ? ` ${screen}` : ''}`;
  });

/** Presses a key. An element must have the focus afterwards. */
async function key(page: Page, name: string): Promise<string> {
  await page.keyboard.press(name);
  const at = await focus(page);
  expect([name, at]).not.toEqual([name, 'lost']);
  return at;
}

/** Presses Tab until an element has the focus, at most a hundred times. */
async function tabTo(page: Page, wanted: (at: string) => boolean): Promise<string> {
  for (let presses = 0; presses < 100; presses += 1) {
    const at = await key(page, 'Tab');
    if (wanted(at)) return at;
  }
  throw new Error('The keyboard does not reach it.');
}

/** Starts the interview with the keyboard only. */
async function startByKeyboard(page: Page): Promise<string> {
  await tabTo(page, (at) => at === 'button data-start');
  return key(page, 'Enter');
}

/**
 * Answers the question and continues with the keyboard only: "yes" with Space, others with the
 * arrow keys.
 */
async function screenByKeyboard(page: Page, said: Answers): Promise<string> {
  for (;;) {
    const at = await tabTo(
      page,
      (now) => / (yes|no|unsure)$/.test(now) || now === 'button data-next',
    );
    if (at === 'button data-next') return key(page, 'Enter');
    const fact = at.split(' ')[0] as keyof Answers;
    const wanted: Answer = said[fact] ?? 'unsure';
    if (wanted === 'yes') await key(page, 'Space');
    else
      for (let now = at, presses = 0; now !== `${fact} ${wanted}`; presses += 1) {
        now = await key(page, wanted === 'no' ? 'ArrowDown' : 'ArrowUp');
        if (presses > 3) throw new Error(`The arrows do not reach "${wanted}" of "${fact}".`);
      }
    expect(await page.locator(`input[name="${fact}"]:checked`).getAttribute('value')).toBe(wanted);
  }
}

describe('the self-check with the keyboard only', () => {
  it.each(checks)(
    'focuses the heading of every screen from the first question to the sheet ($lang)',
    async ({ path }) => {
      const { page } = await open(path);
      const said: Answers = {
        'in-peru': 'yes',
        child: 'no',
        'protection-applicant': 'no',
        'disaster-migrant': 'no',
        'stay-expired': 'yes',
      };
      const headings = [await startByKeyboard(page)];
      while (headings.at(-1) !== 'h2 result') headings.push(await screenByKeyboard(page, said));
      expect(await checkedAnswers(page)).toEqual(countingAnswers(said));
      expect(headings).toEqual([
        ...Object.keys(countingAnswers(said)).map((fact) => `h2 ${fact}`),
        'h2 result',
      ]);
      expect(await verdictsOn(page)).toEqual(verdictsOf(countingAnswers(said)));

      // The sheet is the first element after the heading, one press away.
      await page.evaluate(() => {
        window.print = () =>
          void (document.body.dataset['printed'] = document
            .querySelector('[data-sheet]')!
            .hasAttribute('open')
            ? 'sheet'
            : 'no');
      });
      expect(await key(page, 'Tab')).toBe('button data-save-sheet');
      await key(page, 'Enter');
      expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('sheet');

      // With the answers, it is printed from the sheet itself.
      await page.evaluate(() => {
        window.print = () => void (document.body.dataset['printed'] = 'yes');
        document.querySelector('[data-sheet]')!.removeAttribute('open');
      });
      while (
        !(await page.evaluate(() => document.activeElement?.matches('[data-sheet] > summary')))
      )
        await tabTo(page, (at) => at.startsWith('summary'));
      await key(page, 'Enter');
      expect(await key(page, 'Tab')).toBe('input data-sheet-answers');
      await key(page, 'Space');
      expect(await page.locator('[data-sheet-part="answers"]').isVisible()).toBe(true);
      expect(await key(page, 'Tab')).toBe('button data-print');
      await key(page, 'Enter');
      expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('yes');

      // After Review, the full review and Delete, the heading of the next screen has the focus.
      await tabTo(page, (at) => at === 'button data-review');
      expect(await key(page, 'Enter')).toBe('h2 review');
      await tabTo(page, (at) => at === 'button data-next');
      expect(await key(page, 'Enter')).toBe('h2 result');
      while (!(await page.evaluate(() => document.activeElement?.matches('.former > summary'))))
        await tabTo(page, (at) => at.startsWith('summary'));
      await key(page, 'Enter');
      await tabTo(page, (at) => at === 'button data-full');
      expect(await key(page, 'Enter')).toBe('h2 forcibly-displaced');
      await tabTo(page, (at) => at.startsWith('button data-clear'));
      expect(await key(page, 'Enter')).toBe('h2 start');
      expect(await checkedAnswers(page)).toEqual({});
    },
  );

  it('Continue without an answer focuses the error summary, a link to the question', async () => {
    const { page } = await open(checks[0].path);
    await answerUpTo(page, 'unaccompanied', { child: 'yes' });
    const error = page.locator('#check-unaccompanied-error');
    await tabTo(page, (at) => at === 'button data-next');
    expect(await key(page, 'Enter')).toBe('div data-error');
    // The question also shows the error and is described by it.
    expect(
      (await page.locator('#check-unaccompanied').getAttribute('aria-describedby'))!.split(' ')[0],
    ).toBe('check-unaccompanied-error');
    expect(await error.isVisible()).toBe(true);
    expect(await key(page, 'Tab')).toBe('button data-to-error');
    // The question is inverted: its first answer is the "no" of the fact.
    expect(await key(page, 'Enter')).toBe('unaccompanied no');
    await key(page, 'Space');
    expect([await error.isVisible(), await page.locator('[data-error]').isVisible()]).toEqual([
      false,
      false,
    ]);
    await tabTo(page, (at) => at === 'button data-next');
    expect(await key(page, 'Enter')).toBe('h2 protection-applicant');
  });
});

it('Continue on an unanswered question reports the missing answer', async () => {
  const { page } = await open(checks[0].path);
  await press(page, 'start');
  await press(page, 'next');
  expect(await screenNow(page)).toBe('in-peru');
  expect(await page.locator('[data-error]').isVisible()).toBe(true);
  expect(await focus(page)).toBe('div data-error');
});

it("the browser's Back and the button Back focus the heading", async () => {
  const { page } = await open(checks[0].path);
  await startByKeyboard(page);
  await screenByKeyboard(page, {});
  expect(await screenByKeyboard(page, {})).toBe('h2 unaccompanied');
  await page.evaluate(() => history.back());
  await expect.poll(() => focus(page)).toBe('h2 child');
  await page.waitForFunction(() => history.state !== null);
  // The button Back is above the question.
  for (let at = ''; at !== 'button data-back';) at = await key(page, 'Shift+Tab');
  expect(await key(page, 'Enter')).toBe('h2 in-peru');
  for (let at = ''; at !== 'button data-back';) at = await key(page, 'Shift+Tab');
  expect(await key(page, 'Enter')).toBe('h2 start');
});

it('Enter on a radio button submits nothing and keeps the answers', async () => {
  const { page } = await open(checks[0].path);
  const address = page.url();
  await startByKeyboard(page);
  await tabTo(page, (at) => at === 'in-peru yes');
  await key(page, 'Space');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(address);
  expect(await focus(page)).toBe('in-peru yes');
  expect(await checkedAnswers(page)).toEqual({ 'in-peru': 'yes' });
});

it.each(checks)(
  'a question is described by its hint and its error, and the notice to minors is live ($lang)',
  async ({ path }) => {
    const { page } = await open(path);
    const described = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('fieldset[data-fact]')].map((field) => {
          const texts = (field.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .filter(Boolean)
            .map((id) => document.getElementById(id)!);
          const hint = field.querySelector('[data-hint]');
          return {
            hint: hint === null || texts.includes(hint as HTMLElement),
            error: texts.includes(field.querySelector<HTMLElement>('[data-missing]')!),
            hidden: field.querySelector<HTMLElement>('[data-missing]')!.hidden,
          };
        }),
      );
    const atFirst = await described();
    expect(atFirst.filter(({ hint, error }) => !hint || error)).toEqual([]);
    await press(page, 'start');
    await press(page, 'next');
    expect(
      (await described()).filter(({ hint, error, hidden }) => !hint || error === hidden),
    ).toEqual([]);
    expect((await described()).filter(({ error }) => error)).toHaveLength(1);
    expect(await page.locator('[role="status"] > [data-minor]').count()).toBe(1);
  },
);

describe('the bar with Back and "leave quickly"', () => {
  it.each([
    { width: 320, height: 256, at: 'question' },
    { width: 320, height: 256, at: 'result' },
    { width: 640, height: 480, at: 'result' },
  ])('never covers the focused element at $width × $height: $at', async ({ at, ...viewport }) => {
    const { page } = await open(checks[0].path, { viewport });
    await (at === 'result' ? answerAll(page) : press(page, 'start'));
    const covered: string[] = [];
    for (const combination of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 50; step += 1) {
        await page.keyboard.press(combination);
        const under = await page.evaluate(() => {
          const [focused, bar] = [document.activeElement!, document.querySelector('.leave')!];
          const { top, bottom } = focused.getBoundingClientRect();
          const edge = bar.getBoundingClientRect();
          return !bar.contains(focused) &&
            focused !== document.body &&
            bottom > edge.top &&
            top < edge.bottom - 1
            ? focused.outerHTML.slice(0, 80)
            : '';
        });
        if (under) covered.push(`${combination} ${step}: ${under}`);
      }
    }
    expect(covered).toEqual([]);
  });
});
