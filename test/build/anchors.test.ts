import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const dist = inject('distDir');
/**
 * Every anchor of the pages published up to November 2026, by page. A published address keeps
 * working.
 */
const published = JSON.parse(
  readFileSync(new URL('../fixtures/anchors.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

it('every published anchor is on its page exactly once', () => {
  const lost = Object.entries(published).flatMap(([page, ids]) => {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    const here = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    return ids
      .filter((id) => here.filter((other) => other === id).length !== 1)
      .map((id) => `${page}#${id}`);
  });
  expect(lost, 'Of an address that ended for a reason, remove the id from anchors.json.').toEqual(
    [],
  );
});
