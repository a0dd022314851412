import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

/** The addresses of the results in one group, in order, once the search has ended. */
async function results(path: string, group: 'law' | 'earlier'): Promise<string[]> {
  const { page, errors, outside } = await open(path);
  await page.locator('site-search[data-searched]').waitFor();
  const found = await page
    .locator(`[data-group="${group}"] a[data-result]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect([errors, outside]).toEqual([[], []]);
  return found;
}

it.each([
  { query: 'apátridas', path: '/es/buscar/?q=apátridas', first: '/es/ley/dl-1350/art-29-2/#m-7' },
  {
    query: 'apatridas, without the accent',
    path: '/es/buscar/?q=apatridas',
    first: '/es/ley/dl-1350/art-29-2/#m-7',
  },
  { query: 'stateless', path: '/en/search/?q=stateless', first: '/en/law/dl-1350/art-29-2/#m-7' },
  { query: 'desastres', path: '/es/buscar/?q=desastres', first: '/es/ley/dl-1350/art-29-2/#m-4' },
])('ranks the sentence first: $query', async ({ path, first }) => {
  expect((await results(path, 'law'))[0]).toBe(first);
});

it('shows words of an earlier wording only among the earlier wordings', async () => {
  expect((await results('/es/buscar/?q=impedimento+de+ingreso', 'earlier'))[0]).toBe(
    '/es/ley/dl-1350/art-36/2017/#36-1',
  );
});

it('groups results, and collapses earlier wordings and the other language', async () => {
  const { page } = await open('/es/buscar/?q=desastres');
  await page.locator('site-search[data-searched]').waitFor();
  const inGroup = (name: string) =>
    page
      .locator(`[data-group="${name}"] a[data-result]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect((await inGroup('situation'))[0]).toBe('/es/categorias/migracion-por-desastres/');
  expect((await inGroup('law'))[0]).toBe('/es/ley/dl-1350/art-29-2/#m-4');
  expect(await inGroup('reference')).toContain('/es/glosario/#disaster');
  expect(await inGroup('earlier')).toContain('/es/ley/dl-1350/art-29-2/2017/#k-4');
  expect(await page.locator('[data-group="earlier"] summary').textContent()).toMatch(
    /^Redacción de 2017.* \(\d+\)$/,
  );
  expect(await page.locator('[data-group="earlier"] a[data-result]').first().isVisible()).toBe(
    false,
  );
  const groups = await page
    .locator('section[data-group]')
    .evaluateAll((all) => all.map((group) => (group as HTMLElement).dataset['group']));
  expect(groups.slice(-2)).toEqual(['earlier', 'other-language']);
});

it('expands earlier wordings if the law in force has no match', async () => {
  const { page } = await open('/es/buscar/?q=k-4');
  await page.locator('site-search[data-searched]').waitFor();
  const first = page.locator('a[data-result]').first();
  expect([await first.getAttribute('href'), await first.isVisible()]).toEqual([
    '/es/ley/dl-1350/art-29-2/2017/#k-4',
    true,
  ]);
});

it('a result leads to the sentence on its page', async () => {
  const { page } = await open('/es/buscar/?q=apátridas');
  await page.locator('[data-group="law"] [data-result]').first().click();
  await page.waitForFunction(() => location.hash === '#m-7');
  // The page opens first and scrolls then.
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-segment="m-7"]')!.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
});

it('searches the typed query, keeps it in the address and counts the results', async () => {
  const { page } = await open('/es/buscar/');
  await page.getByLabel('¿Qué quiere saber?').fill('trata');
  await page.keyboard.press('Enter');
  await page.locator('[data-result]').first().waitFor();
  expect(new URL(page.url()).search).toBe('?q=trata');
  expect(await page.locator('site-search [role=status]').textContent()).toMatch(
    /^\d+ resultados?$/,
  );
});

