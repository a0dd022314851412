import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import type { Answer, Answers } from '../../src/rules/index.ts';
import { checks } from './self-check.ts';

/** The position of the frame in the viewport of the attacking page, in CSS pixels. */
const [LEFT, TOP] = [40, 60];

/**
 * A page that puts the self-check in a frame and records all that it can notice. Its scroll
 * container makes the browser scroll each focused element to its upper left corner, records the
 * position, and scrolls back, so that the next focus is noticed too.
 */
const attackingPage = (
  frame: string,
): string => `<!doctype html><title>Another site</title><link rel="icon" href="data:,">
<style>body { margin: 0 } #own { position: fixed; top: 0; left: 0 }
#scroller { position: fixed; left: ${LEFT}px; top: ${TOP}px; width: 900px; height: 700px;
  overflow: auto; scroll-padding: 0 calc(100% - 2px) calc(100% - 2px) 0 }
#room { width: 6000px; height: 12000px; padding: 4000px 2000px; box-sizing: border-box }
iframe { width: 800px; height: 650px; border: 0; display: block }</style>
<input id="own" autofocus>
<div id="scroller"><div id="room"><iframe id="frame" src="${frame}"></iframe></div></div>
<script>
  window.seen = [];
  const note = (...what) => void seen.push(what.join(' '));
  const home = () => scroller.scrollTo({ left: 2000, top: 4000, behavior: 'instant' });
  home();
  scroller.addEventListener('scroll', () => {
    if (scroller.scrollLeft === 2000 && scroller.scrollTop === 4000) return;
    note('scrolled to', Math.round(scroller.scrollLeft), Math.round(scroller.scrollTop));
    home();
  });
  addEventListener('scroll', () => note('page scrolled', scrollX, scrollY));
  addEventListener('message', ({ data }) => note('message', JSON.stringify(data)));
  addEventListener('blur', () => {
    note('lost the focus to', document.activeElement?.id);
    if (window.stealing) setTimeout(() => own.focus());
  });
  addEventListener('focus', () => window.stealing || note('got the focus'));
  let entries = history.length;
  let probing = false;
  const noteHistory = () => {
    if (entries !== history.length) note('history', history.length - entries);
    entries = history.length;
  };
  setInterval(() => probing || noteHistory(), 20);
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  /**
   * Navigates the frame to each fragment, and records the focus, and at the end the growth of the
   * history.
   */
  window.probe = async (fragments) => {
    probing = true;
    for (const fragment of fragments) {
      own.focus();
      frame.contentWindow.location = frame.src + '#' + fragment;
      // Chromium drops navigations beyond 200 in ten seconds.
      await wait(60);
      if (document.activeElement !== own) note('fragment', fragment, document.activeElement?.id);
    }
    await wait(500);
    noteHistory();
    probing = false;
  };
</script>`;

export interface Attack {
  readonly page: Page;
  readonly frame: Frame;
  /** Everything that the embedding page has noticed since the last call, in order. */
  noticed(): Promise<string[]>;
}

/**
 * Sets up a browser with site isolation, and a page on another site that attacks the self-check.
 */
export function useHostilePage(): (
  path?: string,
  options?: { hasTouch?: boolean },
) => Promise<Attack> {
  let browser: Browser;
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(attackingPage(decodeURIComponent(url.slice(2))));
  });
  beforeAll(async () => {
    await new Promise<void>((done) => void server.listen(0, done));
    browser = await launch({ args: ['--site-per-process'] });
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });
  return async (path = checks[0].frame, options = {}) => {
    const site = new URL(path.slice(1), inject('siteUrl'));
    // Two names of this machine count as two sites.
    const other = site.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const page = await browser.newPage({ ...options, viewport: { width: 1000, height: 800 } });
    await page.goto(
      `http://${other}:${(server.address() as AddressInfo).port}/?${encodeURIComponent(site.href)}`,
    );
    const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await frame.locator('[data-start]').waitFor();
    await page.waitForFunction(() =>
      (window as unknown as { seen: string[] }).seen.some((line) => line.startsWith('message')),
    );
    const noticed = async (): Promise<string[]> => {
      await page.waitForTimeout(150);
      return page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
    };
    return { page, frame, noticed };
  };
}

