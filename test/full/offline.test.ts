import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { faults } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { held, keep, makeVersion, nothing, showing, useOwnSites } from '../support/offline.ts';
import { ownOutput, runBuild } from '../support/run-npm.ts';
import {
  answerAll,
  answerScreen,
  countingAnswers,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const open = useBrowser();
const ownSite = useOwnSites();
const dist = inject('distDir');

/** The first search result in the law in force. */
async function firstResult(page: Page, address: string): Promise<string | null> {
  await page.goto(address);
  await page.locator('site-search[data-searched]').waitFor();
  return page.locator('[data-group="law"] a[data-result]').first().getAttribute('href');
}

/** The versions of the page and of its script. */
async function versions(page: Page): Promise<(string | undefined)[]> {
  // A tab in the background can be slow to check.
  await page.bringToFront();
  await page.waitForFunction(() => document.documentElement.dataset['script'] !== undefined);
  return page.evaluate(() => [
    document.documentElement.dataset['page'],
    document.documentElement.dataset['script'],
  ]);
}

describe('before the reader saves the site', () => {
  it('no page registers a service worker or stores anything', async () => {
    const { page, errors } = await open('/es/');
    for (const path of [
      '/',
      '/es/',
      '/en/',
      '/es/datos/',
      '/en/data/',
      '/es/buscar/?q=trata',
      '/es/autoevaluacion/',
      '/es/ley/dl-1350/art-29-2/',
      '/es/categorias/ninez-no-acompanada/',
    ]) {
      await page.goto(new URL(path, inject('siteUrl')).href);
      await page.waitForLoadState('networkidle');
      expect([path, await held(page)]).toEqual([path, nothing]);
    }
    expect(errors).toEqual([]);
  });

  it.each(['/es/datos/', '/en/data/'])(
    'the button shows the size of the download: %s',
    async (path) => {
      const { page } = await open(path);
      await showing(page, 'off');
      const bytes = Number(/"?bytes"?:(\d+)/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1]);
      expect(await page.locator('button[data-keep]').textContent()).toContain(
        `${(bytes / 1e6).toFixed(1)} MB`,
      );
    },
  );

  it('without JavaScript, a sentence replaces the button', async () => {
    const { page } = await open('/es/datos/', { javaScriptEnabled: false });
    expect(await page.locator('#offline').innerText()).toContain('eso necesita JavaScript');
    expect(await page.locator('#offline button:visible').count()).toBe(0);
  });
});