it('reports that nothing was found', async () => {
  const { page, errors } = await open('/es/buscar/?q=xyzzyqwv');
  await page.locator('site-search [role=status]', { hasText: 'No encontramos' }).waitFor();
  expect(errors).toEqual([]);
});

describe('an off-topic query', () => {
  it.each([
    {
      path: '/es/buscar/?q=renovar+pasaporte+americano',
      said: 'No encontramos nada sobre «renovar pasaporte americano»',
    },
    {
      path: '/en/search/?q=chocolate+cake+recipe',
      said: 'We found nothing about “chocolate cake recipe”',
    },
  ])(
    'gets no results, but the situations and a telephone number: $path',
    async ({ path, said }) => {
      const { page, errors } = await open(path);
      await page.locator('site-search[data-searched]').waitFor();
      expect(await page.locator('[data-nothing] h2').textContent()).toBe(said);
      expect(await page.locator('site-search [role=status]').textContent()).toContain(said);
      expect(await page.locator('[data-nothing] a[href^="tel:"]').isVisible()).toBe(true);
      expect(await page.locator('[data-nothing] a[href="#situations"]').isVisible()).toBe(true);
      expect(await page.locator('a[data-result]:visible').count()).toBe(0);
      expect(errors).toEqual([]);
    },
  );

  it('shows the closest results only on request', async () => {
    const { page } = await open('/es/buscar/?q=visa+americana+de+turista+cita');
    await page.locator('site-search[data-searched]').waitFor();
    expect(await page.locator('a[data-result]:visible').count()).toBe(0);
    await page.locator('[data-results] > summary').click();
    expect(await page.locator('a[data-result]:visible').count()).toBeGreaterThan(0);
    await type(page, 'trata');
    expect([
      await page.locator('[data-nothing]').isVisible(),
      await page.locator('[data-results] > summary').isVisible(),
    ]).toEqual([false, false]);
    expect(await page.locator('a[data-result]:visible').count()).toBeGreaterThan(0);
  });
});

describe('a query about expulsion', () => {
  it.each([
    {
      path: '/es/buscar/',
      query: 'me agarraron en un operativo y dicen que me expulsan en 24 horas',
      right: ['/es/glosario/#rapid-expulsion', '/es/categorias/situacion-irregular/'],
    },
    {
      path: '/es/buscar/',
      query: 'me expulsaron en 2020 puedo volver',
      right: ['/es/categorias/impedimento-de-ingreso/'],
    },
    {
      path: '/en/search/',
      query: 'i was deported in 2021 can i go back',
      right: ['/en/categories/entry-ban/'],
    },
    {
      path: '/es/buscar/',
      query: 'art 227 reglamento ds 007-2017-in',
      right: ['/es/glosario/#regulation'],
    },
  ])(
    'has practical advice among its first three results: $query',
    async ({ path, query, right }) => {
      const { page } = await open(path);
      const found = (await type(page, query)).slice(0, 3);
      expect(found.filter((address) => right.includes(address)).length).toBe(right.length);
    },
  );
});

it('reports a cited article that the site does not have', async () => {
  const { page } = await open('/es/buscar/');
  await type(page, 'art 227 reglamento ds 007-2017-in');
  expect(await told(page)).toContain('Este sitio no tiene «art 227 reglamento ds 007-2017-in».');
});

it('answers a citation with a card: sentence, citation, predecessor and source', async () => {
  const { page } = await open('/es/buscar/?q=29.2.m.4');
  await page.locator('site-search[data-searched]').waitFor();
  const card = page.locator('.card').first();
  expect(await card.locator('blockquote').textContent()).toContain('desastres');
  expect(await card.getByRole('link', { name: 'Así decía en 2017' }).getAttribute('href')).toBe(
    '/es/ley/dl-1350/art-29-2/2017/#k-4',
  );
  expect(await card.locator('a[href^="https:"]').count()).toBe(1);
  // The permissions policy of the site forbids reading the clipboard.
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) =>
      Promise.resolve(void (document.body.dataset['copied'] = text));
  });
  await card.getByRole('button', { name: 'Copiar cita' }).click();
  await card.getByRole('button', { name: 'Copiado' }).waitFor();
  const copied = await page.evaluate(() => document.body.dataset['copied']);
  expect(copied).toMatch(
    new RegExp(
      String.raw`^«.*desastres.*», .*\(Perú\), art\. 29\.2, letra m, caso 4, ` +
        'redacción vigente desde el .*; http.*#m-4; consultado el ',
    ),
  );
});

