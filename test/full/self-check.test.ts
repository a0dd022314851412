import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { facts } from '../../src/rules/index.ts';
import { faults, ofColour } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { answerAll, checkedAnswers, press, screenNow } from '../support/self-check.ts';

const open = useBrowser();

const ground = (page: Page, version: string, id: string) =>
  page.locator(`[data-version="${version}"][data-ground="${id}"]`);

describe.each([
  {
    lang: 'es',
    path: '/es/autoevaluacion/',
    words2017: 'hayan migrado por motivos de desastres naturales y medioambientales',
  },
  {
    lang: 'en',
    path: '/en/self-check/',
    words2017: 'have migrated due to natural and environmental disasters',
  },
])('the self-check ($lang)', ({ path, words2017 }) => {
  it('covers a person in Peru who migrated after a disaster, and quotes the phrase', async () => {
    const { page, errors, outside } = await open(path);
    await answerAll(page, { 'in-peru': 'yes', child: 'no', 'disaster-migrant': 'yes' });
    expect(await ground(page, '2017', 'k-4').getAttribute('data-verdict')).toBe('covered');
    expect(await ground(page, '2023', 'm-4').getAttribute('data-verdict')).toBe('covered');
    expect(
      await page
        .locator('[data-version="2023"][data-provision="humanitarian-residence"]')
        .getAttribute('data-verdict'),
    ).toBe('covered');
    expect(await ground(page, '2017', 'k-4').locator('.quote mark').first().textContent()).toBe(
      words2017,
    );
    await page.locator('.reasons > summary').click();
    expect(await ground(page, '2023', 'm-4').locator('.quote mark').first().isVisible()).toBe(true);
    expect([errors, outside]).toEqual([[], []]);
  });

  it('is arguable for an applicant for refuge outside Peru, with both readings', async () => {
    const { page } = await open(path);
    await answerAll(page, {
      'in-peru': 'no',
      child: 'no',
      'protection-applicant': 'yes',
      'disaster-migrant': 'no',
    });
    const box = ground(page, '2023', 'm-3');
    expect(await box.getAttribute('data-verdict')).toBe('arguable');
    expect(
      await box
        .locator('[data-reading="likewise"] [data-option="additive"]')
        .getAttribute('data-verdict'),
    ).toBe('covered');
    expect(
      await box
        .locator('[data-reading="likewise"] [data-option="in-peru"]')
        .getAttribute('data-verdict'),
    ).toBe('not-covered');
    await page.locator('.reasons > summary').click();
    expect(await box.locator('[data-reading="likewise"]').isVisible()).toBe(true);
  });

  it('has no accessibility faults at start, error and result, in both themes', async () => {
    const { page } = await open(path, { colorScheme: 'light' });
    expect(await faults(page)).toEqual([]);
    await press(page, 'start');
    await press(page, 'next');
    expect(await faults(page)).toEqual([]);
    await answerAll(page, {
      'in-peru': 'no',
      child: 'no',
      'protection-applicant': 'yes',
      'disaster-migrant': 'no',
      'stay-expired': 'yes',
      'smuggling-victim': 'yes',
    });
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    await page.locator('[data-sheet-answers]').check();
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, { rules: ofColour })).toEqual([]);
  });

  it('decides nothing if everything is unknown, and lists the missing facts', async () => {
    const { page } = await open(path);
    await answerAll(page, {});
    const verdicts = await page
      .locator('[data-provision="humanitarian-residence"]')
      .evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['verdict']));
    expect(verdicts).toEqual(['open', 'open']);
    const box = ground(page, '2023', 'm-4');
    await page.locator('.reasons > summary').click();
    await box.locator('summary').click();
    expect(await box.locator('li[data-fact="disaster-migrant"]').isVisible()).toBe(true);
  });

  it('asks every fact of the interview, and none of the full review', async () => {
    const { page } = await open(path);
    const all = await page
      .locator('fieldset[data-fact]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset['fact']));
    expect([...all].sort()).toEqual(facts.map(({ id }) => id).sort());
    const asked = await answerAll(page, {});
    expect(asked).not.toContain('forcibly-displaced');
    expect(asked.length).toBeGreaterThan(15);
  });
});

it('the self-check shows all answers for review, and goes back a screen', async () => {
  const { page } = await open('/es/autoevaluacion/');
  await answerAll(page, { 'in-peru': 'yes', child: 'no' });
  await page.locator('[data-review]').click();
  expect(await page.locator('input[name="in-peru"][value="yes"]').isChecked()).toBe(true);
  expect(await page.locator('fieldset:visible').count()).toBe(
    Object.keys(await checkedAnswers(page)).length,
  );
  await page.locator('[data-next]').click();
  expect(await page.locator('[data-result]').isVisible()).toBe(true);
  const address = page.url();
  for (const fact of ['trafficking-victim', 'smuggling-victim']) {
    await page.goBack();
    expect([page.url(), await screenNow(page)]).toEqual([address, fact]);
  }
  await press(page, 'back');
  expect(await screenNow(page)).toBe('rights-violation-serious');
});
