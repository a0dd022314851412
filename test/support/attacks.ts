import { expect, inject, it } from 'vitest';
import type { Answers } from '../../src/rules/index.ts';
import { type Attack, byKeyboard, byPointer, tellTale, useHostilePage } from './hostile.ts';
import { chanceAnswers, checks, inWords } from './self-check.ts';

type Steal = { stealing: boolean; probe(fragments: readonly string[]): Promise<void> };

/**
 * Every id of the page in the frame, and the start of every question, as fragments that an
 * embedding page could use.
 */
async function fragments(): Promise<string[]> {
  const html = await (await fetch(new URL(checks[0].frame.slice(1), inject('siteUrl')))).text();
  const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!);
  const questions = [...html.matchAll(/<legend><h2[^>]*>([^<,]{10,40})/g)].map(
    ([, words]) => `:~:text=${encodeURIComponent(words!.trim())}`,
  );
  expect(Math.min(ids.length, questions.length)).toBeGreaterThan(10);
  return [...ids, ...questions.slice(0, 3)];
}

/**
 * Registers the attacks of another site, each against a number of random interviews. A channel is
 * silent if the site notices the same for all interviews.
 */
export function attacks(count: number): void {
  const open = useHostilePage();
  const people: readonly Answers[] = chanceAnswers(count, 41);

  /** Runs the interviews and compares what the embedding page noticed. */
  async function silent(
    channel: string,
    run: (attack: Attack, answers: Answers, index: number) => Promise<void>,
    options = {},
  ): Promise<string[]> {
    const records: string[][] = [];
    for (const [index, answers] of people.entries()) {
      const attack = await open(checks[0].frame, options);
      await run(attack, answers, index);
      records.push(await attack.noticed());
      await attack.page.close();
    }
    const told = tellTale(records);
    console.log(`${channel}: answers guessed ${told} of ${count}.`);
    expect(
      records
        .map((record, index) => ({ said: inWords(people[index]!), record }))
        .filter(({ record }) => record.join() !== records[0]!.join())
        .slice(0, 3),
    ).toEqual([]);
    expect(told).toBe(0);
    return records[0]!;
  }

  const height: unknown = expect.stringMatching(/^message \{"umbral":"height","height":\d+\}$/);
  const entered = 'lost the focus to frame';

  it(
    'reveals nothing by the keyboard: no scroll, focus, history entry or second height',
    async () => {
      const record = await silent('keyboard', async ({ page, frame, noticed }, answers) => {
        await page.locator('#own').focus();
        await page.keyboard.press('Tab');
        await frame.waitForFunction(() => document.hasFocus());
        // The focus has moved to the same place in the same frame.
        expect((await noticed()).filter((line) => !line.startsWith('scrolled'))).toEqual([
          height,
          entered,
        ]);
        await byKeyboard({ page, frame, noticed }, answers);
      });
      expect(record).toEqual([]);
    },
    count * 60_000,
  );

  it(
    'reveals nothing by the mouse',
    async () => {
      expect(
        await silent('mouse', (attack, answers) =>
          byPointer(attack, answers, (x, y) => attack.page.mouse.click(x, y)),
        ),
      ).toEqual([height, entered]);
    },
    count * 60_000,
  );

  it(
    'reveals nothing by touch',
    async () => {
      expect(
        await silent(
          'touch',
          (attack, answers) =>
            byPointer(attack, answers, (x, y) => attack.page.touchscreen.tap(x, y)),
          { hasTouch: true },
        ),
      ).toEqual([height, entered]);
    },
    count * 60_000,
  );

  it(
    'never takes the focus back from a page that steals it',
    async () => {
      let presses = 0;
      await silent('stolen focus', async (attack, answers) => {
        await attack.page.evaluate(() => ((window as unknown as Steal).stealing = true));
        presses = 0;
        await byPointer(attack, answers, async (x, y) => {
          presses += 1;
          await attack.page.mouse.click(x, y);
          await attack.page.waitForFunction(
            () => document.hasFocus() && document.activeElement?.id === 'own',
          );
        });
        // The page can notice a press, but not its effect.
        expect(await attack.noticed()).toEqual([height, ...Array<unknown>(presses).fill(entered)]);
      });
    },
    count * 60_000,
  );

  it(
    'reveals nothing by fragments, nor by the history after them',
    async () => {
      const all = await fragments();
      await silent('fragments', async (attack, answers, index) => {
        await attack.page.evaluate(() => (window as unknown as Steal).probe(['somewhere']));
        await byPointer(attack, answers, (x, y) => attack.page.mouse.click(x, y), 1 + (index % 7));
        const before = await attack.noticed();
        expect(before.filter((line) => !line.startsWith('history'))).toEqual([height, entered]);
        expect(before.filter((line) => line.startsWith('history'))).toHaveLength(1);
        await attack.page.evaluate((list) => (window as unknown as Steal).probe(list), all);
      });
    },
    count * 60_000,
  );

  it(
    'has the same height when the frame gets narrower in the middle of an interview',
    async () => {
      const record = await silent('height', async ({ page, frame, noticed }, answers, index) => {
        await byPointer(
          { page, frame, noticed },
          answers,
          (x, y) => page.mouse.click(x, y),
          1 + (index % 7),
        );
        await noticed();
        for (const width of [330, 700]) {
          await page
            .locator('iframe')
            .evaluate((element, wide) => (element.style.width = `${wide}px`), width);
          await page.waitForTimeout(300);
        }
      });
      expect(record).toEqual([height, height]);
      expect(record[0]).toBe(record[1]);
    },
    count * 60_000,
  );
}