it('treats markup in a query as text', async () => {
  const { page, errors } = await open(
    '/es/buscar/?q=trata%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  );
  await page.locator('site-search[data-searched]').waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(errors).toEqual([]);
});

it('explains without JavaScript what to do instead', async () => {
  const { page } = await open('/es/buscar/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').first().textContent()).toContain('situaciones');
});

/** Types a query and waits for both languages; the addresses shown, from the top. */
async function type(page: Page, query: string): Promise<string[]> {
  await page.locator('site-search input').fill(query);
  await page.locator(`site-search[data-searched='${query.replaceAll("'", "\\'")}']`).waitFor();
  return page
    .locator('site-search section:not([hidden]) a[data-result]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}
const told = (page: Page) => page.locator('[data-notices]').textContent();

describe('while typing', () => {
  it.each([
    {
      query: 'literal m) del numeral 29.2 del artículo 29 del Decreto Legislativo N° 1350',
      first: '/es/ley/dl-1350/art-29-2/#m-title',
    },
    // Letter k is letter m today, which comes first.
    { query: '29.2 k)', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    { query: 'Letra m, supuesto 4', first: '/es/ley/dl-1350/art-29-2/#m-4' },
    {
      query: 'https://umbral.example/en/law/dl-1350/art-29-2/#m-4',
      first: '/es/ley/dl-1350/art-29-2/#m-4',
    },
    { query: 'art. 29.2.m', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    { query: 'artículo 36', first: '/es/ley/dl-1350/art-36/' },
    { query: 'DL 1350', first: '/es/ley/dl-1350/' },
    { query: 'D. Leg. 1350 art 36', first: '/es/ley/dl-1350/art-36/' },
    { query: 'art_29__para_29-2__point_k', first: '/es/ley/dl-1350/art-29-2/2017/#k-title' },
    { query: 'k-4', first: '/es/ley/dl-1350/art-29-2/2017/#k-4' },
  ])('a citation leads to its provision: $query', async ({ query, first }) => {
    const { page } = await open('/es/buscar/');
    expect((await type(page, query))[0]).toBe(first);
  });

  it('a renamed letter is shown with both wordings, each under its own name', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'inciso k) del artículo 29.2')).toEqual([
      '/es/ley/dl-1350/art-29-2/#m-title',
      '/es/ley/dl-1350/art-29-2/2017/#k-title',
    ]);
    expect(
      await page
        .locator('.card')
        .evaluateAll((cards) =>
          cards.map(
            (card) =>
              `${card.closest('section')!.dataset['group']}: ` +
              `${card.querySelector('a')!.textContent}${card.querySelector('.note')!.textContent}`,
          ),
        ),
    ).toEqual([
      'law: Art. 29.2, letra m (hasta 2023, letra k) modificada por el D. Leg. 1582',
      'earlier: Art. 29.2, letra k redacción original',
    ]);
  });

  it('ligatures and invisible characters do not change the results', async () => {
    const { page } = await open('/es/buscar/');
    const found = await type(page, 'apátridas');
    expect(found).toContain('/es/ley/dl-1350/art-29-2/#m-7');
    for (const query of ['apá\u00adtri\u00addas', 'a\u200bpátridas', 'ａｐáｔｒｉｄａｓ'])
      expect(await type(page, query)).toEqual(found);
  });

  it('results and corrections are announced once, when the typing pauses', async () => {
    const { page } = await open('/es/buscar/?q=trata');
    await page.locator('site-search[data-searched]').waitFor();
    await page.evaluate(() => {
      const status = document.querySelector('site-search [role=status]')!;
      const said: (readonly [string, number])[] = ((window as unknown as { said: unknown }).said =
        []);
      let typed = 0;
      addEventListener('input', () => (typed = performance.now()), true);
      new MutationObserver(
        () => status.textContent && said.push([status.textContent, performance.now() - typed]),
      ).observe(status, { childList: true });
    });
    await page.locator('#search-q').fill('');
    await page.locator('#search-q').pressSequentially('xqtarfico', { delay: 60 });
    for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Backspace');
    await page.locator('#search-q').pressSequentially('tarfico', { delay: 60 });
    await page.locator('site-search[data-searched="tarfico"]').waitFor();
    await page.locator('site-search [role=status]', { hasText: 'resultado' }).waitFor();
    const said = await page.evaluate(
      () => (window as unknown as { said: [text: string, pause: number][] }).said,
    );
    // A busy machine may also pause between two keys.
    expect(said.filter(([, pause]) => pause < 990)).toEqual([]);
    expect(said.at(-1)![0]).toMatch(/^\d+ resultados? Se buscó «tráfico» en lugar de «tarfico»\./);
  });

  it('a misspelling is corrected, and the page says so', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'tarfico')).toContain('/es/ley/dl-1350/art-29-2/#m-5');
    expect(await told(page)).toContain('Se buscó «tráfico» en lugar de «tarfico».');
  });

  it('everyday words find the words of the law, and the added terms can be removed', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'sin papeles')).toContain('/es/ley/dl-1350/art-36/2017/#36-1');
    const chip = page.getByRole('button', { name: 'Quitar «situación irregular»' });
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    expect(await page.locator('site-search a[data-result][href$="#36-1"]').count()).toBe(0);
  });

  it('an unknown word is left out, and the page says so', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'xyzzyqwv apátridas')).toContain('/es/ley/dl-1350/art-29-2/#m-7');
    expect(await told(page)).toContain('«xyzzyqwv»');
  });

  it('a paraphrased question matches an intent, and a quoted one does not', async () => {
    const { page } = await open('/es/buscar/');
    expect(await type(page, 'el cerro se vino abajo')).toContain('/es/ley/dl-1350/art-29-2/#m-4');
    expect(await told(page)).toContain('preguntas parecidas');
    expect(await type(page, '"el cerro se vino abajo"')).toEqual([]);
    expect((await type(page, 'ley 29360'))[0]).toBe('/es/ayuda/#help-public-defence');
    await type(page, 'desastres naturales');
    expect(await told(page)).not.toContain('«');
  });

  it('words of the other language find results in both, with a label on the other', async () => {
    const { page } = await open('/es/buscar/');
    const found = await type(page, 'statelessness');
    expect(found).toContain('/es/ley/dl-1350/art-29-2/2017/#k-7');
    expect(found).toContain('/en/law/dl-1350/art-29-2/2017/#k-7');
    expect(await page.locator('[data-group="other-language"] ol').getAttribute('lang')).toBe('en');
    expect(await page.locator('[data-group="other-language"] summary').textContent()).toMatch(
      /^En inglés \(\d+\)$/,
    );
  });

  it('filters narrow the results and are kept in the address', async () => {
    const { page } = await open('/es/buscar/?q=desastres&kind=term');
    await page.locator('site-search[data-searched]').waitFor();
    const all = await page
      .locator('[data-group="reference"] a[data-result]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((address) => !address?.startsWith('/es/glosario/'))).toEqual([]);
    await page.locator('select[name=kind]').selectOption('law');
    await page.locator('[data-group="law"] a[data-result]').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=desastres&kind=law');
  });

  it('the keyboard works: / focuses the field, arrows the results, Escape goes back', async () => {
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

it('does not load the index before the field is used', async () => {
  const { page } = await open('/es/buscar/');
  await page.waitForLoadState('networkidle');
  const loaded = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/'))
          .length,
    );
  expect(await loaded()).toBe(0);
  await page.locator('#search-q').focus();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('search-data.json')),
  );
});

