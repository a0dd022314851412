import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useOneFile } from '../support/one-file.ts';
import { answerAll, checks } from '../support/self-check.ts';

const open = useBrowser();
const openFile = useOneFile();

/** The text that a page would print. */
async function printed(page: Page): Promise<string> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

const languages = [
  {
    lang: 'es',
    law: '/es/ley/dl-1350/art-29-2/',
    read: 'Leyes leídas hasta el 12 de junio de 2026',
    on: 'Impreso el',
    locale: 'es-PE',
  },
  {
    lang: 'en',
    law: '/en/law/dl-1350/art-29-2/',
    read: 'Laws read up to 12 June 2026',
    on: 'Printed on',
    locale: 'en-GB',
  },
] as const;
const home = 'https://umbral.example/';

describe.each(languages)('the printed page ($lang)', ({ lang, law, read, on, locale }) => {
  const today = new Date().toLocaleDateString(locale, { dateStyle: 'long' });
  const check = checks.find((one) => one.lang === lang)!;

  it('names its site, address, edition and day: a page of the law', async () => {
    const { page } = await open(law);
    const seen = await page.locator('body').innerText();
    expect(seen).not.toContain(on);
    expect(await printed(page)).toContain(`Umbral · ${home}${law.slice(1)} · ${read}`);
    expect(await printed(page)).toContain(`${on} ${today}.`);
  });

  it('names all but the day without scripts', async () => {
    const { page } = await open(law, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toContain(`Umbral · ${home}${law.slice(1)} · ${read}`);
    expect(text).not.toContain(on);
  });

  it.each([
    ['a result', 'path'],
    ['a result in a frame', 'frame'],
  ] as const)('names its site, address, edition and day: %s', async (_, key) => {
    const { page } = await open(check[key]);
    await answerAll(page, {});
    const text = await printed(page);
    expect(text).toContain(`Umbral · ${home}${check.path.slice(1)} · ${read}`);
    expect(text).toContain(`${on} ${today}.`);
  });

  it('names its site, address, edition and day once: the sheet', async () => {
    const { page } = await open(check.path);
    await answerAll(page, {});
    await page.locator('[data-sheet] > summary').click();
    const text = await printed(page);
    expect(text).toContain(`${today}. Umbral, ${home}. ${read}`);
    expect(text).not.toContain(on);
  });

  it('names its site, address, edition and day: the one file', async () => {
    const { page } = await openFile(`${lang}/law`);
    const text = await printed(page);
    expect(text).toMatch(/(edición|edition) [\da-f]{12} /);
    expect(text).toContain(read);
    expect(text).toContain(home);
    expect(text).toContain(`${on} ${today}.`);
  });
});
