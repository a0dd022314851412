import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useForeignSite } from './foreign.ts';
import { type Scope, until } from './drivers/driver.ts';
import { asCheck, axeFaults, opacity, visibleVerdicts } from './drivers/measurements.ts';
import { useOwnSites } from './offline.ts';
import { type Stage, disaster, expectVerdicts, ready } from './scenarios.ts';
import { answerAll, checks } from './self-check.ts';

/** The addresses of the visible results, from the top. */
const shownResults = (scope: Scope, within: string): Promise<string[]> =>
  scope.evaluate(
    (css) =>
      [...document.querySelectorAll(css)].flatMap((search) =>
        [...search.querySelectorAll('a[data-result]')]
          .filter((link) => !link.closest('section[hidden]'))
          .map((link) => link.getAttribute('href')!.split(':~:')[0]!),
      ),
    within,
  );

/** What must work in addition from Chrome 109, Safari 16.4 and Firefox 140 on. */
export function testAll({ open, answer, picture, at }: Stage): void {
  const foreign = useForeignSite();

  describe('a page of the law', () => {
    it('opens the disclosure of the sentence that its address names', async () => {
      const tab = await open('/es/ley/dl-1350/art-29-2/#k-4');
      await until(tab, () => {
        const { top, height } = document.querySelector('#k-4')!.getBoundingClientRect();
        return height > 0 && top >= 0 && top < innerHeight;
      });
      await picture(tab, 'target');
    });

    it('has tools that copy and confirm the copy', async () => {
      const tab = await open('/es/ley/dl-1350/art-29-2/');
      await until(tab, () => document.querySelector('#m-4 .mark[aria-expanded]') !== null);
      await tab.click('#m-4 .mark');
      await until(tab, () => document.querySelector('.tools button') !== null);
      const before = await tab.evaluate(() => document.body.innerText);
      await tab.click('.tools button');
      await until(tab, (earlier) => document.body.innerText !== earlier, before);
    });
  });

  it.each([
    { path: '/es/buscar/', query: 'apatridas', first: '/es/ley/dl-1350/art-29-2/#m-7' },
    { path: '/es/buscar/', query: '29.2 k)', first: '/es/ley/dl-1350/art-29-2/#m-title' },
    { path: '/es/buscar/', query: 'tarfico', first: '/es/ley/dl-1350/art-29-2/#m-5' },
    { path: '/en/search/', query: 'stateless', first: '/en/law/dl-1350/art-29-2/#m-7' },
  ])('the search finds "$query" first in today’s law', async ({ path, query, first }) => {
    const tab = await open(path);
    await tab.click('site-search input');
    await tab.type(query);
    await until(
      tab,
      (words) => document.querySelector<HTMLElement>('site-search')!.dataset['searched'] === words,
      query,
    );
    expect((await shownResults(tab, 'site-search [data-group="law"]'))[0]).toBe(first);
  });

  describe.each(checks)('the self-check ($lang)', ({ path, frame }) => {
    it('runs in a frame of another site, covers it, and can be left from there', async () => {
      const tab = await open(
        foreign(`<iframe src="${at(frame)}" width="700" height="600"></iframe>`),
      );
      const inside = await tab.frame();
      await ready(inside);
      await expectVerdicts(inside, disaster);
      answer('nothing');
      await inside.click('[data-leave]');
      await until(inside, () => !document.querySelector<HTMLElement>('[data-cover]')!.hidden);
      expect(await opacity(inside, '[data-cover]')).toBe(1);
      answer('page');
      for (let press = 0; press < 3; press += 1) await tab.press('Shift');
      await until(tab, () => document.getElementById('elsewhere') !== null);
    });

    it('fills the sheet in both languages, and copies it or shows it for copying', async () => {
      const tab = await open(path);
      await ready(tab);
      await answerAll(asCheck(tab), disaster);
      await tab.click('[data-sheet] > summary');
      const rows = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLTableRowElement>('[data-sheet] tr')]
          .filter((row) => row.getClientRects().length > 0)
          .map(({ cells }) =>
            [...cells]
              .map(({ lang, innerText }) => (innerText.trim().length > 2 ? lang : 'empty'))
              .join(),
          ),
      );
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.filter((row) => row !== 'es,en')).toEqual([]);
      await tab.click('[data-copy]');
      await until(tab, () => {
        const button = document.querySelector<HTMLElement>('[data-copy]')!;
        return (
          button.innerText.trim() === button.dataset['done'] ||
          document.querySelector('[data-copy-field]')!.getClientRects().length > 0
        );
      });
    });
  });

  describe('the one file, opened from a disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbral-file-'));
    const file = join(folder, 'lo que sea.html');
    const address = (fragment: string): string => `${pathToFileURL(file).href}#${fragment}`;
    beforeAll(() => copyFileSync(join(inject('distDir'), 'umbral.html'), file));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('shows one section, and the sentence of a permalink', async () => {
      const tab = await open(address('es/art-29-2/k-4'));
      const parts = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.page')]
          .filter(({ offsetHeight }) => offsetHeight > 0)
          .map(({ id }) => id),
      );
      expect(parts).toEqual(['es/art-29-2']);
      await until(tab, () => {
        const { top, height } = document.getElementById('es/art-29-2/k-4')!.getBoundingClientRect();
        return height > 0 && top >= 0 && top < innerHeight;
      });
    });

    it.each(['es', 'en'] as const)(
      'gives the verdicts of the rules in words (%s)',
      async (lang) => {
        const tab = await open(address(`${lang}/check`));
        // The test helpers expect pages with one self-check.
        await tab.evaluate(
          (other) => document.getElementById(other)!.remove(),
          lang === 'es' ? 'en' : 'es',
        );
        await ready(tab);
        await expectVerdicts(tab, disaster);
        expect(
          (await visibleVerdicts(tab)).filter(({ verdict, visible }) => visible.join() !== verdict),
        ).toEqual([]);
      },
    );

    it('finds a sentence by its words', async () => {
      const tab = await open(address('es/search'));
      await tab.click('[id="es/search-q"]');
      await tab.type('desastres naturales');
      await until(
        tab,
        () =>
          document.querySelectorAll('[id="es/search"] section:not([hidden]) a[data-result]')
            .length > 0,
      );
      expect(await shownResults(tab, '[id="es/search"]')).toContain('#es/art-29-2/m-4');
    });
  });

  it.each([
    '/',
    '/es/',
    '/es/ley/dl-1350/art-29-2/',
    '/en/law/dl-1350/art-36/',
    '/es/ley/dl-1350/art-29-2/cambios/',
    '/en/law/dl-1350/art-36/bilingual/',
    '/es/categorias/migracion-por-desastres/',
    '/es/glosario/',
    '/es/autoevaluacion/',
    '/en/embed/self-check/',
    '/es/buscar/?q=trata',
    '/en/data/',
    '/es/ayuda/',
  ])('axe finds nothing on %s', async (path) => {
    const tab = await open(path);
    await tab.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    expect(await axeFaults(tab)).toEqual([]);
  });
}

