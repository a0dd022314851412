import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules on colour, which are the only rules whose results depend on the theme. */
export const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * The violations that axe finds, as "rule: element", on the page or within an element, with all
 * rules or only these.
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
        // Axe is not loaded in the frames, and would wait for an answer from each. Their pages are
        // tested separately.
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
