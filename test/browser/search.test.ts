import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

/** The addresses of the results in one group, in order, once the search has ended. */
async function results(path: string, group: 'law' | 'other'): Promise<string[]> {
  const { page, errors, outside } = await open(path);
  await page.locator('[data-result]').first().waitFor();
  const found = await page.locator(`[data-group="${group}"] a[data-result]`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect([errors, outside]).toEqual([[], []]);
  return found;
}

it.each([
  { query: 'apátridas', path: '/es/buscar/?q=apátridas', first: '/es/ley/dl-1350/art-29-2/#k-7' },
  { query: 'apatridas, without the accent', path: '/es/buscar/?q=apatridas', first: '/es/ley/dl-1350/art-29-2/#k-7' },
  { query: 'stateless', path: '/en/search/?q=stateless', first: '/en/law/dl-1350/art-29-2/#k-7' },
  { query: 'desastres', path: '/es/buscar/?q=desastres', first: '/es/ley/dl-1350/art-29-2/#k-4' },
  { query: 'impedimento de ingreso', path: '/es/buscar/?q=impedimento+de+ingreso', first: '/es/ley/dl-1350/art-36/#36-1' },
])('finds the sentence first: $query', async ({ path, first }) => {
  expect((await results(path, 'law'))[0]).toBe(first);
});

it('puts law sentences before other pages', async () => {
  expect((await results('/es/buscar/?q=desastres', 'other')).some((url) => url.startsWith('/es/categorias/'))).toBe(true);
  const { page } = await open('/es/buscar/?q=desastres');
  await page.locator('[data-result]').first().waitFor();
  expect(await page.locator('section[data-group]').evaluateAll((all) => all.map((group) => (group as HTMLElement).dataset['group']))).toEqual(['law', 'other']);
});

it('lands on the sentence', async () => {
  const { page } = await open('/es/buscar/?q=apátridas');
  await page.locator('[data-result]').first().click();
  await page.waitForURL(/art-29-2\/#k-7$/);
  expect(await page.locator(':target [data-segment]').textContent()).toBe('o para apátridas.');
});

it('searches what is typed, keeps it in the address, and says how much it found', async () => {
  const { page } = await open('/es/buscar/');
  await page.getByLabel('Palabra, frase o artículo').fill('trata');
  await page.keyboard.press('Enter');
  await page.locator('[data-result]').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=trata');
  expect(await page.locator('site-search [role=status]').textContent()).toMatch(/^\d+ resultados?$/);
});

it('says so when nothing is found', async () => {
  const { page, errors } = await open('/es/buscar/?q=xyzzyqwv');
  await page.locator('site-search [role=status]', { hasText: 'No encontramos' }).waitFor();
  expect(errors).toEqual([]);
});

it('treats markup in a query as words', async () => {
  const { page, errors } = await open('/es/buscar/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await page.locator('site-search [role=status]', { hasText: 'resultado' }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(errors).toEqual([]);
});

it('without JavaScript says what to do instead', async () => {
  const { page } = await open('/es/buscar/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').first().textContent()).toContain('categorías');
});
