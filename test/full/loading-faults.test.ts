import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { type LoadFault, breakFiles, loadFaults } from '../support/broken.ts';
import { at, useBrowser } from '../support/browser.ts';
import { goodContent } from '../support/content.ts';
import { useOwnSites } from '../support/offline.ts';
import { answerAll, countingAnswers, verdictsOf, verdictsOn } from '../support/self-check.ts';

const visit = useBrowser();
const ownSite = useOwnSites();
const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');

/** An empty tab of the site, to which faults can be added, and the errors that its pages throw. */
async function blank(url = at('/favicon.svg')): Promise<{ page: Page; thrown: string[] }> {
  const { page } = await visit(url);
  const thrown: string[] = [];
  page.on('pageerror', ({ name, message }) => thrown.push(`${name}: ${message}`));
  return { page, thrown };
}

/** Only a hang fails: nothing here is timed. */
const patiently = { timeout: 30_000 };

const status = (page: Page, text: string | RegExp) =>
  page.locator('site-search [role=status]', { hasText: text }).waitFor();
const told = (page: Page, text: string) =>
  page.locator('site-search [data-notices]', { hasText: text }).waitFor();
const results = (page: Page): Promise<number> =>
  page.locator('site-search section:not([hidden]) a[data-result]').count();
const pressSearch = (page: Page) => page.locator('site-search form button').click();
/** The other ways that the search page offers in any case: links to situations, to the glossary. */
const offered = (page: Page) =>
  page.evaluate(() => [
    document.querySelectorAll('main > ul a[href*="/categor"]').length,
    document.querySelectorAll('main a[href$="/glosario/"], main a[href$="/glossary/"]').length,
  ]);

/** What `offered` returns if every situation and the glossary are offered. */
const everyWay = [corpus.categories.length, 1];

/** Each row with every second kind of fault in turn, or with every kind if ALL_FAULTS=1. */
const every = <T extends object>(rows: readonly T[]): (T & { kind: LoadFault })[] =>
  rows.flatMap((row, index) =>
    loadFaults
      .filter((_, place) => process.env['ALL_FAULTS'] === '1' || place % 2 === index % 2)
      .map((kind) => ({ ...row, kind })),
  );

/** The status and the number of results of the test query if nothing is broken. */
const whole = { text: '', shown: 0 };
beforeAll(async () => {
  const { page } = await visit(es.path);
  await page.locator('site-search[data-searched]').waitFor();
  whole.text = (await page.locator('site-search [role=status]').textContent()) ?? '';
  whole.shown = await results(page);
  expect(whole.text).toMatch(anyCount);
  await page.close();
});
/** Waits until the search shows as much as when nothing is broken, and no notice of a loss. */
async function expectWhole(page: Page): Promise<void> {
  await expect.poll(() => results(page), patiently).toBe(whole.shown);
  await expect
    .poll(() => page.locator('[data-notices]').textContent(), patiently)
    .not.toContain('No se pudieron');
}
/** How the status of a search that has ended begins. */
const anyCount = /^\d+ resultados?/;
const es = {
  // Some of its results are answers to an intent, and some are only in the index.
  path: '/es/buscar/?q=me+vencio+el+permiso',
  failed: 'El buscador no se pudo cargar. Revise su conexión y presione «Buscar»',
  get all() {
    return whole.text;
  },
};
const en = {
  path: '/en/search/?q=stateless',
  failed: 'The search could not be loaded. Check your connection and press “Search”',
  all: ' results',
};

describe('the search without a required file', () => {
  it.each(
    every([
      { file: 'the search data', glob: '**/es/search-data.json', ...es },
      { file: 'the search data in English', glob: '**/en/search-data.json', ...en },
      {
        file: 'the index, for a query without an intent',
        glob: '**/es/index/*.pf_index',
        ...es,
        path: '/es/buscar/?q=xyzzyq',
        all: 'No encontramos nada',
      },
    ]),
  )(
    'reports it, offers other ways and recovers: $file, $kind',
    async ({ glob, kind, path, failed, all }) => {
      const { page, thrown } = await blank();
      const mend = await breakFiles(page, glob, kind);
      await page.goto(at(path));
      await status(page, failed);
      expect([await results(page), await offered(page)]).toEqual([0, everyWay]);
      mend();
      await pressSearch(page);
      await status(page, all);
      // The browser reports a file with a syntax error. No other error is uncaught.
      expect(thrown).toEqual([]);
    },
  );
});

