import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const imports = files.flatMap((file) =>
  [...readFileSync(src + file, 'utf8').matchAll(/from '([^']+)'|^\s*import '([^']+)'/gm)].map(
    (match) => {
      const target = match[1] ?? match[2] ?? '';
      return {
        file,
        room: file.split('/')[0] ?? '',
        target,
        to: target.startsWith('.')
          ? (new URL(target, `file:///${file}`).pathname.split('/')[1] ?? '')
          : target,
      };
    },
  ),
);

/** Which rooms of src a room may import from, beside itself. Pages, components and layouts may use every room but pages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  model: [],
  corpus: ['model'],
  check: ['corpus', 'model', 'rules', 'settings.ts'],
  i18n: ['model', 'site.ts'],
  exports: ['model', 'rules'],
  search: ['corpus', 'model', 'i18n', 'browsers.ts'],
  hosting: ['model'],
  offline: ['corpus', 'model', 'i18n', 'self-check', 'browsers.ts'],
  'self-check': ['corpus', 'model', 'rules'],
};

it('has rooms that import only what they may', () => {
  const wrong = imports.filter(
    ({ room, target, to }) =>
      room in allowed && target.startsWith('.') && to !== room && !allowed[room]?.includes(to),
  );
  expect(wrong).toEqual([]);
});

it('has rules that import nothing from outside', () => {
  expect(imports.filter(({ room, target }) => room === 'rules' && !target.startsWith('.'))).toEqual(
    [],
  );
});

it('has files for others that know the rules in one place only, and the schemas beside them', () => {
  expect(
    imports.filter(
      ({ room, to, file }) => room === 'exports' && to === 'rules' && file !== 'exports/rules.ts',
    ),
  ).toEqual([]);
  expect(
    [
      ...new Set(
        imports
          .filter(({ room, target }) => room === 'exports' && !target.startsWith('.'))
          .map(({ target }) => target),
      ),
    ].sort(),
  ).toEqual(['astro/zod', 'node:crypto', 'schema-dts']);
});

it('keeps i18next in i18n, and nothing imports a page', () => {
  expect(imports.filter(({ room, target }) => target === 'i18next' && room !== 'i18n')).toEqual([]);
  expect(imports.filter(({ room, to }) => to === 'pages' && room !== 'pages')).toEqual([]);
});
