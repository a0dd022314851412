import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Answers } from '../../src/rules/index.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { createLinkResolver } from '../../src/one-file/resolve-link.ts';
import { listSections } from '../../src/one-file/sections.ts';
import { createRecords } from '../../src/search/records.ts';
import { offlineSubset } from '../../src/offline/subset.ts';
import { exitPage } from '../support/exit-page.ts';
import { useBrowser } from '../support/browser.ts';
import { goodContent } from '../support/content.ts';
import { useForeignSite } from '../support/foreign.ts';
import { useOneFile } from '../support/one-file.ts';
import {
  answerAll,
  answerScreen,
  chanceAnswers,
  countingAnswers,
  grounds,
  inWords,
  shownVerdicts,
  verdictOf,
  verdictsOf,
  verdictsOn,
} from '../support/self-check.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const open = useOneFile();
const visit = useBrowser();
const foreign = useForeignSite();
const hash = (page: Page): string => new URL(page.url()).hash;
const given: Answers = {
  'in-peru': 'yes',
  child: 'no',
  'disaster-migrant': 'yes',
  'life-danger-if-leaving': 'yes',
  'stay-expired': 'yes',
  'entry-ban': 'no',
};
/** The visible questions. */
const asked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('fieldset[data-fact]')]
      .filter((field) => field.checkVisibility())
      .map(({ dataset }) => dataset['fact']!),
  );

/**
 * The file at the self-check of one language, with the other language removed, because the test
 * helpers expect one self-check.
 */
async function openCheck(lang: 'es' | 'en') {
  const opened = await open(`${lang}/check`);
  await opened.page.evaluate(
    (other) => document.getElementById(other)!.remove(),
    lang === 'es' ? 'en' : 'es',
  );
  return opened;
}

describe.each(['es', 'en'] as const)('the self-check in the file (%s)', (lang) => {
  it('gives the verdicts of the rules without requests or changes of the address', async () => {
    for (const answers of [given, ...chanceAnswers(6, 36)]) {
      const { page, errors, asked: requests } = await openCheck(lang);
      await answerAll(page, answers);
      expect(await verdictsOn(page), inWords(answers)).toEqual(
        verdictsOf(countingAnswers(answers)),
      );
      expect([hash(page), await page.title(), requests, errors]).toEqual([
        `#${lang}/check`,
        'Umbral',
        [],
        [],
      ]);
      // One history entry for Back, and no storage: a file has no cookies, and the self-check uses
      // none.
      expect(
        await page.evaluate(() => [
          document.cookie,
          history.length,
          localStorage.length,
          sessionStorage.length,
        ]),
      ).toEqual(['', 3, 0, 0]);
    }
  }, 180_000);

  it('shows the verdicts of the rules by CSS if scripts are off', async () => {
    const { page, errors } = await open(`${lang}/check`, { javaScriptEnabled: false });
    const people = chanceAnswers(150, 29).map((answers, index): Answers =>
      index % 2
        ? answers
        : Object.fromEntries(Object.entries(answers).filter((_, at) => (at * 7 + index) % 3)),
    );
    const shown = await shownVerdicts(page, grounds, people, `[id="${lang}/check"]`);
    const wrong = people.flatMap((answers, person) =>
      grounds.flatMap((ground, at) =>
        shown[person]![at] === verdictOf(ground, answers)
          ? []
          : [`${ground.version} ${ground.ground}, ${inWords(answers)}: ${shown[person]![at]}`],
      ),
    );
    expect([wrong.slice(0, 20), errors]).toEqual([[], []]);
    expect(
      await page
        .locator(`[id="${lang}/check"] button:visible`)
        .evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).type)),
    ).toEqual(['reset']);
  }, 120_000);

  it('keeps its screen while the reader looks at the law, and Back goes one back', async () => {
    const { page } = await openCheck(lang);
    await page.locator('button[data-start]').click();
    const first = await asked(page);
    await answerScreen(page);
    const second = await asked(page);
    expect(second).not.toEqual(first);
    await page.locator(`header a[href="#${lang}/help"]`).click();
    expect(hash(page)).toBe(`#${lang}/help`);
    await page.goBack();
    expect([hash(page), await asked(page)]).toEqual([`#${lang}/check`, second]);
    await page.goBack();
    await expect.poll(() => asked(page)).toEqual(first);
    expect(hash(page)).toBe(`#${lang}/check`);
  });
});

