import { describe, expect, it } from 'vitest';
import { type Answers, safetyNotices } from '../../src/rules/index.ts';
import { useBrowser } from '../support/browser.ts';
import {
  answerAll,
  answerFully,
  answerUpTo,
  chanceAnswers,
  change,
  checks,
  press,
  sensitive,
} from '../support/self-check.ts';

const open = useBrowser();

describe.each([
  {
    ...checks[0],
    unreviewed: 'Ningún abogado o abogada del Perú ha revisado esto todavía.',
    about: '/es/acerca-de/',
    letter: /letra p\b/,
    door: 'Si usted tiene menos de 18 años, primero hable con alguien.',
    help: '/es/ayuda/',
  },
  {
    ...checks[1],
    unreviewed: 'No Peruvian lawyer has reviewed this yet.',
    about: '/en/about/',
    letter: /letter \(p\)/,
    door: 'If you are under 18, first talk to someone.',
    help: '/en/help/',
  },
])('the self-check ($lang)', ({ path, unreviewed, about, letter, door, help }) => {
  it('asks a child no question on harm, in the interview and the full review', async () => {
    const { page } = await open(path);
    for (const said of [{}, ...chanceAnswers(3, 18)]) {
      const asked = await answerFully(page, { ...said, child: 'yes' });
      expect(asked.filter((fact) => sensitive.some((id) => id === fact))).toEqual([]);
      expect(
        await page
          .locator(sensitive.map((id) => `fieldset[data-fact="${id}"]`).join())
          .evaluateAll((all) => all.filter((field) => field.checkVisibility()).length),
      ).toBe(0);
      await press(page, 'clear');
    }
  });

  it('tells a child to talk to someone, at once and in the result', async () => {
    const { page } = await open(path);
    expect(await page.getByText(door).filter({ visible: true }).count()).toBe(0);
    await answerUpTo(page, 'child', { 'in-peru': 'yes' });
    await change(page, 'child', 'yes');
    const shown = page.locator('[data-minor]');
    expect(await shown.innerText()).toContain(door);
    expect(await shown.locator('a').getAttribute('href')).toBe(help);
    // The notice is between the answer and the button Continue.
    const order = await page
      .locator('form :is(fieldset, [data-minor], [data-next])')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility())
          .map((element) => element.getAttribute('data-fact') ?? element.localName),
      );
    expect(order).toEqual(['child', 'div', 'button']);
    await answerAll(page, { unaccompanied: 'yes' });
    expect(await page.locator('[data-notice="child"]').isVisible()).toBe(true);
  });

  it('says of every question on harm that it can be skipped', async () => {
    const { page } = await open(path);
    for (const fact of sensitive) {
      await answerUpTo(page, fact, { child: 'no', 'rights-violation': 'yes' });
      expect([
        fact,
        await page.locator('[data-intro]:visible').count(),
        await page.locator('input[value="unsure"]:visible').count(),
      ]).toEqual([fact, 1, 1]);
    }
  });

  it('tells a recognised refugee about letter p, in the result and on the sheet', async () => {
    const { page } = await open(path);
    await answerFully(page, { 'in-peru': 'yes', 'recognised-protection': 'yes' });
    await page.locator('[data-notice="recognised"] > details > summary').click();
    expect(await page.locator('[data-notice="recognised"]').innerText()).toMatch(letter);
    await page.locator('[data-sheet] > summary').click();
    expect(await page.locator('[data-sheet-notice="recognised"]').innerText()).toMatch(
      /letra p\b[\s\S]*letter \(p\)/,
    );
  });

  it('puts safety notices above the reasons, free help first', async () => {
    const { page } = await open(path);
    await answerAll(page, {
      'in-peru': 'yes',
      'entered-without-control': 'yes',
      'permit-since': 'no',
      'rights-threat': 'yes',
    });
    await page.locator('.reasons > summary').click();
    const shown = await page
      .locator('[data-result] :is([data-notice], [data-route], [data-provision])')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility())
          .map((element) => element.getAttribute('data-notice') ?? 'reason'),
      );
    const first = shown.indexOf('reason');
    expect(shown[0]).toBe('free-help');
    expect(shown.slice(0, first).sort()).toEqual(
      shown.filter((id) => safetyNotices.some((safety) => safety === id)).sort(),
    );
  });

  it('says on results, sheets and the about page that no lawyer has reviewed it', async () => {
    const { page } = await open(path);
    for (const said of [
      {},
      { 'in-peru': 'yes', 'disaster-migrant': 'yes' },
      { 'in-peru': 'no', child: 'yes' },
      ...chanceAnswers(3, 36),
    ] as Answers[]) {
      await answerAll(page, said);
      expect(await page.getByText(unreviewed).filter({ visible: true }).count()).toBeGreaterThan(0);
      await page.locator('[data-sheet] > summary').click();
      const sheet = await page.locator('[data-sheet] table').innerText();
      expect(sheet).toContain('Ningún abogado o abogada del Perú ha revisado esto todavía.');
      expect(sheet).toContain('No Peruvian lawyer has reviewed this yet.');
      await press(page, 'clear');
    }
    const { page: aboutPage } = await open(about);
    expect(await aboutPage.locator('main').innerText()).toContain(unreviewed);
  });
});