describe('the search without its index', () => {
  it.each(
    every([
      { file: 'the script', glob: '**/pagefind/es/pagefind.js' },
      { file: 'the entry', glob: '**/pagefind-entry.json?*' },
      { file: 'the list of records', glob: '**/*.pf_meta' },
      { file: 'the program', glob: '**/es/wasm.*' },
      { file: 'the words', glob: '**/es/index/*.pf_index' },
      { file: 'a filter', glob: '**/es/filter/*.pf_filter' },
    ]),
  )(
    'shows answers to the intent, reports the failure and recovers: $file, $kind',
    async ({ glob, kind }) => {
      const { page, thrown } = await blank();
      const mend = await breakFiles(page, glob, kind);
      await page.goto(at(es.path));
      await told(page, 'No se pudieron cargar todos los resultados.');
      await expect.poll(() => results(page), patiently).toBeGreaterThan(0);
      expect(await offered(page)).toEqual(everyWay);
      mend();
      await pressSearch(page);
      await status(page, whole.text);
      await expectWhole(page);
      expect(thrown).toEqual([]);
    },
  );
});

describe('the search without an optional file', () => {
  it.each(
    every([
      { file: 'one record', many: 1 },
      { file: 'two records', many: 2 },
    ]),
  )('shows the rest, reports the failure and recovers: $file, $kind', async ({ kind, many }) => {
    const { page, thrown } = await blank();
    const mend = await breakFiles(page, '**/es/fragment/*', kind, many);
    await page.goto(at(es.path));
    await status(page, anyCount);
    await told(
      page,
      'No se pudieron cargar todos los resultados. Presione «Buscar» para probar otra vez.',
    );
    await expect.poll(() => results(page), patiently).toBeGreaterThan(0);
    mend();
    await pressSearch(page);
    await expectWhole(page);
    expect(thrown).toEqual([]);
  });

  it.each(
    every([
      { file: 'the names in both languages', glob: '**/pagefind/names.json' },
      { file: 'the search data of the other language', glob: '**/en/search-data.json' },
      { file: 'the entry of the other language', glob: '**/en/pagefind-entry.json?*' },
      { file: 'the words of the other language', glob: '**/en/index/*.pf_index' },
    ]),
  )('shows the rest, reports the failure and recovers: $file, $kind', async ({ glob, kind }) => {
    const { page, thrown } = await blank();
    const mend = await breakFiles(page, glob, kind);
    await page.goto(at('/es/buscar/?q=homeless'));
    await told(
      page,
      'No se pudo buscar en los textos en inglés. Presione «Buscar» para probar otra vez.',
    );
    mend();
    await pressSearch(page);
    await page
      .locator('[data-group="other-language"] [data-result]')
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.locator('[data-notices]').textContent()).not.toContain('No se pudo');
    expect(thrown).toEqual([]);
  });
});

describe('slow files', () => {
  it.each([
    {
      file: 'the search data',
      glob: '**/es/search-data.json',
      query: 'apatridas',
      end: anyCount,
    },
    { file: 'the index', glob: '**/es/index/*', query: 'art. 36', end: anyCount },
    // An empty result in Spanish is not reported before the search in English.
    {
      file: 'the other language',
      glob: '**/en/search-data.json',
      query: 'homeless',
      end: 'resultados',
    },
  ])(
    'the search shows that it is searching, also if the field was focused first: $file',
    async ({ glob, query, end }) => {
      const { page, thrown } = await blank();
      let go = (): void => undefined;
      const held = new Promise<void>((done) => (go = done));
      await page.context().route(glob, async (route) => {
        await held;
        await route.fallback();
      });
      await page.goto(at('/es/buscar/'));
      await page.locator('site-search input').focus();
      await page.locator('site-search input').fill(query);
      await status(page, 'Buscando…');
      expect(await offered(page)).toEqual(everyWay);
      go();
      await status(page, end);
      expect(thrown).toEqual([]);
    },
  );
});

describe('WebAssembly blocked', () => {
  it.each([
    {
      how: 'switched off',
      lang: 'es',
      path: es.path,
      says: 'este navegador no permite buscar en todos los textos',
    },
    {
      how: 'switched off',
      lang: 'en',
      path: en.path,
      says: 'this browser does not allow a search of all texts',
    },
    {
      how: 'forbidden by a policy',
      lang: 'es',
      path: es.path,
      says: 'este navegador no permite buscar en todos los textos',
    },
  ])(
    '$how ($lang): the search shows answers to the intent only, and says so',
    async ({ how, path, says }) => {
      const { page, thrown } = await blank();
      if (how === 'switched off')
        await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
      else
        await page.route('**/buscar/**', async (route) => {
          const response = await route.fetch();
          await route.fulfill({
            response,
            headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
          });
        });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(at(path));
      await told(page, says);
      expect(await results(page)).toBeGreaterThan(0);
      expect(await offered(page)).toEqual(everyWay);
      expect(asked.filter((url) => url.includes('pagefind.js') || url.includes('wasm'))).toEqual(
        [],
      );
      expect(thrown).toEqual([]);
    },
  );
});

