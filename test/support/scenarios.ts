import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/rules/index.ts';
import { type Driver, type Scope, type Tab, until } from './drivers/driver.ts';
import {
  asCheck,
  covered,
  opacity,
  visibleVerdicts,
  seenTexts,
  horizontalOverflow,
} from './drivers/measurements.ts';
import { browsers } from './drivers/start.ts';
import { type LeavingSite, useLeavingSite } from './leaving-site.ts';
import {
  answerAll,
  answerScreen,
  chanceAnswers,
  checkedAnswers,
  checks,
  countingAnswers,
  verdictsOf,
  verdictsOn,
} from './self-check.ts';

/** What the tests of one browser share. */
export interface Stage extends LeavingSite {
  /** Opens a path of the site, or a complete address, in a tab that is closed after the test. */
  open(address: string): Promise<Tab>;
  /** Writes a picture of the tab under .cache/shots-browsers, for people to look at. */
  picture(tab: Tab, what: string): Promise<void>;
}

/** The answers of somebody whom both wordings name. */
export const disaster: Answers = {
  'in-peru': 'yes',
  child: 'no',
  'disaster-migrant': 'yes',
  'stay-expired': 'yes',
};
/** The width of a cheap phone. */
const phone = 360;

/**
 * Runs the tests of a file in one of the other browsers. If it is not available, one test is
 * skipped instead of all.
 *
 * @param tests register the tests, in a block with the name of the browser
 */
export function withBrowser(
  name: keyof typeof browsers,
  ...tests: ((stage: Stage) => void)[]
): void {
  const browser = browsers[name]();
  if ('missing' in browser) {
    return it(`${name} is available`, ({ skip }) => skip(browser.missing));
  }
  const site = useLeavingSite();
  const pictures = '.cache/shots-browsers';
  let driver: Driver;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    driver = await browser.start();
    console.log(`${name} is ${driver.version}`);
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => driver?.close());
  const stage: Stage = {
    ...site,
    async open(address) {
      const tab = await driver.newTab();
      tabs.push(tab);
      await tab.goto(/^\w+:/.test(address) ? address : site.at(address));
      return tab;
    },
    picture: (tab, what) =>
      tab.screenshot(join(pictures, `${name.toLowerCase().replace(' ', '-')}-${what}.png`)),
  };
  describe(name, () => tests.forEach((register) => register(stage)));
}

/** Waits for the script of the self-check, which shows the button that starts it. */
export const ready = (check: Scope): Promise<void> =>
  until(
    check,
    () =>
      document.querySelector('self-check:defined') !== null &&
      document.querySelector('button[data-start]')!.getClientRects().length > 0,
  );

/** Goes to the result with these answers and compares it with the rules. */
export async function expectVerdicts(check: Scope, answers: Answers): Promise<void> {
  await answerAll(asCheck(check), answers);
  expect(await verdictsOn(asCheck(check))).toEqual(verdictsOf(countingAnswers(answers)));
}

/**
 * What must work from Chrome 85, Safari 14 and Firefox 90 on: reading, help, questions, verdicts
 * and the cover.
 */
