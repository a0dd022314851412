import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

/** Answers every question the check asks, by `answers` or else "unsure", to the result. Returns what was asked, in order. */
async function answerAll(page: Page, answers: Readonly<Record<string, 'yes' | 'no' | 'unsure'>>): Promise<string[]> {
  const asked: string[] = [];
  for (let screen = 0; screen < 7 && !(await page.locator('[data-result]').isVisible()); screen += 1) {
    // A question may appear when the one before it is answered, so look again after each.
    for (;;) {
      const fields = await page.locator('fieldset[data-fact]:visible').evaluateAll((all) => all.map((field) => (field as HTMLElement).dataset['fact'] ?? ''));
      const next = fields.find((fact) => !asked.includes(fact));
      if (next === undefined) break;
      asked.push(next);
      await page.locator(`input[name="${next}"][value="${answers[next] ?? 'unsure'}"]`).check();
    }
    await page.locator('[data-next]').click();
  }
  return asked;
}

const ground = (page: Page, version: string, id: string) => page.locator(`[data-version="${version}"][data-ground="${id}"]`);

describe.each([
  { lang: 'es', path: '/es/autoevaluacion/', words2017: 'hayan migrado por motivos de desastres naturales y medioambientales' },
  { lang: 'en', path: '/en/self-check/', words2017: 'have migrated due to natural and environmental disasters' },
])('the self-check ($lang)', ({ path, words2017 }) => {
  it('in Peru and migrated because of a disaster: covered by k-4 and m-4, with the phrase quoted', async () => {
    const { page, errors, outside } = await open(path);
    await answerAll(page, { 'in-peru': 'yes', child: 'no', 'disaster-migrant': 'yes' });
    expect(await ground(page, '2017', 'k-4').getAttribute('data-verdict')).toBe('covered');
    expect(await ground(page, '2023', 'm-4').getAttribute('data-verdict')).toBe('covered');
    expect(await page.locator('[data-version="2023"][data-provision="humanitarian-residence"]').getAttribute('data-verdict')).toBe('covered');
    expect(await ground(page, '2017', 'k-4').locator('.quote mark').first().textContent()).toBe(words2017);
    expect(await ground(page, '2023', 'm-4').locator('.quote mark').first().isVisible()).toBe(true);
    expect([errors, outside]).toEqual([[], []]);
  });

  it('outside Peru and applied for refuge: depends on the reading, with both readings shown', async () => {
    const { page } = await open(path);
    await answerAll(page, { 'in-peru': 'no', child: 'no', 'protection-applicant': 'yes', 'disaster-migrant': 'no' });
    const box = ground(page, '2023', 'm-3');
    expect(await box.getAttribute('data-verdict')).toBe('arguable');
    expect(await box.locator('[data-reading="likewise"] [data-option="additive"]').getAttribute('data-verdict')).toBe('covered');
    expect(await box.locator('[data-reading="likewise"] [data-option="in-peru"]').getAttribute('data-verdict')).toBe('not-covered');
    expect(await box.locator('[data-reading="likewise"]').isVisible()).toBe(true);
  });

  it('everything unknown: nothing is decided, and what is missing is listed', async () => {
    const { page } = await open(path);
    await answerAll(page, {});
    const verdicts = await page.locator('[data-provision="humanitarian-residence"]').evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['verdict']));
    expect(verdicts).toEqual(['open', 'open']);
    const box = ground(page, '2023', 'm-4');
    await box.locator('summary').click();
    expect(await box.locator('li[data-fact="disaster-migrant"]').isVisible()).toBe(true);
  });

  it('asks every fact of the interview somewhere, and never the one of the full review', async () => {
    const { page } = await open(path);
    const all = await page.locator('fieldset[data-fact]').evaluateAll((fields) => fields.map((field) => (field as HTMLElement).dataset['fact']));
    expect(all).toHaveLength(24);
    const asked = await answerAll(page, {});
    expect(asked).not.toContain('forcibly-displaced');
    expect(asked.length).toBeGreaterThan(15);
  });
});