it.each(['light', 'dark'] as const)(
  'has no accessibility faults with results, chips and filters: %s',
  async (colorScheme) => {
    const { page } = await open('/es/buscar/?q=tarfico+sin+papeles', {
      colorScheme,
      viewport: { width: 360, height: 800 },
    });
    await page.locator('site-search[data-searched]').waitFor();
    await page.locator('details.filters summary').click();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  },
);

it('keeps the query and its filters when the language changes', async () => {
  const { page } = await open('/es/buscar/');
  await type(page, 'refugio');
  await page.locator('details.filters summary').click();
  await page.locator('select[name=kind]').selectOption('term');
  await page.locator('#other-language').click();
  await page.waitForURL('**/en/search/?q=refugio&kind=term');
  expect([
    await page.locator('#search-q').inputValue(),
    await page.locator('select[name=kind]').inputValue(),
  ]).toEqual(['refugio', 'term']);
  await page.locator('a[data-result]').first().waitFor();
});

it('restores the query of the address on a page from the back/forward cache', async () => {
  const { page } = await open('/es/buscar/?q=desastres&kind=term');
  await page.locator('site-search[data-searched]').waitFor();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#search-q')!.value = '';
    document.querySelector<HTMLSelectElement>('select[name=kind]')!.value = '';
    delete document.querySelector<HTMLElement>('site-search')!.dataset['searched'];
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await page.locator('site-search[data-searched="desastres"]').waitFor();
  expect([
    await page.locator('#search-q').inputValue(),
    await page.locator('select[name=kind]').inputValue(),
    new URL(page.url()).search,
  ]).toEqual(['desastres', 'term', '?q=desastres&kind=term']);
});