export function testBase({ at, leaveTo, open, answer, picture }: Stage): void {
  it.each([
    {
      path: '/es/ley/dl-1350/art-29-2/',
      words: 'o para quienes hayan migrado por motivos de desastres naturales y ambientales;',
    },
    {
      path: '/en/law/dl-1350/art-29-2/2017/',
      words: 'or to those who have migrated due to natural and environmental disasters;',
    },
    {
      path: '/es/ley/dl-1350/art-36/cambios/',
      words: 'el levantamiento de su impedimento de ingreso y/o regularizar su situación',
    },
    {
      path: '/es/categorias/migracion-por-desastres/',
      words: 'o para quienes hayan migrado por motivos de desastres naturales y ambientales;',
    },
    { path: '/es/ayuda/', words: 'Defensoría' },
    { path: '/en/help/', words: 'Defensoría' },
  ])('$path shows its text on a phone, without horizontal scrolling', async ({ path, words }) => {
    const tab = await open(path);
    const width = await tab.setWidth(phone);
    expect((await seenTexts(tab, 'main')).join()).toContain(words);
    await picture(tab, `reading${path.replaceAll('/', '-').slice(0, -1)}`);
    expect([width, await horizontalOverflow(tab)]).toEqual([width, 0]);
  });

  it('no script throws', async ({ skip }) => {
    const tab = await open('/');
    skip(!tab.errors, 'The driver of this browser does not report errors of scripts.');
    const scripted = [
      '/es/',
      '/es/ley/dl-1350/art-29-2/',
      '/en/law/dl-1350/art-36/bilingual/',
      '/es/autoevaluacion/',
      '/en/embed/self-check/',
      '/es/buscar/?q=trata',
      '/en/data/',
    ];
    for (const path of scripted) {
      await tab.goto(at(path));
      // Scripts that load late get time to run.
      await new Promise((done) => setTimeout(done, 1000));
    }
    expect(tab.errors).toEqual([]);
  });

  it('the page and its sticky and fixed elements are opaque', async () => {
    const tab = await open(checks[0].path);
    await ready(tab);
    await tab.setWidth(phone);
    expect(Math.max(await opacity(tab, 'html'), await opacity(tab, 'body'))).toBe(1);
    const seeThrough = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter(
          (element) =>
            ['sticky', 'fixed'].includes(getComputedStyle(element).position) &&
            element.getClientRects().length > 0,
        )
        .filter((element) =>
          ['transparent', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(element).backgroundColor),
        )
        .map(({ className }) => className),
    );
    expect(seeThrough).toEqual([]);
  });

  describe.each(checks)('the self-check ($lang)', ({ lang, path }) => {
    it('gives the verdicts of the rules, each in words', async () => {
      const tab = await open('/favicon.svg');
      for (const answers of [disaster, {}, ...chanceAnswers(4, 85)]) {
        await tab.goto(at(path));
        await ready(tab);
        await expectVerdicts(tab, answers);
        const grounds = await visibleVerdicts(tab);
        expect(grounds.length).toBeGreaterThan(0);
        expect(grounds.filter(({ verdict, visible }) => visible.join() !== verdict)).toEqual([]);
      }
    });

    it('fits on a phone: start, question and result', async () => {
      const tab = await open(path);
      await ready(tab);
      await tab.setWidth(phone);
      const start = await horizontalOverflow(tab);
      await answerScreen(asCheck(tab), disaster);
      await picture(tab, `question-${lang}`);
      const question = await horizontalOverflow(tab);
      await answerAll(asCheck(tab), disaster);
      await picture(tab, `result-${lang}`);
      expect([start, question, await horizontalOverflow(tab)]).toEqual([0, 0, 0]);
    });

    it.each([
      { way: 'the button', leave: (tab: Tab) => tab.click('[data-leave]') },
      {
        way: 'Shift three times',
        leave: async (tab: Tab) => {
          for (let press = 0; press < 3; press += 1) await tab.press('Shift');
        },
      },
    ])('is left with $way', async ({ leave }) => {
      const tab = await open(path);
      await ready(tab);
      await answerAll(asCheck(tab), disaster);
      await leave(tab);
      await until(tab, () => document.getElementById('elsewhere') !== null);
      expect(await tab.evaluate(() => location.href)).toBe(leaveTo());
    });

    it('shows only the cover, and no answer, while the exit page does not load', async () => {
      answer('nothing');
      const tab = await open(path);
      await ready(tab);
      await tab.setWidth(phone);
      await answerAll(asCheck(tab), disaster);
      await tab.click('[data-leave]');
      await until(tab, () => !document.querySelector<HTMLElement>('[data-cover]')!.hidden);
      await picture(tab, `cover-${lang}`);
      expect([await opacity(tab, '[data-cover]'), await covered(tab)]).toEqual([1, true]);
      expect(await checkedAnswers(asCheck(tab))).toEqual({});
    });
  });
}