describe('a saved site without its server', () => {
  it('has working pages, search, self-check and language switch', async () => {
    const site = await ownSite(dist);
    const { page, outside, errors } = await open(site.url + 'es/datos/');
    site.faults.set(
      '/_astro/' +
        (/_astro\/([^"]+\.js)/.exec(
          readFileSync(join(dist, 'es/buscar/index.html'), 'utf8'),
        )?.[1] ?? ''),
      'held',
    );
    site.faults.set('/pagefind/es/search-data.json', 'held');
    await showing(page, 'off');
    await page.locator('button[data-keep]').click();
    // While one file is still loading, nothing counts as saved.
    await page.waitForFunction(() => {
      const bar = document.querySelector('progress');
      return bar && bar.max > 200 && bar.value >= bar.max - 2 && bar.value < bar.max;
    });
    expect(await page.locator('offline-copy').getAttribute('data-state')).toBe('keeping');
    site.faults.clear();
    site.release();
    await showing(page, 'kept');
    expect(await page.locator('offline-copy').innerText()).toContain(
      'Este sitio está guardado en este dispositivo.',
    );
    await site.stop();
    site.requests.length = 0;

    await page.goto(site.url + 'es/ley/dl-1350/art-29-2/#k-4');
    expect(await page.locator('[data-segment="k-4"]').textContent()).toContain(
      'desastres naturales',
    );
    await page.locator('#other-language').click();
    await page.waitForURL(site.url + 'en/law/dl-1350/art-29-2/#k-4');

    expect(await firstResult(page, site.url + 'es/buscar/?q=apatridas')).toBe(
      '/es/ley/dl-1350/art-29-2/#m-7',
    );
    expect(await firstResult(page, site.url + 'en/search/?q=stateless')).toBe(
      '/en/law/dl-1350/art-29-2/#m-7',
    );

    await page.goto(site.url + 'es/autoevaluacion');
    expect(page.url()).toBe(site.url + 'es/autoevaluacion/');
    const answers = { 'in-peru': 'yes', 'disaster-migrant': 'yes' } as const;
    await answerAll(page, answers);
    expect(await verdictsOn(page)).toEqual(verdictsOf(countingAnswers(answers)));

    // The frame of a category is one of the pages that are stored as patches.
    await page.goto(site.url + 'es/categorias/migracion-por-desastres/');
    await page.locator('details.embedded > summary').click();
    await page.waitForFunction(() =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('self-check [data-start]:not([hidden])'),
    );
    const frame = page.frames().find((one) => one.url().includes('/insertar/'))!;
    expect(await frame.locator('self-check').getAttribute('data-first')).toBe(
      /data-first="([^"]*)"/.exec(
        readFileSync(
          join(dist, 'es/insertar/autoevaluacion/migracion-por-desastres/index.html'),
          'utf8',
        ),
      )?.[1],
    );
    await frame.locator('button[data-start]').waitFor();
    await answerAll(frame, answers);
    expect(await verdictsOn(frame)).toEqual(verdictsOf(countingAnswers(answers)));
    expect([outside, errors]).toEqual([[], []]);

    expect((await page.goto(site.url + 'es/no-existe/'))?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Esta página no existe');
    await page.goto(site.url + 'data/rules.json');
    expect(await page.locator('h1').first().textContent()).toBe('Este archivo no está guardado');
    expect(site.requests).toEqual([]);
  });

  it('requests only the files to save, and later only the version', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'en/data/');
    await page.waitForLoadState('networkidle');
    site.requests.length = 0;
    await keep(page);
    const asked = new Set(site.requests);
    expect(asked.size).toBe(site.requests.length);
    expect(
      [...asked].filter(
        (path) =>
          !/^\/(sw\.js|404\.html|favicon\.svg|_astro\/[^/]+|pagefind\/.+|(.*\/)?)$/.test(path),
      ),
    ).toEqual([]);
    site.requests.length = 0;
    for (const path of ['es/', 'es/buscar/?q=trata', 'es/autoevaluacion/', 'en/glossary/']) {
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
    }
    expect(site.requests.filter((path) => path !== '/sw.js')).toEqual([]);
    // Files that are not saved still come from the server.
    expect((await page.goto(site.url + 'data/rules.json'))?.status()).toBe(200);
  });

  it('contains no answer of the self-check', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    await page.goto(site.url + 'es/autoevaluacion/');
    const contents = () =>
      page.evaluate(async () => {
        const found: string[] = [];
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys()) {
            const response = (await caches.match(request, { cacheName: name }))!;
            found.push(`${name} ${request.url} ${(await response.arrayBuffer()).byteLength}`);
          }
        return found.sort();
      });
    const before = await contents();
    await answerAll(page, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
    expect(await contents()).toEqual(before);
    expect(before.length).toBeGreaterThan(300);
  });
});

