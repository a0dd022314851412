import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { formerProvisions } from '../../src/model/wordings.ts';
import { eachPage, useBrowser } from '../support/browser.ts';
import { goodContent } from '../support/content.ts';

const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const open = useBrowser();
const addresses = siteMap(corpus).flatMap(({ es, en }) => [es, en]);

describe('every page', () => {
  it('marks every sentence of 2017 as replaced or as unchanged', async () => {
    const former = formerProvisions(corpus.work).flatMap(({ provision }) =>
      provision.segments.map(({ id }) => id),
    );
    const without: string[] = [];
    for await (const { page, path } of eachPage(open, addresses)) {
      const unmarked = await page.locator('[data-segment]').evaluateAll((all, ids) => {
        const hasBanner = document.querySelector('[data-banner="2017"]') !== null;
        return all
          .filter(
            (element) =>
              ids.includes(element.getAttribute('data-segment') ?? '') &&
              !hasBanner &&
              !/reemplazado|replaced|decía lo mismo|said the same|ya no está|no longer in/i.test(
                element.closest('.then')?.textContent ?? '',
              ),
          )
          .map((element) => element.getAttribute('data-segment'));
      }, former);
      without.push(...unmarked.map((id) => `${path} ${id}`));
    }
    expect(without).toEqual([]);
  }, 120_000);

  it('fits a phone without horizontal scrolling, with text twice as large', async () => {
    const wide: string[] = [];
    for await (const { page, path } of eachPage(open, addresses)) {
      await page.setViewportSize({ width: 360, height: 740 });
      const width = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        return document.documentElement.scrollWidth;
      });
      if (width > 360) wide.push(`${path} ${width}`);
    }
    expect(wide).toEqual([]);
  }, 120_000);
});

describe('published anchors', () => {
  it('each lead to a visible element of their page', async () => {
    const published = JSON.parse(
      readFileSync(new URL('../fixtures/anchors.json', import.meta.url), 'utf8'),
    ) as Readonly<Record<string, readonly string[]>>;
    const lost: string[] = [];
    for await (const { page, path } of eachPage(open, Object.keys(published))) {
      const hidden = await page.evaluate(async (ids) => {
        const found: string[] = [];
        for (const id of ids) {
          // Only hidden elements, such as in a closed disclosure, have to be opened by their link.
          if (document.getElementById(id)?.checkVisibility()) continue;
          const followed = new Promise((resolve) =>
            addEventListener('hashchange', resolve, { once: true }),
          );
          location.hash = id;
          await followed;
          if (!document.getElementById(id)?.checkVisibility()) found.push(id);
        }
        return found;
      }, published[path] ?? []);
      lost.push(...hidden.map((id) => `${path}#${id}`));
    }
    expect(lost).toEqual([]);
  }, 120_000);
});