describe('the file with both languages', () => {
  it('has separate interviews, but Delete removes the answers of both', async () => {
    const { page } = await open('es/check');
    const check = (lang: string) => page.locator(`[id="${lang}/check"]`);
    const screen = (lang: string) => check(lang).locator('self-check').getAttribute('data-screen');
    const checked = () => page.locator('input:checked').count();
    await check('es').locator('[data-start]').click();
    await check('es').locator('input[name="in-peru"][value="yes"]').check();
    await check('es').locator('[data-next]').click();
    await check('es').locator('input[name="child"][value="unsure"]').check();
    await page.locator('[id="es/check"] .twin a').click();
    expect(await screen('en')).toBe('start');
    await check('en').locator('[data-start]').click();
    await check('en').locator('input[name="in-peru"][value="no"]').check();
    expect([await checked(), await screen('es'), await screen('en')]).toEqual([
      3,
      'question',
      'question',
    ]);
    await check('en').locator('[data-clear]').click();
    expect(await checked()).toBe(0);
  });

  it('is covered and replaced by "exit this page", which deletes the answers', async () => {
    const { page, asked: requests } = await open('es/check');
    await page.locator('[id="es/check"] [data-start]').click();
    await page.locator('[id="es/check"] input[name="in-peru"][value="yes"]').check();
    await page.locator('header a[href="#es/help"]').click();
    // The exit page sends nothing, so that the test can inspect the state after leaving.
    await page.route(exitPage, (route) => route.fulfill({ status: 204 }));
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    expect(
      await page.evaluate(() =>
        [
          [1, 1],
          [innerWidth / 2, innerHeight / 2],
          [innerWidth - 20, innerHeight - 2],
        ].every(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('[data-cover]')),
      ),
    ).toBe(true);
    expect([
      await page.locator('input:checked').count(),
      await page.title(),
      [...new Set(requests)],
    ]).toEqual([0, '', [exitPage]]);
  });
});

it('the verdicts and "exit this page" work in a srcdoc frame, which has no origin', async () => {
  const { page } = await visit(foreign(''));
  await page.evaluate(
    (html) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, {
        srcdoc: html.replace('<meta', '<script>location.hash = "es/check"</script><meta'),
        width: 900,
        height: 700,
      });
      document.body.append(frame);
    },
    readFileSync(join(inject('distDir'), 'umbral.html'), 'utf8').replace(
      /<meta http-equiv="?content-security-policy"?[^>]*>/i,
      '',
    ),
  );
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('[data-start]').first().waitFor();
  await frame.evaluate(() => document.getElementById('en')!.remove());
  await answerAll(frame, given);
  expect(await verdictsOn(frame)).toEqual(verdictsOf(countingAnswers(given)));
  await page
    .context()
    .route(exitPage, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
  await frame.locator('[data-leave]').click();
  await page.waitForURL(exitPage);
});

/** The number of sections that the table of contents of a language names. */
const contentsOf = (language: string): number =>
  listSections(corpus).filter(({ lang, title }) => lang === language && title !== undefined).length;

