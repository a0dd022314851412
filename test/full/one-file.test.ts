import { describe, expect, inject, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { megabytes } from '../../src/data-page.ts';
import { languages, otherLanguage } from '../../src/model/language.ts';
import * as fileHooks from '../../src/one-file/hooks.ts';
import { listSections } from '../../src/one-file/sections.ts';
import { faults, ofColour } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { goodContent } from '../support/content.ts';
import { useOneFile } from '../support/one-file.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const open = useOneFile();
const openSite = useBrowser();
const parts = listSections(corpus);
const places = [
  ...parts.map(({ id }) => id),
  ...languages.flatMap((lang) => [lang, `${lang}/start`, `${lang}/search`, `${lang}/all`]),
];

/** The ids of the visible sections. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page')]
      .filter(({ offsetHeight }) => offsetHeight > 0)
      .map(({ id }) => id),
  );
/** Whether an element is within the viewport. */
const inView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((sectionId) => {
    const { top, bottom, height } = document.getElementById(sectionId)!.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0;
  }, id);

describe.each([{ scripts: true }, { scripts: false }])(
  'umbral.html opened from a folder, under another name (scripts: $scripts)',
  ({ scripts }) => {
    const options = { javaScriptEnabled: scripts };

    it('requests nothing, obeys its policy and begins with both languages', async () => {
      const { page, asked, errors } = await open('', options);
      expect(await seen(page)).toEqual(['es/start', 'en/start']);
      expect(await page.locator('h1:visible').allTextContents()).toHaveLength(2);
      expect([asked, errors]).toEqual([[], []]);
    });

    it('shows one section at a time, or both start sections for an unknown fragment', async () => {
      const { page, address, asked, errors } = await open('', options);
      const wrong: string[] = [];
      for (const id of places) {
        const holder = parts.find((part) => part.id === id)?.within ?? id;
        await page.goto(`${address}#${id}`);
        const [lang = '', key] = id.split('/');
        const shown = await seen(page);
        const right =
          key === undefined
            ? shown.join() === `${lang}/start`
            : key === 'all'
              ? shown.length > 20 && shown.every((part) => part.startsWith(`${lang}/`))
              : shown.join() === holder;
        if (!right) wrong.push(`${id}: ${shown.join()}`);
      }
      expect(wrong).toEqual([]);
      await page.goto(`${address}#nothing-of-that-name`);
      expect(await seen(page)).toEqual(['es/start', 'en/start']);
      expect([asked, errors]).toEqual([[], []]);
    });

    it('has the words of every segment of every version in both languages', async () => {
      const { page } = await open('', options);
      const drawn = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.page .segment[id] [data-segment], .page .passage [data-segment]',
          ),
        ].map((element) => [
          element.closest('.lang')!.id,
          element.dataset['segment'],
          element.textContent,
        ]),
      );
      const model = corpus.work.versions.flatMap(({ provisions }) =>
        provisions.flatMap(({ segments }) =>
          languages.flatMap((lang) =>
            segments
              .filter(({ text }) => text[lang] !== '')
              .map(({ id, text }) => [lang, id, text[lang]]),
          ),
        ),
      );
      const lines = (some: readonly unknown[]): string[] =>
        [...new Set(some.map((one) => JSON.stringify(one)))].sort();
      expect(lines(drawn)).toEqual(lines(model));
    });

    it('shows the sentence of a permalink, and its translation by its link', async () => {
      const { page } = await open('es/art-29-2/m-4', options);
      expect([await seen(page), await inView(page, 'es/art-29-2/m-4')]).toEqual([
        ['es/art-29-2'],
        true,
      ]);
      expect(
        await page.evaluate(() => document.querySelector(':target [data-segment]')?.textContent),
      ).toBe('o para quienes hayan migrado por motivos de desastres naturales y ambientales;');
      await page.locator('[id="es/art-29-2/m-4"] summary').first().click();
      await page.locator('[id="es/art-29-2/m-4"] a[lang="en"]').click();
      expect([await seen(page), await inView(page, 'en/art-29-2/m-4')]).toEqual([
        ['en/art-29-2'],
        true,
      ]);
    });

    it('switches the language without losing the page', async () => {
      const { page } = await open('es/art-29-2/k-4', options);
      await page.locator('[id="es/art-29-2"] .twin a').click();
      // With its script it also keeps the sentence.
      expect(new URL(page.url()).hash).toBe(scripts ? '#en/art-29-2/k-4' : '#en/art-29-2');
      expect(await seen(page)).toEqual(['en/art-29-2']);
    });
  },
);

it('umbral.html has every word of the pages that it is made from, with scripts off', async () => {
  const { page } = await open('', { javaScriptEnabled: false });
  const { page: site } = await openSite('/es/', { javaScriptEnabled: false });
  const elsewhere = `script, .embedded, .twin, [${fileHooks.siteOnly}], section > .text-page`;
  /**
   * The text of a page without what the file has in another form (frames, the language switch,
   * notes on links, articles within their law) and without what only the site has.
   */
  const words =
    (selector: string) =>
    (root: Page): Promise<string> =>
      root.evaluate(
        ([css, gone]) => {
          const copy = document.querySelector(css!)!.cloneNode(true) as HTMLElement;
          for (const away of copy.querySelectorAll(gone!)) away.remove();
          return (copy.textContent ?? '')
            .replaceAll(/ \((en internet|online)\)/g, '')
            .replaceAll(/\s+/g, '');
        },
        [selector, elsewhere],
      );
  const wrong: string[] = [];
  for (const part of parts.filter(({ page: opened }) => opened !== 'selfCheck')) {
    await site.goto(new URL(part.address.slice(1), inject('siteUrl')).href);
    const [own, theirs] = [await words(`[id="${part.id}"]`)(page), await words('main')(site)];
    if (own !== theirs || own.length < 200)
      wrong.push(`${part.id}: ${own.length} letters, ${theirs.length} on the site`);
  }
  expect(wrong).toEqual([]);
});

