import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules on colour: all in which the themes differ. */
export const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds, as "rule: element"; on the page or within an element, with all of its rules or
 * only those named.
 */
export async function faults(
  page: Page,
  { rules, within }: { rules?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ({ only, within: scope }) => {
      const { violations } = await (
        window as unknown as { axe: typeof import('axe-core') }
      ).axe.run(scope ?? document, {
        resultTypes: ['violations'],
        // Axe is not in the frames, and would wait for an answer from each; their pages are
        // tested by themselves.
        iframes: false,
        ...(only ? { runOnly: [...only] } : {}),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    { only: rules, within },
  );
}
