import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const dist = inject('distDir');
/** Every anchor of the pages as they were published before November 2026, by page. An address that was given out keeps working. */
const published = JSON.parse(readFileSync(new URL('../fixtures/anchors.json', import.meta.url), 'utf8')) as Readonly<Record<string, readonly string[]>>;

it('every anchor that was published is still on its page', () => {
  const lost = Object.entries(published).flatMap(([page, ids]) => {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    const here = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    return ids.filter((id) => !here.has(id)).map((id) => `${page}#${id}`);
  });
  expect(lost).toEqual([]);
});
