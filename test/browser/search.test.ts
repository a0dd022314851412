import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from '../support/axe.ts';
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
  { query: 'apátridas', path: '/es/buscar/?q=apátridas', first: '/es/ley/dl-1350/art-29-2/#m-7' },
  { query: 'apatridas, without the accent', path: '/es/buscar/?q=apatridas', first: '/es/ley/dl-1350/art-29-2/#m-7' },
  { query: 'stateless', path: '/en/search/?q=stateless', first: '/en/law/dl-1350/art-29-2/#m-7' },
  { query: 'desastres', path: '/es/buscar/?q=desastres', first: '/es/ley/dl-1350/art-29-2/#m-4' },
  { query: 'impedimento de ingreso', path: '/es/buscar/?q=impedimento+de+ingreso', first: '/es/ley/dl-1350/art-36/2017/#36-1' },
])('finds the sentence first: $query', async ({ path, first }) => {
  expect((await results(path, 'law'))[0]).toBe(first);
});

it('puts law sentences before other pages', async () => {
  expect((await results('/es/buscar/?q=desastres', 'other')).some((url) => url.startsWith('/es/categorias/'))).toBe(true);
  const { page } = await open('/es/buscar/?q=desastres');
  await page.locator('[data-result]').first().waitFor();
  expect(await page.locator('section[data-group]').evaluateAll((all) => all.map((group) => (group as HTMLElement).dataset['group']))).toEqual(['law', 'other', 'earlier', 'twin']);
});

it('lands on the sentence', async () => {
  const { page } = await open('/es/buscar/?q=apátridas');
  await page.locator('[data-result]').first().click();
  await page.waitForFunction(() => location.hash === '#m-7');
  // The page is gone to, then scrolled.
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-segment="m-7"]')!.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
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
  const { page, errors } = await open('/es/buscar/?q=trata%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await page.locator('site-search [role=status]', { hasText: 'resultado' }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(errors).toEqual([]);
});

it('without JavaScript says what to do instead', async () => {
  const { page } = await open('/es/buscar/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').first().textContent()).toContain('situaciones');
});