/** The visible unanswered question, or "start", "next" or "result". */
const openQuestion = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const visible = [
      ...document.querySelectorAll<HTMLElement>('fieldset[data-fact], [data-result]'),
    ].filter((element) => element.getClientRects().length > 0);
    if (visible.some((element) => 'result' in element.dataset)) return 'result';
    if (document.querySelector<HTMLElement>('[data-start]')!.getClientRects().length > 0)
      return 'start';
    return visible.find((element) => !element.querySelector(':checked'))?.dataset['fact'] ?? 'next';
  });

/**
 * Answers from the start to the result, or only a number of questions, with the given input method.
 */
async function interview(
  { frame }: Attack,
  screens: number,
  choose: (fact: string) => Promise<void>,
  goOn: (button: 'start' | 'next') => Promise<void>,
): Promise<void> {
  for (let screen = 0; screen < screens;) {
    const open = await openQuestion(frame);
    if (open === 'result') return;
    if (open === 'start') await goOn(open);
    else if (open !== 'next') await choose(open);
    else {
      await goOn(open);
      screen += 1;
    }
  }
}

const ALL = 40;

/** With the keyboard only: Tab to the question, arrow keys or Space, Tab to the button, Enter. */
export async function byKeyboard(attack: Attack, answers: Answers, screens = ALL): Promise<void> {
  const { page, frame } = attack;
  const focused = (): Promise<string> =>
    frame.evaluate(
      () =>
        (document.activeElement as HTMLInputElement).name ||
        Object.keys((document.activeElement as HTMLElement).dataset)[0] ||
        '',
    );
  const tabTo = async (wanted: string): Promise<void> => {
    for (let presses = 0; (await focused()) !== wanted; presses += 1) {
      if (presses > 60) throw new Error(`Tab does not reach "${wanted}".`);
      await page.keyboard.press('Tab');
    }
  };
  const choose = async (fact: string): Promise<void> => {
    await tabTo(fact);
    const wanted: Answer = answers[fact as keyof Answers] ?? 'unsure';
    await page.keyboard.press('Space');
    for (
      let presses = 0;
      presses < 3 &&
      (await frame.evaluate(
        (name) => document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value,
        fact,
      )) !== wanted;
      presses += 1
    )
      await page.keyboard.press('ArrowDown');
    expect(
      await frame.evaluate(
        (name) => document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value,
        fact,
      ),
    ).toBe(wanted);
  };
  await interview(attack, screens, choose, async (button) => {
    await tabTo(button);
    await page.keyboard.press('Enter');
  });
}

/**
 * With the mouse or by touch: on the label of an answer, on radio buttons and on the button, with a
 * turn of the wheel on each screen.
 */
export async function byPointer(
  attack: Attack,
  answers: Answers,
  press: (x: number, y: number) => Promise<void>,
  screens = ALL,
): Promise<void> {
  const { page, frame } = attack;
  let count = 0;
  const pressOn = async (selector: string): Promise<void> => {
    const [x, y] = await frame.evaluate((wanted) => {
      const element = document.querySelector(wanted)!;
      const { top, height } = element.getBoundingClientRect();
      // Scrolls within the frame, as a reader does.
      scrollBy(0, top + height / 2 - innerHeight / 2);
      const box = element.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    }, selector);
    await press(LEFT + x!, TOP + y!);
  };
  const choose = async (fact: string): Promise<void> => {
    const radio = `input[name="${fact}"][value="${answers[fact as keyof Answers] ?? 'unsure'}"]`;
    await pressOn((count += 1) % 2 ? `${radio} + span` : radio);
    await expect
      .poll(() =>
        frame.evaluate(
          (wanted) => document.querySelector<HTMLInputElement>(wanted)!.checked,
          radio,
        ),
      )
      .toBe(true);
  };
  const onScreen = (): Promise<string | undefined> =>
    frame.evaluate(
      () =>
        document.querySelector<HTMLElement>('fieldset[data-fact]:not([hidden])')?.dataset['fact'],
    );
  await interview(attack, screens, choose, async (button) => {
    const before = await onScreen();
    await page.mouse.move(LEFT + 300, TOP + 300);
    for (let turns = 0; turns < 3; turns += 1) await page.mouse.wheel(0, 900);
    await pressOn(`[data-${button}]`);
    await expect.poll(onScreen).not.toBe(before);
  });
}

/** The number of records that reveal answers, because they differ from the most frequent record. */
export function tellTale(records: readonly (readonly string[])[]): number {
  const lines = records.map((record) => record.join('\n'));
  const most = Math.max(...lines.map((line) => lines.filter((other) => other === line).length));
  const usual = lines.find((line) => lines.filter((other) => other === line).length === most);
  return lines.filter((line) => line !== usual).length;
}
