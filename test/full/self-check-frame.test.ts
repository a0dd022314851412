import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { selfCheckOnPhone } from '../../bench/budgets.ts';
import type { Answers } from '../../src/rules/index.ts';
import { interviewPhraseStates } from '../../src/client/self-check/interview-state.ts';
import { useBrowser } from '../support/browser.ts';
import { useForeignSite } from '../support/foreign.ts';
import {
  answerAll,
  answerFully,
  answerScreen,
  answerUpTo,
  change,
  checkedAnswers,
  checks,
  press,
  screenNow,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();
const foreign = useForeignSite();
const siteUrl = (): string => inject('siteUrl');
const at = (path: string): string => new URL(path.slice(1), siteUrl()).href;

/** Records the messages of the frame to its embedding page. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }) => void told.push(data));
  });
const told = (page: Page): Promise<{ umbral: string; height?: number }[]> =>
  page.evaluate(() => (window as unknown as { told: never[] }).told);

async function frameIn(page: Page): Promise<Frame> {
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('[data-start]').waitFor();
  return frame;
}

async function embedded(page: Page): Promise<Frame> {
  await page.locator('details.embedded > summary').click();
  return frameIn(page);
}

const said: Answers = {
  'in-peru': 'yes',
  child: 'no',
  'protection-applicant': 'unsure',
  'disaster-migrant': 'yes',
  stateless: 'no',
  'stay-expired': 'yes',
  'entry-ban': 'no',
};

describe('embedded in a page of a provision or a category', () => {
  it.each([
    '/es/ley/dl-1350/art-29-2/',
    '/es/ley/dl-1350/art-36/',
    '/en/law/dl-1350/art-29-2/',
    '/es/categorias/migracion-por-desastres/',
    '/en/categories/stateless-persons/',
  ])('shows phrase states in the frame, and nothing of the answers around it: %s', async (path) => {
    const { page, errors, outside } = await open(path);
    // The frame is not loaded before it is opened.
    expect(
      await page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'iframe')
            .length,
      ),
    ).toBe(0);
    await listen(page);
    const frame = await embedded(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const around = (): Promise<string> => page.locator('main').innerHTML();
    const before = await around();
    await answerAll(frame, said);
    const answers = await checkedAnswers(frame);
    expect(await verdictsOn(frame)).toEqual(verdictsOf(answers));

    // Every quoted phrase in the frame has the state that the rules give it.
    const expected = interviewPhraseStates(answers, 'interview');
    const shown = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('mark[data-mark]')].map(
        ({ dataset }) => [dataset['mark']!, dataset['state'] ?? ''] as const,
      ),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(([id, state]) => state !== (expected[id] ?? ''))).toEqual([]);

    // The page around is as it was, and knows the height only.
    expect(await around()).toBe(before);
    const messages = await told(page);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map((message) => Object.keys(message).sort().join())).toEqual(
      messages.map(() => 'height,umbral'),
    );
    expect([errors, outside, requests.filter((url) => !url.endsWith('/favicon.svg'))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('asks the questions of the page right after the two that are always first', async () => {
    const { page } = await open('/es/categorias/migracion-por-desastres/');
    const frame = await embedded(page);
    expect((await answerAll(frame, { child: 'no' })).slice(0, 3)).toEqual([
      'in-peru',
      'child',
      'disaster-migrant',
    ]);
  });

  it('keeps its budget of taps from the page of a situation to the first result', async () => {
    const { page } = await open('/es/categorias/migracion-por-desastres/');
    let presses = 0;
    const pressed = async (place: { click(): Promise<void> }): Promise<void> => {
      presses += 1;
      await place.click();
    };
    await pressed(page.locator('details.embedded > summary'));
    const frame = await frameIn(page);
    await pressed(frame.locator('[data-start]'));
    for (const [fact, answer] of [
      ['in-peru', 'yes'],
      ['child', 'no'],
      ['disaster-migrant', 'yes'],
    ]) {
      await pressed(frame.locator(`input[name="${fact}"][value="${answer}"]`));
      if (!(await frame.locator('[data-so-far]').isVisible()))
        await pressed(frame.locator('[data-next]'));
    }
    await pressed(frame.locator('[data-so-far]'));
    expect(await frame.locator('[data-headline]').innerText()).toContain(
      'La ley de hoy menciona un caso como el suyo',
    );
    expect(presses).toBeLessThanOrEqual(selfCheckOnPhone.tapsToFirstResult);
  });

  it('begins the result with the grounds of the page', async () => {
    const { page } = await open('/es/categorias/trata-y-trafico/');
    const frame = await embedded(page);
    await answerAll(frame);
    expect(
      await frame
        .locator('[data-provision="humanitarian-residence"]')
        .evaluateAll((all) =>
          all.map((article) => article.querySelector('[data-ground]')?.getAttribute('data-ground')),
        ),
    ).toEqual(['m-5', 'k-5']);
  });
});

describe('embedded in another site', () => {
  const path = checks[0].frame;

  it('sends the other site one height that fits the screen, and nothing else', async () => {
    const heights: number[][] = [];
    for (const answers of [{}, said, { child: 'yes', 'in-peru': 'no' }] as Answers[]) {
      const { page, errors, outside } = await open(
        foreign(
          "<script>var told = []; addEventListener('message', " +
            'function (event) { told.push(event.data) })</script>' +
            `<iframe src="${at(path)}" width="800" height="700"></iframe>`,
        ),
      );
      const frame = await frameIn(page);
      await expect.poll(async () => (await told(page)).length).toBe(1);
      await answerFully(frame, answers);
      await press(frame, 'review');
      await change(frame, 'child', 'no');
      await answerAll(frame, answers);
      await press(frame, 'clear');
      const messages = await told(page);
      expect(messages).toEqual([{ umbral: 'height', height: expect.any(Number) }]);
      heights.push(messages.map(({ height = 0 }) => height));
      expect([errors, outside]).toEqual([[], []]);
    }
    expect(new Set(heights.flat()).size).toBe(1);
    expect(heights[0]![0]).toBeLessThan(720);
  });

  it('sends the height again when the frame gets narrower, without scrolling', async () => {
    const heights: number[] = [];
    for (const answers of [
      said,
      { 'in-peru': 'no', child: 'yes', unaccompanied: 'no' },
      {},
    ] as Answers[]) {
      const { page } = await open(
        foreign(
          "<script>var told = []; addEventListener('message', " +
            'function (event) { told.push(event.data) })</script>' +
            `<iframe src="${at(path)}" width="800" height="700"></iframe>`,
        ),
      );
      const frame = await frameIn(page);
      await expect.poll(async () => (await told(page)).length).toBe(1);
      await answerUpTo(frame, 'protection-applicant', answers);
      await change(frame, 'protection-applicant', 'yes');
      const given = await checkedAnswers(frame);
      await page.locator('iframe').evaluate((element) => (element.style.width = '330px'));
      await expect.poll(async () => (await told(page)).length).toBe(2);
      const [wide, narrow] = await told(page);
      expect(narrow).toEqual(wide);
      heights.push(narrow!.height ?? 0);
      // Turning the device keeps the answers, the screen and the focus.
      expect(await checkedAnswers(frame)).toEqual(given);
      expect(await screenNow(frame)).toBe('protection-applicant');
      expect(await frame.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'protection-applicant',
      );
    }
    expect(new Set(heights).size).toBe(1);
  });
});

it.each([
  { lang: 'es', path: '/es/insertar/' },
  { lang: 'en', path: '/en/embed/' },
])(
  'the code on the page about embedding works on another site unchanged ($lang)',
  async ({ path }) => {
    const { page: explaining } = await open(path);
    const offered = await explaining.locator('#embed-code').inputValue();
    const { origin, pathname } = new URL(/src="([^"]+)"/.exec(offered)![1]!);
    const here = new URL(siteUrl()).origin;
    const { page, errors } = await open(foreign(offered.replaceAll(origin, here)));
    const frame = await frameIn(page);
    expect(new URL(frame.url()).pathname).toBe(pathname);
    // The frame has a height that fits the screen, and each screen of the self-check begins at its
    // top.
    await page.waitForFunction(() =>
      document.querySelector<HTMLElement>('#umbral')!.style.height.endsWith('px'),
    );
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLElement>('#umbral')!.offsetHeight <= screen.height,
      ),
    ).toBe(true);
    await answerScreen(frame, said);
    expect(
      await frame.evaluate(() =>
        [...document.querySelectorAll('h2')]
          .filter((heading) => heading.getClientRects().length > 0)
          .map((heading) => heading.getBoundingClientRect().top)
          .every((top) => top > 0 && top < innerHeight / 2),
      ),
    ).toBe(true);
    await answerAll(frame, said);
    expect(await verdictsOn(frame)).toEqual(verdictsOf(await checkedAnswers(frame)));
    expect(errors).toEqual([]);
  },
);

it.each(checks)(
  'without its script, the frame links to the self-check and shows no question ($lang)',
  async ({ path, frame }) => {
    const { page, errors } = await open(frame, { javaScriptEnabled: false });
    expect(
      await page.locator('fieldset:visible, [data-result]:visible, button:visible').count(),
    ).toBe(0);
    const link = page.locator('.unscripted a');
    expect([
      await link.isVisible(),
      new URL((await link.getAttribute('href'))!, page.url()).pathname,
      await link.getAttribute('target'),
    ]).toEqual([true, new URL(at(path)).pathname, '_blank']);
    const { page: scripted } = await open(frame);
    expect([
      await scripted.locator('.unscripted').isVisible(),
      await scripted.locator('[data-start]').isVisible(),
      errors,
    ]).toEqual([false, true, []]);
  },
);