it('umbral.html has no broken links, no duplicate ids and no broken references', async () => {
  const { page } = await open('', { javaScriptEnabled: false });
  const { ids, inside, outside, references } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    inside: [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')!.slice(1)),
    ),
    outside: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')].map(
      (link) => ({ href: link.getAttribute('href')!, rel: link.rel, text: link.textContent ?? '' }),
    ),
    references: [
      'for',
      'form',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'headers',
      'list',
    ].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        element.getAttribute(name)!.split(' '),
      ),
    ),
  }));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  expect([...new Set([...inside, ...references])].filter((id) => !known.has(id))).toEqual([]);
  expect(inside.length).toBeGreaterThan(1000);
  // All other links have complete addresses and send no referrer.
  expect(
    outside
      .filter(
        ({ href, rel }) =>
          !href.startsWith('tel:') && (!/^https?:\/\//.test(href) || rel !== 'noreferrer'),
      )
      .map(({ href }) => href),
  ).toEqual([]);
  expect(
    outside
      .filter(
        ({ href, text }) =>
          href.startsWith('https://umbral.example') &&
          href !== text &&
          !/\((en internet|online)\)$/.test(text),
      )
      .map(({ href }) => href),
  ).toEqual([]);
});

it('umbral.html has every id in both languages, except omissions in one language', async () => {
  const { page } = await open();
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  const alone = ids.filter(
    (id) => !ids.includes(id.replace(/^../, otherLanguage(id.slice(0, 2) as 'es' | 'en'))),
  );
  expect(alone.filter((id) => !/omitted/.test(id))).toEqual([]);
});

it.each(parts.filter(({ page }) => page === 'selfCheck'))(
  'the self-check in umbral.html has the text of the page of the site: $id',
  async ({ id, address }) => {
    const words =
      (selector: string) =>
      (page: Page): Promise<string> =>
        page.evaluate((css) => {
          const copy = document.querySelector(css!)!.cloneNode(true) as HTMLElement;
          // A file has no script that could load late.
          for (const away of copy.querySelectorAll(
            '[data-cover], noscript, [data-today], .script-fallback, [data-site-only]',
          ))
            away.remove();
          // The file names an article that it lacks, where the page has a link.
          for (const name of copy.querySelectorAll('p.note > a, p.note > span'))
            if (name.matches('a') || name.attributes.length === 0)
              name.replaceWith(...name.childNodes);
          copy.normalize();
          for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
          for (const element of copy.querySelectorAll('*'))
            for (const name of [
              'id',
              'target',
              'rel',
              'lang',
              'aria-labelledby',
              'aria-describedby',
              'hidden',
              'class',
            ])
              element.removeAttribute(name);
          return copy.innerHTML
            .replaceAll(' (en internet)', '')
            .replaceAll(' (online)', '')
            .replace(/<p>[^<]*<\/p>(?=<div data-minor)/, '')
            .replace(/(form|data-first|data-topic)="[^"]*"/g, '');
        }, selector);
    const { page: filed } = await open(id);
    const { page: served } = await openSite(address);
    const lines = (html: string): string[] =>
      html
        .replaceAll('<', '\n<')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const [file, site] = [
      lines(await words(`[id="${id}"] self-check`)(filed)),
      lines(await words('self-check')(served)),
    ];
    // Only the note on whether links of a result open a new tab differs.
    const differ = file.filter((line, index) => line !== site[index]);
    expect(differ.map((line) => line.slice(0, 40))).toHaveLength(1);
    expect(file).toHaveLength(site.length);
  },
);

describe('axe on umbral.html', () => {
  it.each([
    { colorScheme: 'light', rules: undefined },
    { colorScheme: 'dark', rules: ofColour },
  ] as const)(
    'finds nothing ($colorScheme)',
    async ({ colorScheme, rules }) => {
      const { page, address } = await open('', { colorScheme, bypassCSP: true });
      const found: string[] = [];
      // The start, one section of each kind, and then all sections of each language at once, where
      // landmarks of several pages could have the same names.
      for (const id of [
        '',
        ...(rules
          ? []
          : ['es/art-29-2', 'en/changes-art-36', 'es/disaster-migration', 'en/search']),
        'es/all',
        'en/all',
      ]) {
        await page.goto(`${address}#${id}`);
        found.push(
          ...(await faults(page, rules ? { rules } : {}))
            .filter((fault) => !(id.endsWith('/all') && fault.startsWith('landmark-unique')))
            .map((fault) => `${id} ${fault}`),
        );
      }
      expect(found).toEqual([]);
    },
    300_000,
  );
});

it('the data pages of both languages offer umbral.html with its size', async () => {
  const file = readFileSync(join(inject('distDir'), 'umbral.html'));
  for (const [lang, path] of [
    ['es', '/es/datos/'],
    ['en', '/en/data/'],
  ] as const) {
    const { page } = await openSite(path);
    const link = page.locator('a[download]');
    expect(await link.getAttribute('href')).toBe('/umbral.html');
    expect(await page.locator(`[${fileHooks.edition}]`).textContent()).toContain(
      megabytes(lang, file.length),
    );
  }
});

it('umbral.html also opens from the site', async () => {
  const { page, outside, errors } = await openSite('/umbral.html#en/art-36/36-1');
  expect([await seen(page), outside, errors]).toEqual([['en/art-36'], [], []]);
});
