import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Answers, facts, replacedByChild, routes, versionIds } from '../../src/rules/index.ts';
import { at, useBrowser } from '../support/browser.ts';
import { LAW } from '../support/oracle-law.ts';
import {
  chanceAnswers,
  checks,
  grounds,
  inWords,
  shownVerdicts,
  statesOf,
  verdictOf,
} from '../support/self-check.ts';

const open = useBrowser();

/** The grounds of each version, as the oracle has them. */
const groundsOfLaw = versionIds.flatMap((version) =>
  Object.values(LAW[version]).flatMap(({ kind, grounds: own }) =>
    Object.keys(own).map((ground) => ({ version, kind, ground })),
  ),
);

/** The self-check without its script, as with scripts off, but open to evaluation by the test. */
async function openWithoutScript(path: string): Promise<Page> {
  const { page } = await open('/favicon.svg');
  await page.context().route(/\/_astro\/[^/]+\.js$/, (route) => route.abort());
  await page.goto(at(path));
  expect(await page.locator('self-check:not(:defined)').count()).toBe(1);
  return page;
}

describe('the self-check without its script', () => {
  it('shows the verdict of the rules in every state of the facts of every ground', async () => {
    const page = await openWithoutScript(checks[0].path);
    const wrong: string[] = [];
    const counts: string[] = [];
    // Grounds with the same facts share their states.
    for (const together of Map.groupBy(grounds, ({ own }) => own.join()).values()) {
      const states = statesOf(together[0]!.own);
      const shown = await shownVerdicts(page, together, states);
      for (const [index, state] of states.entries()) {
        for (const [place, ground] of together.entries()) {
          const verdict = verdictOf(ground, state);
          if (shown[index]![place] !== verdict)
            wrong.push(
              `${ground.version} ${ground.ground}, ${inWords(state)}: ` +
                `shows ${shown[index]![place]}, the rules say ${verdict}`,
            );
        }
      }
      counts.push(
        ...together.map(({ version, ground }) => `${version} ${ground}: ${states.length}`),
      );
    }
    const total = grounds.reduce((sum, { own }) => sum + 3 ** own.length, 0);
    console.log(`States compared, by ground: ${counts.sort().join(', ')}; ${total} in all.`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(counts.map((count) => count.split(':')[0]).sort()).toEqual(
      groundsOfLaw.map(({ version, ground }) => `${version} ${ground}`).sort(),
    );
  }, 120_000);

  it.each(checks)(
    'shows the verdict of the rules for random answers to all questions ($lang)',
    async ({ path }) => {
      const page = await openWithoutScript(path);
      // Half of them with some questions left out.
      const people = chanceAnswers(150, 29).map((answers, index): Answers =>
        index % 2
          ? answers
          : Object.fromEntries(
              Object.entries(answers).filter((_, position) => (position * 7 + index) % 3),
            ),
      );
      const shown = await shownVerdicts(page, grounds, people);
      const wrong = people.flatMap((answers, person) =>
        grounds.flatMap((ground, position) =>
          shown[person]![position] === verdictOf(ground, answers)
            ? []
            : [
                `${ground.version} ${ground.ground}, ${inWords(answers)}: ` +
                  `${shown[person]![position]}`,
              ],
        ),
      );
      expect(wrong.slice(0, 20)).toEqual([]);
    },
  );
});

describe.each(checks)('the self-check with JavaScript turned off ($lang)', ({ path }) => {
  it('has all questions, and a result that follows each answer', async () => {
    const { page, errors, outside } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('fieldset[data-fact]:visible').count()).toBe(facts.length);
    // The replaced wording is closed at first.
    await page.locator('details.former > summary').first().click();
    const verdict = (version: string, ground: string) =>
      page
        .locator(
          `[data-version="${version}"][data-ground="${ground}"] > summary > .verdict > ` +
            '[data-when]:visible',
        )
        .evaluateAll((all) => all.map((span) => span.getAttribute('data-when')));
    const said: Record<string, string> = {};
    for (const [fact, answer] of [
      ['disaster-migrant', 'yes'],
      ['in-peru', 'no'],
      ['in-peru', 'yes'],
      ['disaster-migrant', 'no'],
      ['stay-expired', 'yes'],
      ['disaster-migrant', 'unsure'],
    ] as const) {
      await page.locator(`input[name="${fact}"][value="${answer}"]`).check();
      said[fact] = answer;
      for (const ground of grounds.filter((one) =>
        ['m-4', 'k-4', 'm-8', '36-1-lifting', '36-1-regularise', '36-2'].includes(one.ground),
      ))
        expect([
          said,
          ground.version,
          ground.ground,
          await verdict(ground.version, ground.ground),
        ]).toEqual([said, ground.version, ground.ground, [verdictOf(ground, said)]]);
    }
    // A child is told to talk to someone, and the questions on harm disappear.
    expect(await page.locator('[data-minor]:visible').count()).toBe(0);
    await page.locator('input[name="child"][value="yes"]').check();
    expect(await page.locator('[data-minor]:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-part="6"]').isVisible()).toBe(false);
    for (const notice of replacedByChild)
      expect([notice, await page.locator(`[data-notice="${notice}"]`).isVisible()]).toEqual([
        notice,
        false,
      ]);
    // "Exit this page" is a plain link. Nothing can be submitted, and there are no dead buttons.
    expect(
      await page.locator('noscript a[href^="https://www.wikipedia.org"], .leave a').count(),
    ).toBeGreaterThan(0);
    expect(
      await page
        .locator('self-check button:visible')
        .evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).type)),
    ).toEqual(['reset']);
    await page.locator('button[type="reset"]').click();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect([errors, outside]).toEqual([[], []]);
  });
});

it('the page about the method lists every route to each ground', async () => {
  const { page } = await open('/es/autoevaluacion/como-se-decide/', { javaScriptEnabled: false });
  const listed = await page
    .locator('.routes')
    .evaluateAll((all) => all.map((list) => list.querySelectorAll('li').length));
  // Of a power of the authorities, the page only says that it is open.
  const expected = groundsOfLaw
    .filter(({ kind }) => kind !== 'authority-may')
    .map(({ version, ground }) => routes(version).filter((route) => route.ground === ground));
  expect(Math.min(...listed)).toBeGreaterThan(0);
  expect(listed.sort()).toEqual(expected.map(({ length }) => length).sort());
});
