import { describe, expect, inject, it } from 'vitest';
import { exitPage } from '../support/exit-page.ts';
import { useBrowser } from '../support/browser.ts';
import { useForeignSite } from '../support/foreign.ts';
import { answerAll, answerFully, change, checks, press } from '../support/self-check.ts';

const open = useBrowser();
const foreign = useForeignSite();

describe.each(checks)('the privacy of answers ($lang)', ({ path, frame }) => {
  it.each([
    { where: 'the page', address: () => path },
    {
      where: 'a frame on another site',
      address: () =>
        foreign(
          `<iframe src="${new URL(frame.slice(1), inject('siteUrl')).href}" ` +
            'width="800" height="700"></iframe>',
        ),
    },
  ])(
    'is kept: nothing is sent or stored, and address, title and history do not change: $where',
    async ({ address }) => {
      const { page, outside } = await open(address());
      await page.waitForLoadState('networkidle');
      const check = page.frames().at(-1)!;
      const requests: string[] = [];
      // The browser requests the icon of the page at any time, independent of answers.
      page.on(
        'request',
        (request) => void (request.url().endsWith('/favicon.svg') || requests.push(request.url())),
      );
      await page.evaluate(() => (window.print = () => undefined));
      await check.evaluate(() => (window.print = () => undefined));
      const state = async () => ({
        addresses: [page.url(), check.url()],
        titles: [await page.title(), await check.title()],
        cookies: await page.context().cookies(),
        stored: await check.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          document.cookie,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
          window.name,
        ]),
      });
      const before = await state();
      const length = await page.evaluate(() => history.length);
      const unchanged = async (when: string) => {
        expect({ when, ...(await state()), requests }).toEqual({ when, ...before, requests: [] });
        // A frame adds no history entry, because the embedding page could count it.
        expect(await page.evaluate(() => history.length)).toBe(
          check === page.mainFrame() ? length + 1 : length,
        );
        // The history entry shows only that the interview has begun.
        expect(await check.evaluate(() => history.state as unknown)).toEqual(
          check === page.mainFrame() ? { umbral: 'interview' } : null,
        );
      };
      await answerAll(check, { 'in-peru': 'yes', 'disaster-migrant': 'yes' });
      await unchanged('answered');
      await press(check, 'review');
      await change(check, 'disaster-migrant', 'no');
      await answerAll(check);
      await unchanged('reviewed');
      await answerFully(check);
      await unchanged('fully reviewed');
      await check.locator('[data-sheet] > summary').click();
      await check.locator('[data-sheet-answers]').check();
      await check.locator('[data-print]').click();
      await check.locator('[data-copy]').click();
      await unchanged('printed and copied');
      await press(check, 'clear');
      await unchanged('deleted');
      await answerAll(check, { 'stay-expired': 'yes' });
      await page.context().route(exitPage, (route) => route.fulfill({ status: 204 }));
      await check.locator('[data-leave]').click();
      await expect.poll(() => requests).toEqual([exitPage]);
      expect({ ...(await state()), titles: before.titles }).toEqual(before);
      expect(outside).toEqual([exitPage]);
    },
  );
});