const withScripts = [
  {
    path: '/es/buscar/?q=trata',
    content: 'Situaciones',
    says: 'El buscador no se ha cargado. Vuelva a cargar la página.',
  },
  {
    path: '/en/search/?q=trata',
    content: 'Situations',
    says: 'The search has not loaded. Reload the page.',
  },
  {
    path: '/es/autoevaluacion/',
    content: '¿Está usted ahora en el Perú',
    says: 'Esta página no se ha cargado del todo.',
  },
  {
    path: '/en/self-check/',
    content: 'Are you in Peru',
    says: 'This page has not loaded completely.',
  },
  {
    path: '/es/insertar/autoevaluacion/migracion-por-desastres/',
    content: 'Dentro de otra página, la autoevaluación necesita JavaScript',
    says: undefined,
  },
  { path: '/es/datos/', content: 'rules.json', says: 'Esta parte de la página no se ha cargado.' },
  { path: '/en/data/', content: 'rules.json', says: 'This part of the page has not loaded.' },
  {
    path: '/es/ley/dl-1350/art-29-2/',
    content: 'desastres naturales y medioambientales',
    says: undefined,
  },
  { path: '/es/ley/dl-1350/art-36/cambios/', content: '2023', says: undefined },
  { path: '/en/categories/stateless-persons/', content: 'stateless', says: undefined },
];

describe('a page with broken scripts', () => {
  /** Opens a page whose scripts are broken, and waits for its warning. */
  async function expectFallback(
    { path, content, says }: (typeof withScripts)[number],
    kind: LoadFault,
  ): Promise<void> {
    const { page, thrown } = await blank();
    await breakFiles(page, '**/_astro/*.js', kind);
    await page.goto(at(path));
    await page.locator('main', { hasText: content }).waitFor();
    if (says) await page.locator('main .script-fallback:visible', { hasText: says }).waitFor();
    // A truncated script is a syntax error, which the browser reports.
    const isExpected = (error: string): boolean =>
      kind === 'cut short' && /^(?:Syntax|Reference)Error/.test(error);
    expect([path, kind, thrown.filter((error) => !isExpected(error))]).toEqual([path, kind, []]);
  }

  // The warning appears after some seconds, so the pages wait for it in parallel.
  it('shows its content and a warning if scripts are missing', async () => {
    await Promise.all(withScripts.map((row) => expectFallback(row, 'missing')));
  });

  it('shows its content and a warning for every other fault', async () => {
    await Promise.all(
      loadFaults
        .filter((kind) => kind !== 'missing')
        .map((kind) => expectFallback(withScripts[2]!, kind)),
    );
  });

  it('shows no warning if the scripts load', async () => {
    for (const { path } of withScripts.filter(({ says }) => says)) {
      const { page } = await blank();
      await page.goto(at(path));
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      expect([
        path,
        await page.locator('.script-fallback').count(),
        await page.locator('.script-fallback:visible').count(),
      ]).toEqual([path, 1, 0]);
    }
  });

  it('shows no warning in addition to that of <noscript>', async () => {
    for (const { path } of withScripts.filter(({ says }) => says)) {
      const { page } = await visit(path, { javaScriptEnabled: false });
      expect([path, await page.locator('.script-fallback:visible').count()]).toEqual([path, 0]);
    }
  });

  it('shows the warning if it is cached and its scripts were renamed', async () => {
    const { page, thrown } = await blank();
    await page.route('**/autoevaluacion/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/\/_astro\/[^"]+\.js/g, '/_astro/gone.js'),
      });
    });
    await page.goto(at('/es/autoevaluacion/'));
    await page.locator('.script-fallback:visible').waitFor();
    // The questions work without scripts, and so does the exit link.
    const summary = page.locator('[data-ground="m-4"] > summary [data-when]:visible');
    const before = await summary.allTextContents();
    await page.locator('input[name="in-peru"][value="yes"]').check();
    await page.locator('input[name="disaster-migrant"][value="yes"]').check();
    expect(await summary.allTextContents()).not.toEqual(before);
    expect(await page.locator('.leave button:visible').count()).toBe(0);
    expect(await page.locator('.leave a:visible').getAttribute('href')).toMatch(/^https:/);
    expect(thrown).toEqual([]);
  });
});