/** The copy that a reader keeps for use without a connection. */
export function testOffline({ open }: Stage): void {
  const ownSite = useOwnSites();

  it('a saved site has working pages, self-check and search without the server', async () => {
    const site = await ownSite(inject('distDir'));
    const tab = await open(`${site.url}es/datos/`);
    const shows = (state: string) =>
      until(
        tab,
        (name) => document.querySelector<HTMLElement>('offline-copy')!.dataset['state'] === name,
        state,
      );
    await shows('off');
    await tab.click('button[data-keep]');
    await shows('kept');
    await site.stop();
    await tab.goto(`${site.url}es/ley/dl-1350/art-29-2/`);
    expect(
      await tab.evaluate(() => document.querySelector('[data-segment="k-4"]')?.textContent),
    ).toContain('desastres naturales');
    await tab.goto(`${site.url}en/self-check/`);
    await ready(tab);
    await expectVerdicts(tab, disaster);
    await tab.goto(`${site.url}es/buscar/?q=apatridas`);
    await until(
      tab,
      () => document.querySelector<HTMLElement>('site-search')!.dataset['searched'] === 'apatridas',
    );
    expect((await shownResults(tab, 'site-search [data-group="law"]'))[0]).toBe(
      '/es/ley/dl-1350/art-29-2/#m-7',
    );
  });
}
