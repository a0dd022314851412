import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phoneScreen, provisionOnPhone } from '../../bench/budgets.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { facts } from '../../src/rules/index.ts';
import { goodContent } from '../support/content.ts';
import { faults, ofColour } from '../support/axe.ts';
import { at, eachPage, pasted, useBrowser } from '../support/browser.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const open = useBrowser();
const addresses = [
  ...siteMap(corpus).flatMap(({ es, en }) => [es, en]),
  '/',
  '/404.html',
  '/es/insertar/autoevaluacion/',
  '/en/embed/self-check/',
];

const openAll = (page: Page) =>
  page.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => (details.open = true)),
  );

/** An element that had the focus, and its position in the expected order. */
interface Focused {
  readonly stop: number;
  readonly name: string;
  readonly isSeen: boolean;
}

describe('axe', () => {
  it('finds nothing on any page, in either theme, with every disclosure open', async () => {
    const found: string[] = [];
    for await (const { page, path } of eachPage(open, addresses, { colorScheme: 'light' })) {
      await openAll(page);
      found.push(...(await faults(page)).map((fault) => `${path} ${fault}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(
        ...(await faults(page, { rules: ofColour })).map((fault) => `${path} in the dark ${fault}`),
      );
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(found).toEqual([]);
  }, 300_000);

  it('finds nothing in the open tools of a sentence, in either theme', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/', { colorScheme: 'light' });
    await page.locator('#m-4 .mark').click();
    expect(await faults(page, { within: '#m-4' })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, { within: '#m-4', rules: ofColour })).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches everything on every page, in order, with the focus in view', async () => {
    const wrong: string[] = [];
    for await (const { page, path } of eachPage(open, addresses)) {
      // The button to save the site appears only after its state was read.
      await page.waitForFunction(
        () => document.querySelector('offline-copy:not([data-state])') === null,
      );
      const wanted = await page.evaluate(() => {
        const all = [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input, textarea, summary, iframe, [tabindex="0"]',
          ),
        ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        // The radio buttons of one question have one tab stop.
        const radios = new Set<string>();
        const stops = all.filter(
          (element) =>
            !(element instanceof HTMLInputElement && element.type === 'radio') ||
            (!radios.has(element.name) && radios.add(element.name)),
        );
        stops.forEach((element, index) => (element.dataset['stop'] = String(index)));
        const focused: Focused[] = [];
        Object.assign(window, { focused });
        addEventListener('focusin', ({ target }) => {
          const element = target as HTMLElement;
          const { width, height } = element.getBoundingClientRect();
          focused.push({
            stop: Number(element.dataset['stop']),
            name: element.outerHTML.slice(0, 80),
            isSeen: width > 0 && height > 0 && getComputedStyle(element).outlineStyle !== 'none',
          });
        });
        return stops.length;
      });
      for (let presses = 0; presses < wanted; presses += 1) await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        () => (window as unknown as { focused: Focused[] }).focused,
      );
      const first = Array.from({ length: wanted }, (_, stop) => stop).find(
        (stop) => focused[stop]?.stop !== stop || !focused[stop].isSeen,
      );
      if (first === undefined) continue;
      const { name = 'nothing', isSeen = false } = focused[first] ?? {};
      wrong.push(
        `${path}: stop ${first} of ${wanted} is ${name}${isSeen ? '' : ', with no visible focus'}`,
      );
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

it('no page is wider than a screen of 320 px, which is 1,280 px at 400 % zoom', async () => {
  const wide: string[] = [];
  for await (const { page, path } of eachPage(open, addresses, {
    viewport: { width: 320, height: 640 },
  })) {
    await openAll(page);
    // A machine translation may set the direction to right-to-left.
    for (const dir of ['ltr', 'rtl']) {
      const width = await page.evaluate((direction) => {
        document.documentElement.dir = direction;
        return document.documentElement.scrollWidth;
      }, dir);
      if (width > 320) wide.push(`${path} ${dir}: ${width}`);
    }
  }
  expect(wide).toEqual([]);
}, 200_000);

describe('sentences, categories, terms and questions', () => {
  it('each have an incoming and an outgoing link among each other', async () => {
    const links = new Set<string>();
    const nodes = new Set<string>();
    for await (const { page } of eachPage(
      open,
      siteMap(corpus).map(({ es }) => es),
    )) {
      const found = await page.evaluate(() => {
        const nodeOf = (url: URL): string | undefined => {
          const id = url.hash.slice(1);
          if (/\/art-[\d-]+\/(cambios\/|2017\/)?$/.test(url.pathname) && id && !/^[prst]-/.test(id))
            return `segment ${id}`;
          const category = /\/categorias\/([^/]+)\/$/.exec(url.pathname)?.[1];
          if (category) return `category ${category}`;
          if (/\/glosario\/$/.test(url.pathname) && id) return `term ${id}`;
          return /\/como-se-decide\/$/.test(url.pathname) && id.startsWith('fact-')
            ? `question ${id.slice(5)}`
            : undefined;
        };
        const here = (element: Element): string | undefined => {
          const own = element.closest('.segment[id], .passage[id], .entry[id], [id^="fact-"]');
          return nodeOf(new URL(own ? `#${own.id}` : '', location.href));
        };
        const anchors = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map(
          (link) => [here(link), nodeOf(new URL(link.getAttribute('href')!, document.baseURI))],
        );
        return anchors.flatMap(([from, to]) =>
          from && to && from !== to ? [[from, to] as const] : [],
        );
      });
      for (const [from, to] of found) links.add(`${from} → ${to}`);
    }
    for (const version of corpus.work.versions)
      for (const { segments } of version.provisions)
        for (const segment of segments)
          if (segment.text.es && !['heading', 'omission', 'lead-in'].includes(segment.role))
            nodes.add(`segment ${segment.id}`);
    for (const { slug } of corpus.categories) nodes.add(`category ${slug.es}`);
    for (const { id } of corpus.terms) nodes.add(`term ${id}`);
    for (const { id } of facts) nodes.add(`question ${id}`);
    const ends = [...links].map((link) => link.split(' → '));
    const lonely = [...nodes].flatMap((node) => [
      ...(ends.some(([from]) => from === node) ? [] : [`${node} leads nowhere`]),
      ...(ends.some(([, to]) => to === node) ? [] : [`nothing leads to ${node}`]),
    ]);
    console.log(
      `${nodes.size} sentences, categories, terms and questions; ${links.size} links among them`,
    );
    expect(lonely).toEqual([]);
  }, 120_000);
});