it('does not let an unanswered screen pass, and says what is missing', async () => {
  const { page } = await open('/es/autoevaluacion/');
  await page.locator('[data-next]').click();
  expect(await page.locator('[data-part="1"]').isVisible()).toBe(true);
  expect(await page.locator('[data-part="1"] [data-error]').isVisible()).toBe(true);
});

it('asks a child no question on harm', async () => {
  const { page } = await open('/es/autoevaluacion/');
  const asked = await answerAll(page, { child: 'yes' });
  expect(asked.filter((fact) => ['rights-violation', 'rights-violation-serious', 'smuggling-victim', 'trafficking-victim'].includes(fact))).toEqual([]);
});

it('drops an answer that a changed answer has made pointless', async () => {
  const { page } = await open('/es/autoevaluacion/');
  await page.locator('input[name="child"][value="yes"]').check();
  await page.locator('input[name="unaccompanied"][value="yes"]').check();
  await page.locator('input[name="child"][value="no"]').check();
  expect(await page.locator('fieldset[data-fact="unaccompanied"]').isVisible()).toBe(false);
  expect(await page.locator('input[name="unaccompanied"]:checked').count()).toBe(0);
});

it('P16: keeps answers out of the address, the title, the storage and the network', async () => {
  const { page, outside } = await open('/es/autoevaluacion/');
  await page.waitForLoadState('networkidle');
  const before = [page.url(), await page.title()];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await answerAll(page, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
  expect([page.url(), await page.title()]).toEqual(before);
  expect([requests, outside]).toEqual([[], []]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.hash])).toEqual([0, 0, '', '']);
});

it('clears the answers at a press', async () => {
  const { page } = await open('/es/autoevaluacion/');
  await answerAll(page, { 'in-peru': 'yes' });
  await page.locator('[data-clear]').click();
  expect(await page.locator('input:checked').count()).toBe(0);
  expect(await page.locator('[data-part="1"]').isVisible()).toBe(true);
});

it('goes back a screen and lets every answer be reviewed', async () => {
  const { page } = await open('/es/autoevaluacion/');
  await answerAll(page, { 'in-peru': 'yes', child: 'no' });
  await page.locator('[data-review]').click();
  expect(await page.locator('input[name="in-peru"][value="yes"]').isChecked()).toBe(true);
  expect(await page.locator('[data-part="1"], [data-part="2"]').evaluateAll((parts) => parts.every((part) => part.checkVisibility()))).toBe(true);
  await page.locator('[data-next]').click();
  expect(await page.locator('[data-result]').isVisible()).toBe(true);
  const address = page.url();
  for (const part of [6, 5]) {
    await page.goBack();
    expect([part, page.url(), await page.locator(`[data-part="${part}"]`).isVisible()]).toEqual([part, address, true]);
  }
  await page.locator('[data-back]').click();
  expect(await page.locator('[data-part="4"]').isVisible()).toBe(true);
});

it.each(['/es/ley/dl-1350/art-29-2/', '/es/ley/dl-1350/art-36/', '/en/law/dl-1350/art-29-2/'])('stands in the page of the provision, loaded when it is opened: %s', async (path) => {
  const { page, errors } = await open(path);
  const frames = () => page.evaluate(() => performance.getEntriesByType('resource').filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'iframe').length);
  expect(await frames()).toBe(0);
  await page.locator('details.embedded > summary').click();
  const frame = page.frameLocator('details.embedded iframe');
  await frame.locator('fieldset[data-fact="in-peru"]').waitFor();
  await frame.locator('input[name="in-peru"][value="yes"]').check();
  expect(await frames()).toBe(1);
  expect(errors).toEqual([]);
});

it('is a complete form without JavaScript, with the ways in on the page about the method', async () => {
  const { page } = await open('/es/autoevaluacion/', { javaScriptEnabled: false });
  expect(await page.locator('fieldset[data-fact]:visible').count()).toBe(24);
  const { page: method } = await open('/es/autoevaluacion/como-se-decide/', { javaScriptEnabled: false });
  expect(await method.locator('.routes li').count()).toBeGreaterThan(40);
});