it.each(['m-4.', 'm-4)', 'm-4%C2%BB.', 'm-4,'])(
  'an anchor copied with trailing characters leads to the sentence: #%s',
  async (fragment) => {
    const { page, errors } = await open(`/es/ley/dl-1350/art-29-2/cambios/#${fragment}`);
    await page.waitForFunction(() => document.querySelector(':target')?.matches('[id="m-4"]'));
    expect([new URL(page.url()).hash, errors]).toEqual(['#m-4', []]);
  },
);

it('works without features newer than the oldest supported browser', async () => {
  const { page, errors } = await open('/es/acerca-de/');
  await page.addInitScript(() => {
    for (const name of ['at', 'findLast', 'toSorted'])
      Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['replaceChildren', 'checkVisibility'])
      Reflect.deleteProperty(Element.prototype, name);
    for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);
    for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
    Reflect.deleteProperty(window, 'structuredClone');
  });
  await page.goto(new URL('/es/buscar/?q=29.2.m', page.url()).href);
  await page.locator('a[data-result]').first().waitFor();
  expect(await type(page, 'tarfico')).toContain('/es/ley/dl-1350/art-29-2/#m-5');
  expect(errors).toEqual([]);
});

it('keeps the focus on a result when more results arrive', async () => {
  const { page } = await open('/es/buscar/');
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#search-q').fill('trata');
  const first = page.locator('[data-results] section:not([hidden]) a[data-result]').first();
  await first.waitFor();
  await first.focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  const before = await focused();
  expect(before).toBeTruthy();
  release();
  await page.locator('site-search[data-searched="trata"]').waitFor();
  expect(await focused()).toBe(before);
});

it('shows today’s law for queries in words that only the 2017 translation has', async () => {
  const { page } = await open('/en/search/?q=work+permit');
  await page.locator('site-search[data-searched]').waitFor();
  const law = page.locator('[data-group="law"] a[data-result][href*="#m-work"]');
  expect(await law.count()).toBe(1);
  expect(await page.locator('[data-group="earlier"] details[open]').count()).toBe(0);
});