/** Types a query and waits for both languages; the addresses shown, from the top. */
async function type(page: Page, query: string): Promise<string[]> {
  await page.locator('site-search input').fill(query);
  await page.locator(`site-search[data-searched='${query.replaceAll("'", "\\'")}']`).waitFor();
  return page.locator('site-search section:not([hidden]) a[data-result]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}
const told = (page: Page) => page.locator('[data-told]').textContent();

describe('as one types', () => {
  it.each([
    { query: 'literal m) del numeral 29.2 del artículo 29 del Decreto Legislativo N° 1350', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    // What was letter k is letter m today, and comes first.
    { query: '29.2 k)', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    { query: 'Letra m, supuesto 4', first: '/es/ley/dl-1350/art-29-2/#m-4' },
    { query: 'https://umbral.example/en/law/dl-1350/art-29-2/#m-4', first: '/es/ley/dl-1350/art-29-2/#m-4' },
    { query: 'art. 29.2.m', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    { query: 'artículo 36', first: '/es/ley/dl-1350/art-36/' },
    { query: 'DL 1350', first: '/es/ley/dl-1350/' },
    { query: 'D. Leg. 1350 art 36', first: '/es/ley/dl-1350/art-36/' },
    { query: 'art_29__para_29-2__point_k', first: '/es/ley/dl-1350/art-29-2/2017/#k-title' },
    { query: 'k-4', first: '/es/ley/dl-1350/art-29-2/2017/#k-4' },
  ])('a citation leads to its place: $query', async ({ query, first }) => {
    const { page } = await open('/es/buscar/');
    expect((await type(page, query))[0]).toBe(first);
  });

  it('a place of the law that moved is shown with both its wordings, each by its name', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'inciso k) del artículo 29.2')).toEqual(['/es/ley/dl-1350/art-29-2/#m-title', '/es/ley/dl-1350/art-29-2/2017/#k-title']);
    expect(await page.locator('[data-group="law"] li').allTextContents()).toEqual(['Art. 29.2, letra m (hasta 2023, letra k) modificada por el D. Leg. 1582', 'Art. 29.2, letra k redacción original']);
  });

  it('ligatures, and characters that nobody sees, change nothing', async () => {
    const { page } = await open('/es/buscar/');
    const found = await type(page, 'apátridas');
    expect(found[0]).toBe('/es/ley/dl-1350/art-29-2/#m-7');
    for (const query of ['apá\u00adtri\u00addas', 'a\u200bpátridas', 'ａｐáｔｒｉｄａｓ']) expect(await type(page, query)).toEqual(found);
  });

  it('what was found and corrected is said once, when the typing pauses, and never in between', async () => {
    const { page } = await open('/es/buscar/?q=trata');
    await page.locator('site-search[data-searched]').waitFor();
    await page.evaluate(() => {
      const status = document.querySelector('site-search [role=status]')!;
      const said: (readonly [string, number])[] = ((window as unknown as { said: unknown }).said = []);
      let typed = 0;
      addEventListener('input', () => (typed = performance.now()), true);
      new MutationObserver(() => status.textContent && said.push([status.textContent, performance.now() - typed])).observe(status, { childList: true });
    });
    await page.locator('#search-q').fill('');
    await page.locator('#search-q').pressSequentially('xqtarfico', { delay: 60 });
    for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Backspace');
    await page.locator('#search-q').pressSequentially('tarfico', { delay: 60 });
    await page.locator('site-search[data-searched="tarfico"]').waitFor();
    await page.locator('site-search [role=status]', { hasText: 'resultado' }).waitFor();
    const said = await page.evaluate(() => (window as unknown as { said: [text: string, pause: number][] }).said);
    // A machine that is busy may pause between two keys, too.
    expect(said.filter(([, pause]) => pause < 990)).toEqual([]);
    expect(said.at(-1)![0]).toMatch(/^\d+ resultados? Se buscó «tráfico» en lugar de «tarfico».$/);
  });

  it('a slip is mended, and that is said', async () => {
    const { page } = await open('/es/buscar/');
    expect((await type(page, 'tarfico'))[0]).toBe('/es/ley/dl-1350/art-29-2/#m-5');
    expect(await told(page)).toContain('Se buscó «tráfico» en lugar de «tarfico».');
  });

  it('everyday words find the words of the law, and can be taken away', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'sin papeles')).toContain('/es/ley/dl-1350/art-36/2017/#36-1');
    const chip = page.getByRole('button', { name: 'Quitar «situación irregular»' });
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    expect(await page.locator('site-search a[data-result][href$="#36-1"]').count()).toBe(0);
  });

  it('a word that matches nothing is left out, and that is said', async () => {
    const { page } = await open('/es/buscar/');
    expect((await type(page, 'xyzzyqwv apátridas'))[0]).toBe('/es/ley/dl-1350/art-29-2/#m-7');
    expect(await told(page)).toContain('«xyzzyqwv»');
  });

  it('a question in other words is answered by questions like it, which is said; what is quoted is not', async () => {
    const { page } = await open('/es/buscar/');
    expect((await type(page, 'el cerro se vino abajo'))[0]).toBe('/es/ley/dl-1350/art-29-2/#m-4');
    expect(await told(page)).toContain('preguntas parecidas');
    expect(await type(page, '"el cerro se vino abajo"')).toEqual([]);
    expect((await type(page, 'ley 29360'))[0]).toBe('/es/ayuda/#help-public-defence');
    await type(page, 'desastres naturales');
    expect(await told(page)).not.toContain('«');
  });

  it('words of the other language find both languages, the other one labelled', async () => {
    const { page } = await open('/es/buscar/');
    const found = await type(page, 'statelessness');
    expect(found).toContain('/es/ley/dl-1350/art-29-2/2017/#k-7');
    expect(found).toContain('/en/law/dl-1350/art-29-2/#k-7');
    expect(await page.locator('[data-group="twin"]').getAttribute('lang')).toBe('en');
  });

  it('filters narrow the results and stand in the address', async () => {
    const { page } = await open('/es/buscar/?q=desastres&kind=term');
    await page.locator('site-search[data-searched]').waitFor();
    const all = await page.locator('[data-group="other"] a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((address) => !address?.startsWith('/es/glosario/'))).toEqual([]);
    await page.locator('select[name=kind]').selectOption('law');
    await page.locator('[data-group="law"] a[data-result]').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=desastres&kind=law');
  });

  it('the keyboard does it all: / comes to the field, arrows to the results, Escape back and then empties it', async () => {
    const { page } = await open('/es/buscar/');
    await page.keyboard.press('/');
    await page.keyboard.type('trata');
    await page.locator("site-search[data-searched='trata']").waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('a[data-result]'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-q').inputValue()).toBe('');
    expect(await page.locator('a[data-result]:visible').count()).toBe(0);
  });
});

it('loads nothing of the index before the field is used', async () => {
  const { page } = await open('/es/buscar/');
  await page.waitForLoadState('networkidle');
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')).length);
  expect(await loaded()).toBe(0);
  await page.locator('#search-q').focus();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('dictionary.json')));
});

