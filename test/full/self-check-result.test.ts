import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneScreen, selfCheckOnPhone } from '../../bench/budgets.ts';
import {
  type Answer,
  type Answers,
  facts,
  interview,
  newestVersion,
} from '../../src/rules/index.ts';
import { useBrowser } from '../support/browser.ts';
import { oracleNotAskedCount } from '../support/oracle.ts';
import {
  answerAll,
  answerScreen,
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

const everything = (answer: Answer): Answers =>
  Object.fromEntries(facts.map(({ id }) => [id, answer]));
const disaster: Answers = { ...everything('no'), 'in-peru': 'yes', 'disaster-migrant': 'yes' };
/** Answers of an adult in Peru that show nearly all notices. */
const mostNotices: Answers = {
  ...everything('yes'),
  child: 'no',
  'protection-applicant': 'no',
  'statelessness-applicant': 'no',
  'permit-since': 'no',
  'disaster-migrant': 'no',
};
const phone = { viewport: phoneScreen };

/** The visible text of the result from its start to the heading of what to do. */
const beforeToDo = async (page: Page): Promise<string> =>
  (await page.locator('[data-result]').innerText()).split(/Qué hacer ahora|What to do now/)[0]!;
const words = (text: string): number => text.trim().split(/\s+/).length;
const screens = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

describe.each([
  {
    ...checks[0],
    headlines: {
      covered: 'La ley de hoy menciona un caso como el suyo',
      arguable: 'Depende de cómo se lea la ley',
      open: 'Todavía no se puede decir',
      'not-covered': 'La ley no menciona lo que respondió; puede haber otros caminos',
    },
    yes: 'Sí',
    notAsked: (count: number) => `No le preguntamos por ${count} situaciones más.`,
  },
  {
    ...checks[1],
    headlines: {
      covered: 'Today’s law mentions a case like yours',
      arguable: 'It depends how the law is read',
      open: 'We cannot say yet',
      'not-covered': 'The law does not mention what you answered; there may be other ways',
    },
    yes: 'Yes',
    notAsked: (count: number) => `We did not ask you about ${count} more situations.`,
  },
])('the result ($lang)', ({ path, headlines, yes, notAsked }) => {
  it.each([
    { verdict: 'covered', said: disaster },
    { verdict: 'arguable', said: { ...everything('no'), 'protection-applicant': 'yes' } },
    { verdict: 'open', said: everything('unsure') },
    { verdict: 'not-covered', said: { ...everything('no'), 'in-peru': 'yes' } },
    // A provision under which the reader may only make a request does not decide the headline.
    {
      verdict: 'not-covered',
      said: { ...everything('no'), 'in-peru': 'yes', 'stay-expired': 'yes' },
    },
  ] as const)(
    'begins with one sentence, chosen by the verdict of the residence: $verdict',
    async ({ verdict, said }) => {
      const { page } = await open(path);
      await answerAll(page, said);
      expect(await page.locator('[data-result] h2:visible').innerText()).toBe(headlines[verdict]);
      expect(
        await page
          .locator('[data-provision="humanitarian-residence"][data-version="2023"]')
          .getAttribute('data-verdict'),
      ).toBe(verdict);
    },
  );

  it('names the decisive answers in the words of the questions', async () => {
    const { page } = await open(path);
    await answerAll(page, disaster);
    const said = await page.locator('[data-because] li:visible').allInnerTexts();
    // The case on disasters rests on two facts: where the person is, and why they migrated.
    expect(said).toHaveLength(2);
    expect(said.every((line) => line.endsWith(`? ${yes}`))).toBe(true);
    // They disappear with the answers.
    await press(page, 'clear');
    expect(await page.locator('[data-because] li').count()).toBe(0);
  });

  it('says what to do within the first screens of a phone, the sheet first', async () => {
    const { page } = await open(path, phone);
    await answerAll(page, disaster);
    expect(words(await beforeToDo(page))).toBeLessThanOrEqual(selfCheckOnPhone.wordsBeforeToDo);
    expect(
      await page
        .locator('.todo :is(a, button, summary):visible')
        .first()
        .getAttribute('data-save-sheet'),
    ).toBe('');
    const [top, end] = await page.evaluate(() =>
      ['[data-headline]', '.todo']
        .map((selector) => document.querySelector(selector)!.getBoundingClientRect())
        .map(({ top: edge, bottom }, index) => (index ? bottom : edge)),
    );
    expect(end! - top!).toBeLessThanOrEqual(1.5 * phoneScreen.height);
    expect(await page.locator('.todo a[href^="tel:"]:visible').count()).toBeGreaterThan(0);
  });

  it.each([
    { who: 'one case, the rest no', said: disaster, most: selfCheckOnPhone.screensOfResult },
    { who: 'the most notices', said: mostNotices, most: selfCheckOnPhone.screensOfLongestResult },
  ])('is at most $most screens of a phone long while collapsed: $who', async ({ said, most }) => {
    const { page } = await open(path, phone);
    await answerAll(page, said);
    expect(words(await beforeToDo(page))).toBeLessThanOrEqual(selfCheckOnPhone.wordsBeforeToDo);
    expect(await page.locator('[data-result] details[open]:visible').count()).toBe(0);
    expect(await screens(page)).toBeLessThanOrEqual(most);
  });

  it('prints the sheet with one press', async () => {
    const { page } = await open(path);
    await answerAll(page, disaster);
    await page.evaluate(
      () =>
        (window.print = () =>
          void (document.body.dataset['printed'] = document
            .querySelector('[data-sheet]')!
            .hasAttribute('open')
            ? 'sheet'
            : 'page')),
    );
    await press(page, 'save-sheet');
    expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('sheet');
    expect(await page.locator('[data-sheet-part="answers"]').isVisible()).toBe(false);
  });

  it('says how many cases were not asked about, and offers to ask', async () => {
    const { page } = await open(path);
    await answerAll(page, disaster);
    const count = oracleNotAskedCount(await checkedAnswers(page));
    expect(await page.locator('[data-not-asked]').innerText()).toBe(notAsked(count));
    await press(page, 'more');
    const asked = await answerAll(page, disaster);
    expect(asked.length).toBeGreaterThan(0);
    // Questions on replaced wordings are not asked here.
    expect(asked).not.toContain('forcibly-displaced');
    expect(await page.locator('[data-not-asked]').isVisible()).toBe(false);
    expect(await verdictsOn(page)).toEqual(verdictsOf(await checkedAnswers(page)));
  });

  it('can be seen before the last question, and leads on to the next one', async () => {
    const { page } = await open(path);
    await answerUpTo(page, 'disaster-migrant', disaster);
    expect(await page.locator('[data-so-far]').isVisible()).toBe(false);
    await answerScreen(page, disaster);
    const next = await screenNow(page);
    await press(page, 'so-far');
    expect(await page.locator('[data-result] h2:visible').innerText()).toBe(headlines.covered);
    expect(await verdictsOn(page)).toEqual(verdictsOf(await checkedAnswers(page)));
    // Unasked questions are not listed as facts that the reader does not know.
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLDetailsElement>('.reasons, .reasons details')
        .forEach((details) => (details.open = true)),
    );
    expect(await page.locator('.reasons [data-answer="unasked"]:visible').count()).toBeGreaterThan(
      0,
    );
    expect(await page.locator('.reasons [data-answer="missing"]:visible').count()).toBe(0);
    await press(page, 'more');
    expect(await screenNow(page)).toBe(next);
    await answerAll(page, disaster);
    expect(await checkedAnswers(page)).toEqual(countingAnswers(disaster));
  });
});