describe('the search in the file', () => {
  const search = async (page: Page, lang: string, query: string) => {
    await page.locator(`[id="${lang}/search-q"]`).fill(query);
    return page
      .locator(`[id="${lang}/search"] section:not([hidden]) a[data-result]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  };

  it.each([
    ['es', 'desastres naturales', '#es/art-29-2/m-4'],
    ['es', 'art. 29.2 k', '#es/art-29-2/m-title'],
    ['es', 'trafico', '#es/art-29-2/m-5'],
    ['en', 'stateless', '#en/art-29-2/m-7'],
    ['en', '29.2.m', '#en/art-29-2/m-title'],
  ])('in %s finds "%s" and leads to its place', async (lang, query, place) => {
    const { page, asked: requests, errors } = await open(`${lang}/search`);
    expect(await search(page, lang, query)).toContain(place);
    expect(hash(page)).toBe(`#${lang}/search`);
    await page.locator(`[id="${lang}/search"] a[data-result][href="${place}"]`).first().click();
    expect(hash(page)).toBe(place);
    expect(await page.locator(`[id="${place.slice(1)}"]`).isVisible()).toBe(true);
    expect([requests, errors]).toEqual([[], []]);
  });

  it('reports an empty result, treats markup as text and sends nothing', async () => {
    const { page, asked: requests, errors } = await open('es/search');
    expect(await search(page, 'es', '<img src=x onerror=qqqq(1)> zzzz')).toEqual([]);
    await page.locator('[id="es/search"] [role="status"]', { hasText: 'No encontramos' }).waitFor();
    await page.keyboard.press('Enter');
    expect([hash(page), requests, errors]).toEqual(['#es/search', [], []]);
  });

  it.each(['es', 'en'] as const)(
    'has every search record of the site whose page is in the file (%s)',
    async (lang) => {
      const { page } = await open(`${lang}/search`);
      // Each record is found by its own words and shown with them.
      const lead = createLinkResolver(listSections(corpus), 'https://umbral.example/');
      const records = createRecords(corpus, lang).map(({ url, content, meta }) => ({
        ...lead(url),
        url,
        content,
        title: meta['title'],
      }));
      const here = records.filter(
        ({ kind, href: to }) => kind === 'here' && to !== `#${lang}/search`,
      );
      const wrong: string[] = [];
      for (const { href: place, content, title } of here.filter(({ href: to }) =>
        /art-/.test(to),
      )) {
        const shown = await page.evaluate(
          async ({ id, content: body, place: address }) => {
            const inquiry = document.querySelector<HTMLElement>(`[id="${id}"]`)!;
            const input = inquiry.querySelector('input')!;
            input.value = `"${body}"`;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            // The index is in memory, so results are shown before the next task.
            await new Promise((done) => setTimeout(done));
            return [...inquiry.querySelectorAll(`a[data-result][href="${address}"]`)].map((link) =>
              link.closest('li')!.querySelector('p')?.textContent?.trim(),
            );
          },
          { id: `${lang}/search`, content: content.replaceAll(/["“”«»]/g, ' '), place },
        );
        const words = content.replaceAll(/\s+/g, ' ').trim();
        // A sentence of the law is shown whole. A record with a title may be cut, and is marked
        // then.
        const fits = (text = ''): boolean =>
          text === words ||
          (title !== undefined && text.endsWith(' …') && words.startsWith(text.slice(0, -2)));
        if (!/["“”«»]/.test(content) && !shown.some(fits))
          wrong.push(`${place}: ${shown.join(' | ')}, not ${words}`);
      }
      expect(wrong).toEqual([]);
      const rows = await page.evaluate(
        (id) =>
          (
            JSON.parse(document.querySelector(`[id="${id}"] script`)!.textContent!) as {
              rows: [string][];
            }
          ).rows.map(([place]) => `#${place}`),
        `${lang}/search`,
      );
      expect(rows).toEqual(here.map(({ href: to }) => to));
      const { work } = corpus;
      const omitted = [
        ...(['method', 'embedding', 'data'] as const).map((name) => href(name, lang)),
        href('data', lang, {}, 'take-away'),
        ...offlineSubset(corpus).provisions.map((provision) =>
          href('bilingual', lang, { work: work.id, provision }),
        ),
      ];
      expect(records.flatMap(({ kind, url }) => (kind === 'here' ? [] : [url])).sort()).toEqual(
        omitted.sort(),
      );
    },
  );

  it('reports an old browser, and offers the contents', async () => {
    const { page } = await open('es/search');
    await page.evaluate(() => Reflect.deleteProperty(Array.prototype, 'flatMap'));
    await page.locator('[id="es/search"] input').fill('desastres');
    const there = page.locator('[id="es/search"] [data-unscripted]');
    expect(await there.innerText()).toContain(
      'Este navegador es demasiado antiguo para el buscador.',
    );
    expect(await there.innerText()).not.toContain('JavaScript');
    expect(await there.locator('.contents a:visible').count()).toBe(contentsOf('es'));
  });

  it('is hidden when scripts are off, and offers the contents', async () => {
    const { page } = await open('en/search', { javaScriptEnabled: false });
    expect(await page.locator('[id="en/search"] form').isVisible()).toBe(false);
    expect(await page.locator('[id="en/search"] .contents a:visible').count()).toBe(
      contentsOf('en'),
    );
  });
});