describe('the page of a provision', () => {
  const path = '/es/ley/dl-1350/art-29-2/';
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
  const tool = (page: Page, name: string) =>
    page.locator('.tools').getByText(name, { exact: true });

  it('keeps its limits on a phone: height, links, and words before the first case', async () => {
    const { page } = await open(path, { viewport: phoneScreen });
    const measured = await page.evaluate(() => {
      const before = document.createRange();
      before.setStartBefore(document.querySelector('h1')!);
      before.setEndBefore(document.querySelector('#m-1')!);
      const text = document.createElement('div');
      text.append(before.cloneContents());
      text.querySelectorAll('details > :not(summary)').forEach((hidden) => hidden.remove());
      const shown = [...document.querySelectorAll('a[href], button')].filter(
        (element) => element.checkVisibility() && !element.matches('.skip'),
      );
      return {
        screens: document.documentElement.scrollHeight / innerHeight,
        links: shown.length,
        words: text.textContent?.match(/[\p{L}\d]+/gu)?.length ?? 0,
      };
    });
    expect(measured.screens).toBeLessThanOrEqual(provisionOnPhone.screens);
    expect(measured.links).toBeLessThanOrEqual(provisionOnPhone.controls);
    expect(measured.words).toBeLessThanOrEqual(provisionOnPhone.wordsBeforeGrounds);
  });

  it('copies the link and the citation of a sentence from the menu at its number', async () => {
    const { page } = await open(path, clipboard);
    await page.locator('#m-4 .mark').click();
    await tool(page, 'Copiar enlace').click();
    await expect.poll(() => pasted(page)).toMatch(/\/es\/ley\/dl-1350\/art-29-2\/#m-4$/);
    // Pasting into another tab has closed the menu.
    await page.locator('#m-4 .mark').click();
    await tool(page, 'Copiar cita').click();
    await expect
      .poll(() => pasted(page))
      .toMatch(
        new RegExp(
          '^«o para quienes hayan migrado por motivos de desastres naturales y ambientales;», ' +
            String.raw`D\. Leg\. 1350 \(Perú\), art\. 29\.2, letra m, caso 4, redacción ` +
            String.raw`vigente desde el 15-11-2023; http\S*/art-29-2/#m-4; ` +
            String.raw`consultado el .*\d{4}$`,
        ),
      );
  });

  it('states in the citation of a 2017 sentence that it is no longer in force', async () => {
    const { page } = await open(`${path}2017/`, clipboard);
    await page.locator('#k-4 .mark').click();
    await tool(page, 'Copiar cita').click();
    await expect
      .poll(() => pasted(page))
      .toMatch(
        new RegExp(
          String.raw`art\. 29\.2, letra k, caso 4, redacción de 2017, ` +
            String.raw`que rigió hasta el 14-11-2023; http\S*/art-29-2/2017/#k-4;`,
        ),
      );
  });

  it('confirms a copy for two seconds, moves nothing, and closes with Escape', async () => {
    const { page } = await open(path, clipboard);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.locator('#m-4 .mark').click();
    await tool(page, 'Copiar enlace').click();
    await tool(page, 'Copiado').waitFor();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copiado');
    expect(await height()).toBe(before);
    await tool(page, 'Copiar enlace').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.tools').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('mark');
  });

  it('links from the tools to 2017 and to the other language', async () => {
    const { page } = await open(path);
    await page.locator('#m-4 .mark').click();
    expect(
      await page
        .locator('.tools a')
        .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')])),
    ).toEqual([
      ['2017', '/es/ley/dl-1350/art-29-2/2017/#k-4'],
      ['English', '/en/law/dl-1350/art-29-2/#m-4'],
    ]);
  });

  it('has numbers that are plain links without JavaScript', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    await page.locator('#m-4 .mark').click();
    expect(page.url()).toMatch(/#m-4$/);
  });

  it.each([
    [
      'refused',
      () => void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))),
    ],
    [
      'absent',
      () => void Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
    ],
  ])('shows the text, selected, if the clipboard is %s', async (_, shut) => {
    const { page, errors } = await open('/es/');
    await page.addInitScript(shut);
    await page.goto(at(path));
    await page.locator('#m-4 .mark').click();
    for (let press = 0; press < 2; press += 1) {
      await tool(page, 'Copiar enlace').click();
      await expect
        .poll(() => page.evaluate(() => String(getSelection())))
        .toMatch(/\/art-29-2\/#m-4$/);
    }
    expect(await page.locator('.tools').innerText()).toContain('Este navegador no permite copiar.');
    expect(await page.locator('.by-hand').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('copies the citation of the article', async () => {
    const { page } = await open(path, clipboard);
    await page.locator('#cite > summary').click();
    await page.locator('#cite').getByRole('button').click();
    await expect
      .poll(() => pasted(page))
      .toMatch(
        new RegExp(
          String.raw`^Decreto Legislativo N\.º 1350, .*` +
            'vigente desde el 15 de noviembre de 2023.*/es/ley/dl-1350/art-29-2/$',
        ),
      );
  });

  it('has no links on phrases and no empty disclosures', async () => {
    const { page } = await open(path);
    expect(await page.locator('.segment .law a').count()).toBe(0);
    expect(
      await page
        .locator('.segment details')
        .evaluateAll((all) => all.filter((details) => details.children.length < 2).length),
    ).toBe(0);
  });
});

describe('the other pages of the law', () => {
  it('keep the sentence when the language is switched', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/#m-4');
    await page.locator('#other-language').click();
    await page.waitForURL(/\/en\/law\/dl-1350\/art-29-2\/#m-4$/);
  });

  it('mark the same phrase in the other language on focus and on hover', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/bilingue/');
    await page.locator('p[lang=es] [data-phrase="m-disaster"]').focus();
    expect(
      await page.locator('.paired').evaluateAll((all) => all.map((phrase) => phrase.textContent)),
    ).toEqual([
      'hayan migrado por motivos de desastres naturales y ambientales',
      'have migrated for reasons of natural and environmental disasters',
    ]);
    await page.locator('p[lang=en] [data-phrase="m-statelessness-applicants"]').hover();
    expect(await page.locator('.paired').count()).toBe(2);
  });

  it('keep words apart at line breaks in the diagram', async () => {
    const { page } = await open('/es/autoevaluacion/como-se-decide/');
    const names = await page
      .locator('.picture a')
      .evaluateAll((all) =>
        all.map((link) =>
          [...link.querySelectorAll('tspan')].map(({ textContent }) => textContent),
        ),
      );
    expect(
      names.flatMap((lines) => lines.slice(0, -1)).filter((line) => !/\s$/.test(line ?? '')),
    ).toEqual([]);
  });
});