it.each([
  {
    path: checks[0].path,
    told: '¿Hay una persona adulta que cuida de usted y responde por usted? No',
  },
  { path: checks[1].path, told: 'Is an adult looking after you and responsible for you? No' },
])(
  'a negated question is reported with the answer that was given: $told',
  async ({ path, told }) => {
    const { page } = await open(path);
    await answerAll(page, {
      ...everything('no'),
      'in-peru': 'yes',
      child: 'yes',
      unaccompanied: 'yes',
    });
    expect(await page.locator('[data-because] li').allInnerTexts()).toContain(told);
  },
);

describe.each(checks)('the interview ($lang)', ({ path }) => {
  it('begins with the maximum number of questions', async () => {
    const { page } = await open(path);
    expect(await page.locator('[data-preface]').innerText()).toContain(
      ` ${interview({}, newestVersion).length} `,
    );
  });

  it('shows one question at a time, and a count of questions left that never grows', async () => {
    const { page } = await open(path);
    await press(page, 'start');
    const left: number[] = [];
    for (let number = 1; (await screenNow(page)) !== 'result'; number += 1) {
      expect(await page.locator('fieldset:visible').count()).toBe(1);
      const [shown, rest = 0] = (await page.locator('[data-progress]').innerText())
        .match(/\d+/g)!
        .map(Number);
      expect(shown).toBe(number);
      left.push(rest);
      await answerScreen(page, disaster);
    }
    expect(left.every((now, index) => index === 0 || now < left[index - 1]!)).toBe(true);
  });

  it('keeps its budget of taps from the first page to the result', async () => {
    const { page } = await open(path);
    const asked = await answerAll(page, disaster);
    // The language, "my situation" and the start; for each question its answer and Continue.
    expect(3 + 2 * asked.length).toBeLessThanOrEqual(selfCheckOnPhone.tapsToResult);
  });

  it('has large targets for the answers, and Continue in view on a phone', async () => {
    const { page } = await open(path, phone);
    await press(page, 'start');
    await answerScreen(page, disaster);
    const rows = await page
      .locator('.radios label:visible')
      .evaluateAll((all) =>
        all.map((row) => row.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      );
    expect(rows).toHaveLength(3);
    for (const [width, height] of rows)
      expect([width! >= 320, height! >= 48]).toEqual([true, true]);
    expect(
      await page
        .locator('[data-next]')
        .evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
  });

  it('shows the law beside the questions from a width of 1,000 px only', async () => {
    for (const [width, shown] of [
      [960, false],
      [1000, true],
    ] as const) {
      const { page } = await open(path, { viewport: { width, height: 800 } });
      await press(page, 'start');
      expect([width, await page.locator('[data-law-panel]').isVisible()]).toEqual([width, shown]);
    }
  });
});