describe('a new version', () => {
  it('is offered, not forced, and no tab mixes pages and scripts of two versions', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page, errors } = await open(site.url + 'es/datos/');
    await keep(page);
    const context = page.context();
    const checking = await context.newPage();
    await checking.goto(site.url + 'es/autoevaluacion/');
    await answerScreen(checking, { 'in-peru': 'yes' });
    const searching = await context.newPage();
    await searching.goto(site.url + 'en/search/');

    await makeVersion(site, dist, 'two');
    await page.reload();
    await showing(page, 'kept newer');
    expect(await versions(page)).toEqual(['one', 'one']);
    // The reader is told of the new version and continues with the saved one. Opening and closing
    // tabs changes nothing.
    const reading = await context.newPage();
    await reading.goto(site.url + 'en/law/dl-1350/art-36/');
    expect(await versions(reading)).toEqual(['one', 'one']);
    expect(await reading.locator('main > .banner').first().innerText()).toContain(
      'You are seeing the copy saved on your device',
    );
    expect(await reading.locator('main > .banner a').first().getAttribute('href')).toBe(
      '/en/data/#offline',
    );

    site.requests.length = 0;
    await page.bringToFront();
    await page.locator('button[data-update]').click();
    await page.waitForFunction(() => document.documentElement.dataset['page'] === 'two');
    await showing(page, 'kept');
    expect(await versions(page)).toEqual(['two', 'two']);
    // Only changed files were requested: not the search index, and no unchanged scripts.
    expect(site.requests.filter((path) => path.includes('/fragment/'))).toEqual([]);
    expect(site.requests).toContain('/_astro/two.js');
    await site.stop();

    // The tab of the self-check keeps its answers and continues.
    expect(await checking.locator('input[name="in-peru"][value="yes"]').isChecked()).toBe(true);
    await answerAll(checking);
    // A search that was open before and loads its index only now gets that of its own version.
    const searchDataOf = (tab: Page) =>
      tab.evaluate(
        async () =>
          ((await (await fetch('/pagefind/en/search-data.json')).json()) as { version: string })
            .version,
      );
    expect(await searchDataOf(searching)).toBe('one');
    await searching.locator('#search-q').fill('stateless');
    await searching.locator('site-search[data-searched]').waitFor();
    expect(
      await searching.evaluate(() => fetch('/_astro/one.js').then((response) => response.status)),
    ).toBe(200);
    // Each tab switches at its next page.
    await searching.goto(site.url + 'en/search/');
    expect([await versions(searching), await searchDataOf(searching)]).toEqual([
      ['two', 'two'],
      'two',
    ]);
    await checking.goto(site.url + 'es/datos/');
    await reading.close();
    expect(await versions(checking)).toEqual(['two', 'two']);
    // The earlier version is deleted when no tab uses it.
    await checking.goto(site.url + 'es/glosario/');
    await expect
      .poll(async () => (await held(checking)).caches.length, { timeout: 20_000 })
      .toBe(2);
    expect(await checking.locator('main > .banner', { hasText: 'copia guardada' }).count()).toBe(0);
    expect(errors).toEqual([]);
  }, 120_000);

  it('a frame opened later has the version of its page', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page } = await open(site.url + 'en/data/');
    await keep(page);
    await page.goto(site.url + 'en/categories/unaccompanied-children/');
    const chooser = await page.context().newPage();
    await makeVersion(site, dist, 'two');
    await chooser.goto(site.url + 'en/data/');
    await showing(chooser, 'kept newer');
    await chooser.locator('button[data-update]').click();
    await showing(chooser, 'kept');
    await chooser.close();
    await page.bringToFront();
    await page.locator('details.embedded > summary').click();
    const frame = page.frameLocator('iframe');
    await frame.locator('self-check [data-start]').waitFor();
    expect(await frame.locator('html').evaluate(({ dataset }) => dataset['page'])).toBe('one');
  }, 120_000);

  it('stays an offer after all tabs were closed, which activates a new worker', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    await page.goto(site.url + 'es/datos/');
    await makeVersion(site, dist, 'two');
    await page.reload();
    await showing(page, 'kept newer');
    const context = page.context();
    await page.close();
    // The browser activates the new worker when no page is open. An open file is not a page that
    // keeps the old one.
    let again = await context.newPage();
    await expect
      .poll(
        async () => {
          await again.close();
          again = await context.newPage();
          await again.goto(site.url + 'robots.txt');
          return again.evaluate(
            async () => (await navigator.serviceWorker.getRegistration())?.waiting === null,
          );
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await again.goto(site.url + 'es/datos/');
    await showing(again, 'kept newer');
    expect(await versions(again)).toEqual(['one', 'one']);
    await site.stop();
    await again.goto(site.url + 'en/search/');
    expect(await versions(again)).toEqual(['one', 'one']);
  });

  it('leaves the saved one unchanged if its download fails', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    const before = await held(page);
    await makeVersion(site, dist, 'two');
    await page.reload();
    await showing(page, 'kept newer');
    site.faults.set('/es/glosario/', 'cut');
    await page.locator('button[data-update]').click();
    await showing(page, 'failed kept newer');
    expect(await held(page)).toEqual(before);
    await site.stop();
    await page.goto(site.url + 'es/glosario/');
    expect(await versions(page)).toEqual(['one', 'one']);
  });
});