it.each(['light', 'dark'] as const)('axe finds nothing with results, chips and filters on the page: %s', async (colorScheme) => {
  const { page } = await open('/es/buscar/?q=tarfico+sin+papeles', { colorScheme, viewport: { width: 360, height: 800 } });
  await page.locator('site-search[data-searched]').waitFor();
  await page.locator('details.filters summary').click();
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

it('keeps the query and its filters when the language is switched', async () => {
  const { page } = await open('/es/buscar/');
  await type(page, 'refugio');
  await page.locator('details.filters summary').click();
  await page.locator('select[name=kind]').selectOption('term');
  await page.locator('#site-twin').click();
  await page.waitForURL('**/en/search/?q=refugio&kind=term');
  expect([await page.locator('#search-q').inputValue(), await page.locator('select[name=kind]').inputValue()]).toEqual(['refugio', 'term']);
  await page.locator('a[data-result]').first().waitFor();
});

it('shows again what the address asks where the browser has kept the page and emptied its fields', async () => {
  const { page } = await open('/es/buscar/?q=desastres&kind=term');
  await page.locator('site-search[data-searched]').waitFor();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#search-q')!.value = '';
    document.querySelector<HTMLSelectElement>('select[name=kind]')!.value = '';
    delete document.querySelector<HTMLElement>('site-search')!.dataset['searched'];
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await page.locator('site-search[data-searched="desastres"]').waitFor();
  expect([await page.locator('#search-q').inputValue(), await page.locator('select[name=kind]').inputValue(), new URL(page.url()).search]).toEqual(['desastres', 'term', '?q=desastres&kind=term']);
});

it.each(['m-4.', 'm-4)', 'm-4%C2%BB.', 'm-4,'])('an address that was copied with what follows it leads to the sentence: #%s', async (fragment) => {
  const { page, errors } = await open(`/es/ley/dl-1350/art-29-2/cambios/#${fragment}`);
  await page.waitForFunction(() => document.querySelector(':target')?.matches('[id="m-4"]'));
  expect([new URL(page.url()).hash, errors]).toEqual(['#m-4', []]);
});

it('needs nothing that came after the oldest browser it runs in', async () => {
  const { page, errors } = await open('/es/acerca-de/');
  await page.addInitScript(() => {
    for (const name of ['at', 'findLast', 'toSorted']) Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['replaceChildren', 'checkVisibility']) Reflect.deleteProperty(Element.prototype, name);
    for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);
    for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
    Reflect.deleteProperty(window, 'structuredClone');
  });
  await page.goto(new URL('/es/buscar/?q=29.2.m', page.url()).href);
  await page.locator('a[data-result]').first().waitFor();
  expect((await type(page, 'tarfico'))[0]).toBe('/es/ley/dl-1350/art-29-2/#m-5');
  expect(errors).toEqual([]);
});