describe('stale and broken files in a cache', () => {
  it('an entry file of an earlier version, whose files no longer exist, is replaced', async () => {
    const { page, thrown } = await blank();
    let old = true;
    await page.context().route('**/es/pagefind-entry.json?*', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({
        response,
        body: old ? text.replace(/"hash":"[^"]+"/, '"hash":"es_0000000000"') : text,
      });
    });
    await page.goto(at(es.path));
    await told(page, 'No se pudieron cargar todos los resultados.');
    old = false;
    await pressSearch(page);
    await expectWhole(page);
    expect(thrown).toEqual([]);
  });

  it.each([{ folder: 'fragment' }, { folder: 'index' }])(
    'Search bypasses the cache after a failure, also for immutable files: $folder',
    async ({ folder }) => {
      const site = await ownSite(dist);
      const files = readdirSync(join(site.dir, 'pagefind/es', folder)).map((name) =>
        join(site.dir, 'pagefind/es', folder, name),
      );
      for (const file of files) writeFileSync(file, readFileSync(file).subarray(0, 20));
      const { page, thrown } = await blank(`${site.url}favicon.svg`);
      await page.goto(site.url + es.path.slice(1));
      await told(page, 'No se pudieron cargar todos los resultados.');
      for (const file of files)
        writeFileSync(
          file,
          readFileSync(join(dist, 'pagefind/es', folder, file.split('/').at(-1)!)),
        );
      await pressSearch(page);
      await expect.poll(() => results(page), patiently).toBe(whole.shown);
      expect(thrown).toEqual([]);
    },
  );
});

describe('a browser with storage blocked', () => {
  /** As in a private window or a sandbox. */
  const block = (): void => {
    const refuse = {
      get: (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, refuse);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
    Object.defineProperty(Document.prototype, 'cookie', refuse);
  };

  it('everything works except saving the site, which the page explains', async () => {
    const { page, thrown } = await blank();
    await page.addInitScript(block);
    await page.goto(at('/es/ley/dl-1350/art-29-2/'));
    expect(await page.locator('[data-segment="k-4"]').textContent()).toContain(
      'desastres naturales',
    );
    await page.goto(at(es.path));
    await status(page, es.all);
    await page.goto(at('/en/self-check/'));
    const answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' } as const;
    await answerAll(page, answers);
    expect(await verdictsOn(page)).toEqual(verdictsOf(countingAnswers(answers)));
    await page.goto(at('/es/datos/'));
    await page
      .locator('offline-copy', { hasText: 'Este navegador no permite guardar el sitio' })
      .waitFor();
    expect(thrown).toEqual([]);
  });

  it('saving reports a fault if storage is blocked after the page has loaded', async () => {
    const { page, thrown } = await blank();
    await page.goto(at('/es/datos/'));
    await page.locator('offline-copy[data-state="off"]').waitFor();
    await page.evaluate(() =>
      Object.assign(
        caches,
        Object.fromEntries(
          ['open', 'has', 'match', 'keys'].map((name) => [
            name,
            () => Promise.reject(new DOMException('No.', 'SecurityError')),
          ]),
        ),
      ),
    );
    await page.locator('button[data-keep]').click();
    await page.locator('offline-copy[data-state="impossible"]').waitFor();
    expect(thrown).toEqual([]);
  });
});

describe('missing pages and frames', () => {
  it.each([
    { from: '/es/datos/', link: 'a[href="/data/rules.json"]' },
    { from: '/en/data/', link: 'a[href="/data/rules.json"]' },
  ])(
    'a missing file of $from gets the bilingual 404 page, and Back returns',
    async ({ from, link }) => {
      const { page, thrown } = await blank();
      await page
        .context()
        .route('**/data/rules.json', async (route) =>
          route.fulfill({ response: await route.fetch({ url: at('/data/gone.json') }) }),
        );
      await page.goto(at(from));
      await page.locator(link).first().click();
      await page.locator('h1', { hasText: 'Esta página no existe' }).waitFor();
      expect(await page.locator('[lang="en"]').first().isVisible()).toBe(true);
      await page.goBack();
      await page.locator(link).first().waitFor();
      expect(thrown).toEqual([]);
    },
  );

  it.each(loadFaults)(
    'the law is shown with a link to the self-check if the frame fails (%s)',
    async (kind) => {
      const { page, thrown } = await blank();
      await breakFiles(page, '**/insertar/autoevaluacion/**', kind);
      await page.goto(at('/es/ley/dl-1350/art-29-2/'));
      await page.locator('details.embedded > summary').click();
      expect(await page.locator('details.embedded a[href="/es/autoevaluacion/"]').isVisible()).toBe(
        true,
      );
      expect(await page.locator('[data-segment="k-4"]').textContent()).toContain(
        'desastres naturales',
      );
      expect(thrown).toEqual([]);
    },
  );
});