describe('the offline copy with a fault', () => {
  it.each([
    {
      what: 'a file that is cut off',
      spoil: (site: Awaited<ReturnType<typeof ownSite>>) =>
        void site.faults.set('/es/glosario/', 'cut'),
      says: 'se cortó la conexión',
    },
    {
      what: 'a file with other content',
      spoil: (site: Awaited<ReturnType<typeof ownSite>>) =>
        writeFileSync(join(site.dir, 'es/glosario/index.html'), '<p>Wi-Fi'),
      says: 'un archivo llegó incompleto',
    },
    {
      what: 'a file that is gone',
      spoil: (site: Awaited<ReturnType<typeof ownSite>>) =>
        rmSync(join(site.dir, 'es/glosario'), { recursive: true }),
      says: 'un archivo llegó incompleto',
    },
  ])('a failed download leaves nothing behind and is reported: $what', async ({ spoil, says }) => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'es/datos/');
    spoil(site);
    await showing(page, 'off');
    await page.locator('button[data-keep]').click();
    await showing(page, 'failed off');
    expect(await page.locator('[data-when="failed"]').innerText()).toContain(says);
    expect(await page.locator('[data-when="failed"]').innerText()).toContain(
      'No quedó nada a medias.',
    );
    expect(await held(page)).toEqual(nothing);
    expect(await faults(page)).toEqual([]);
  });

  it('a download without a server leaves nothing behind, and a second try works', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'es/datos/');
    await showing(page, 'off');
    await site.stop();
    await page.locator('button[data-keep]').click();
    await showing(page, 'failed off');
    expect(await held(page)).toEqual(nothing);
    await site.start();
    await page.locator('button[data-keep]').click();
    await showing(page, 'kept');
  });

  it.each([
    { what: 'no JSON', state: '<p>' },
    { what: 'null', state: 'null' },
    { what: 'another shape', state: '{"current":{"version":"x"},"since":7}' },
    { what: 'no list of earlier versions', state: '{"current":"x","since":"2026-01-31"}' },
    {
      what: 'earlier versions of another shape',
      state: '{"current":"x","since":"2026-01-31","old":[null]}',
    },
  ])('pages come from the server if the stored state is $what', async ({ state }) => {
    const site = await ownSite(dist);
    const { page, errors } = await open(site.url + 'es/datos/');
    await keep(page);
    await page.evaluate(
      async (text) =>
        (await caches.open('umbral / state')).put('/.offline-state', new Response(text)),
      state,
    );
    for (const path of ['es/glosario/', 'es/ley/dl-1350/art-29-2/', 'es/datos/'])
      expect([path, (await page.goto(site.url + path))?.status()]).toEqual([path, 200]);
    await showing(page, 'off');
    expect(errors).toEqual([]);
  });

  it('pages come from the server if the manifest is damaged', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    await page.evaluate(async () => {
      await (
        await caches.open('umbral / state')
      ).put('/.offline-state', new Response('{"current":"x","since":"2026-01-31","old":[]}'));
      await (
        await caches.open('umbral / x')
      ).put(
        '/.offline-list',
        new Response('{"version":"x","bytes":1,"files":{"es/":7},"variants":{}}'),
      );
    });
    expect((await page.goto(site.url + 'es/glosario/'))?.status()).toBe(200);
  });

  it('a browser without the newer APIs saves the site and serves it', async () => {
    const site = await ownSite(dist);
    const missing =
      'delete AbortSignal.timeout; delete AbortSignal.any; ' +
      'delete AbortSignal.prototype.throwIfAborted; delete Object.hasOwn; ' +
      'delete Array.prototype.at; delete String.prototype.at; delete Array.prototype.findLast;\n';
    writeFileSync(join(site.dir, 'sw.js'), missing + readFileSync(join(site.dir, 'sw.js'), 'utf8'));
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    await site.stop();
    await page.goto(site.url + 'es/glosario/');
    expect(await page.locator('h1').first().textContent()).toBe('Glosario');
  });

  it('a fault of the worker is not reported as a full disk or a lost connection', async () => {
    const site = await ownSite(dist);
    writeFileSync(
      join(site.dir, 'sw.js'),
      `AbortController = undefined;\n${readFileSync(join(site.dir, 'sw.js'), 'utf8')}`,
    );
    const { page } = await open(site.url + 'es/datos/');
    await showing(page, 'off');
    await page.locator('button[data-keep]').click();
    await showing(page, 'failed off');
    expect(await page.locator('[data-when="failed"]').innerText()).toContain(
      'algo falló en este sitio o en su navegador',
    );
    expect(await held(page)).toEqual(nothing);
  });

  it('a browser without Web Locks reports so before it requests anything', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'en/glossary/');
    await page.addInitScript(() => delete (Navigator.prototype as { locks?: unknown }).locks);
    await page.goto(site.url + 'en/data/');
    await showing(page, 'impossible');
    expect(await page.locator('offline-copy').innerText()).toContain(
      'This browser does not allow the site to be saved here.',
    );
  });

  it('the rest of an interrupted download is deleted at the next visit', async () => {
    const site = await ownSite(dist);
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    await page.evaluate(() => caches.delete('umbral / state'));
    await page.goto(site.url + 'es/glosario/');
    await expect.poll(() => held(page), { timeout: 20_000 }).toEqual(nothing);
  });

  it('a damaged page is fetched again or reported, and the others work', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    const damage = () =>
      page.evaluate(async (url) => {
        const name = (await caches.keys()).find((key) => !key.endsWith('state'))!;
        await (
          await caches.open(name)
        ).put(url, new Response('<p>Half a pa', { headers: { 'Content-Type': 'text/html' } }));
      }, site.url + 'es/glosario/');
    await damage();
    await page.goto(site.url + 'es/glosario/');
    expect(await versions(page)).toEqual(['one', 'one']);
    await makeVersion(site, dist, 'two');
    await damage();
    for (const stopped of [false, true]) {
      if (stopped) await site.stop();
      expect((await page.goto(site.url + 'es/glosario/'))?.status()).toBe(503);
      expect(await page.locator('h1').first().textContent()).toBe(
        'Esta página guardada está dañada',
      );
      await page.locator('section[lang=es] a').click();
      await page.waitForURL(site.url + 'es/datos/#offline');
      expect(await versions(page)).toEqual(['one', 'one']);
    }
  });

  it('Remove deletes the worker and the caches, and pages come from the server', async () => {
    const site = await ownSite(dist);
    await makeVersion(site, dist, 'one');
    const { page } = await open(site.url + 'es/datos/');
    await keep(page);
    const other = await page.context().newPage();
    await other.goto(site.url + 'en/search/');
    await page.locator('button[data-remove]').click();
    await showing(page, 'off');
    expect(await page.locator('offline-copy [role=status]').textContent()).toContain(
      'Se quitó todo',
    );
    expect(await held(page)).toEqual(nothing);
    // A tab that the worker still controls gets pages from the server, and nothing is saved again.
    await other.locator('#search-q').fill('stateless');
    await other.locator('a[data-result]').first().waitFor();
    await makeVersion(site, dist, 'two');
    await page.goto(site.url + 'es/datos/');
    expect(await versions(page)).toEqual(['two', 'two']);
    await showing(page, 'off');
    expect(await held(page)).toEqual(nothing);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility faults when saved and with a new version: %s',
    async (colorScheme) => {
      const site = await ownSite(dist);
      const { page } = await open(site.url + 'en/data/', {
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      await keep(page);
      expect(await faults(page)).toEqual([]);
      await makeVersion(site, dist, 'two');
      await page.reload();
      await showing(page, 'kept newer');
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});

describe('a browser that cannot save the site', () => {
  const openByName = useBrowser({ args: ['--host-resolver-rules=MAP umbral.test 127.0.0.1'] });

  it('gets an explanation without HTTPS', async () => {
    const { page, errors } = await openByName(
      inject('siteUrl').replace('127.0.0.1', 'umbral.test') + 'es/datos/',
    );
    await showing(page, 'impossible');
    expect(await page.locator('offline-copy').innerText()).toContain(
      'cuando la dirección no empieza por https',
    );
    expect(await page.locator('offline-copy button:visible').count()).toBe(0);
    // Chromium reports that it ignores a header that needs https.
    expect(errors.filter((text) => !text.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  });
});

it('the offline copy works under a base path and leaves other sites alone', async () => {
  const { out, env, remove } = ownOutput();
  try {
    const { code, output } = await runBuild({ env: { BASE_PATH: '/x/', ...env } });
    expect(code, output).toBe(0);
    const site = await ownSite(out, '/x/');
    const { page } = await open(site.url + 'en/data/');
    await page.evaluate(() => caches.open('umbral / another site'));
    await keep(page);
    await site.stop();
    expect(await firstResult(page, site.url + 'es/buscar/?q=apatridas')).toBe(
      '/x/es/ley/dl-1350/art-29-2/#m-7',
    );
    expect((await page.goto(site.url + 'nowhere/'))?.status()).toBe(404);
    await page.goto(site.url + 'en/data/');
    await showing(page, 'kept');
    await page.locator('button[data-remove]').click();
    await showing(page, 'off');
    expect(await held(page)).toEqual({ workers: 0, caches: ['umbral / another site'] });
  } finally {
    remove();
  }
}, 300_000);
