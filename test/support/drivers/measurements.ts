// Measures what a reader sees, in any browser. Functions in the page use only features of browsers
// of 2020.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Check } from '../self-check.ts';
import type { Scope } from './driver.ts';

/** A scope as a self-check of the test helpers. Only its functions that use `evaluate` work. */
export const asCheck = (scope: Scope): Check => scope as unknown as Check;

/** The texts of visible elements that match a selector. */
export const seenTexts = (scope: Scope, selector: string): Promise<string[]> =>
  scope.evaluate(
    (css) =>
      [...document.querySelectorAll<HTMLElement>(css)]
        .filter((element) => element.getClientRects().length > 0)
        .map(({ innerText }) => innerText.trim()),
    selector,
  );

/** How far the page can be scrolled horizontally, in pixels. */
export const horizontalOverflow = (scope: Scope): Promise<number> =>
  scope.evaluate(
    () =>
      Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) -
      document.documentElement.clientWidth,
  );

/** The opacity of a computed CSS colour, from 0 to 1. */
const opacityOf = (colour: string): number => {
  const [, alpha] = /^(?:rgba|color|oklch|oklab|lab|lch)\(.*[,/]\s*([\d.]+)\)$/.exec(colour) ?? [];
  if (alpha !== undefined && (colour.startsWith('rgba') || colour.includes('/')))
    return Number(alpha);
  return colour === 'transparent' ? 0 : 1;
};

/** The opacity of an element over its background, as currently painted. */
export async function opacity(scope: Scope, selector: string): Promise<number> {
  const { background, whole } = await scope.evaluate((css) => {
    const { backgroundColor, opacity: value } = getComputedStyle(document.querySelector(css)!);
    return { background: backgroundColor, whole: Number(value) };
  }, selector);
  return opacityOf(background) * whole;
}

/** Whether the cover of "exit this page" is on top at nine points of the viewport. */
export const covered = (scope: Scope): Promise<boolean> =>
  scope.evaluate(() => {
    const thirds = (length: number): number[] => [1, length / 2, length - 20];
    const cover = document.querySelector('[data-cover]:not([hidden])');
    return thirds(innerWidth).every((x) =>
      thirds(innerHeight).every(
        (y) => cover !== null && cover.contains(document.elementFromPoint(x, y)),
      ),
    );
  });

/** For every ground on the page: its verdict, and the verdicts visible in words on its line. */
export const visibleVerdicts = (
  scope: Scope,
): Promise<{ ground: string; verdict: string; visible: string[] }[]> =>
  scope.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-result] details'))
      details.open = true;
    return [...document.querySelectorAll<HTMLElement>('[data-result] [data-ground][data-verdict]')]
      .filter((ground) => ground.getClientRects().length > 0)
      .map((ground) => ({
        ground: `${ground.dataset['version']} ${ground.dataset['ground']}`,
        verdict: ground.dataset['verdict']!,
        visible: [...ground.querySelectorAll<HTMLElement>('[data-when]')]
          .filter(
            (words) =>
              words.closest('[data-ground]') === ground && words.closest('summary') !== null,
          )
          .filter((words) => words.getClientRects().length > 0 && words.innerText.trim() !== '')
          .map((words) => words.dataset['when']!),
      }));
  });

// The source is part of the function, because the policy of our pages forbids code from strings.
const loadAxe = new Function(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
) as () => void;

/** The violations that axe finds on the page, as "rule: element". */
export async function axeFaults(scope: Scope): Promise<string[]> {
  await scope.evaluate(loadAxe);
  return scope.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(
      document,
      { resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}
