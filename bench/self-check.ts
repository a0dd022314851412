import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { selfCheckScripts } from './budgets.ts';
import { measureRules, measureScripts } from './measure.ts';
import { pageKinds } from './pages.ts';
import { type Row, atMost } from './rows.ts';

/**
 * The bytes of the self-check, and how long one answer takes from the press until the page is laid
 * out anew.
 */
export async function measureSelfCheck(
  browser: Browser,
  { dist, base, url }: { dist: string; base: string; url: string },
): Promise<Row[]> {
  const { inline, external } = measureScripts(
    readFileSync(join(dist, pageKinds['self-check'], 'index.html'), 'utf8'),
    { dist, base },
  );
  const rules = await measureRules();
  const page = await (
    await browser.newContext({ viewport: { width: 360, height: 800 } })
  ).newPage();
  await page.goto(url + pageKinds['self-check']);
  const times = await page.evaluate(answered);
  const slowed = await page.context().newCDPSession(page);
  await slowed.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(url + pageKinds['self-check']);
  const slow = await page.evaluate(answered);
  const figure = (all: readonly number[]): string =>
    `median ${all[Math.floor(all.length / 2)]!.toFixed(1)} ms, ` +
    `most ${all.at(-1)!.toFixed(1)} ms, of ${all.length} presses`;
  return [
    atMost(
      'screen, interview and notices, with the rule set',
      rules?.brotli ?? NaN,
      selfCheckScripts.rules,
      'bytes',
    ),
    atMost(
      'all its scripts, strings included',
      inline.brotli + external.brotli,
      selfCheckScripts.all,
      'bytes',
    ),
    { what: 'an answer, from the press until the page is laid out', figure: figure(times) },
    {
      what: 'the same with the processor slowed six times',
      figure: figure(slow),
      note: 'roughly a cheap phone',
    },
  ];
}

/**
 * In the page: answers every question with "unsure" up to the result. Milliseconds of each press,
 * sorted.
 */
function answered(): number[] {
  const visible = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      element.checkVisibility(),
    );
  const times: number[] = [];
  const press = (element: HTMLElement): void => {
    const started = performance.now();
    element.click();
    void document.body.offsetHeight;
    times.push(performance.now() - started);
  };
  document.querySelector<HTMLElement>('button[data-start]')!.click();
  for (let screen = 0; screen < 40 && visible('[data-result]').length === 0; screen += 1) {
    press(visible('fieldset[data-fact]')[0]!.querySelector<HTMLElement>('input[value="unsure"]')!);
    press(document.querySelector<HTMLElement>('button[data-next]')!);
  }
  if (visible('[data-result]').length === 0) throw new Error('The self-check came to no result.');
  return times.sort((a, b) => a - b);
}
