import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentWith } from '../support/content.ts';
import { ownOutput, runBuild } from '../support/run-npm.ts';

const colours = {
  paper: '#ffffff',
  ink: '#111111',
  quiet: '#444444',
  wash: '#eeeeee',
  line: '#cccccc',
  action: '#12345a',
  underline: '#88aacc',
  today: '#225522',
  replaced: '#775500',
};
const dark = {
  ...colours,
  paper: '#000000',
  ink: '#eeeeee',
  wash: '#222222',
  quiet: '#bbbbbb',
  action: '#99bbee',
  today: '#99dd99',
  replaced: '#ddbb66',
};
// A site in Spanish only, without the embed page and the offline copy, with its own colours.
const content = contentWith(
  [
    {
      file: 'site.yaml',
      find: '\nemergency:',
      replace: [
        '',
        'languages: [es]',
        'modules: { embed: false, offline: false }',
        `theme: ${JSON.stringify({ light: colours, dark })}`,
        'emergency:',
      ].join('\n'),
    },
  ],
  ['search/intents/embed.yaml'],
);
// The inventory would report what was left out.
writeFileSync(join(content.root, 'inventory.txt'), '');
const { out, env, remove } = ownOutput();
beforeAll(async () => {
  const { code, output } = await runBuild({ env: { ...env, CONTENT_DIR: content.root } });
  expect(code, output).toBe(0);
});
afterAll(() => {
  content.remove();
  remove();
});

const textAt = (path: string): string => readFileSync(join(out, path), 'utf8');
const pages = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

it('a site in one language has no pages in and no links to another', () => {
  expect(existsSync(join(out, 'en'))).toBe(false);
  expect(readdirSync(join(out, 'pagefind')).sort()).toEqual(['es', 'names.json']);
  expect(pages().filter((path) => /href="?\/en\//.test(textAt(path)))).toEqual([]);
  expect(pages().filter((path) => /rel="?alternate"? hreflang/.test(textAt(path)))).toEqual([]);
  expect(textAt('sitemap.xml')).not.toContain('/en/');
  expect(textAt('data/dl-1350/2023/art-36.json')).not.toContain('/en/law/');
});

it('a site without some features does not have them and does not link to them', () => {
  expect(existsSync(join(out, 'sw.js'))).toBe(false);
  expect(existsSync(join(out, 'es/insertar/index.html'))).toBe(false);
  expect(pages().filter((path) => /href="?\/es\/insertar\/[" >]/.test(textAt(path)))).toEqual([]);
  expect(textAt('es/datos/index.html')).not.toContain('<offline-copy');
  // The frames of its own pages remain.
  expect(existsSync(join(out, 'es/insertar/autoevaluacion/art-36/index.html'))).toBe(true);
  expect(textAt('umbral.html')).not.toContain('lang=en class=lang');
});

it('a site with its own colours has them on every page and in the one file', () => {
  const without = [...pages()].filter(
    (path) => !textAt(path).includes(`--action:${colours.action}`),
  );
  expect(without).toEqual([]);
  expect(textAt('es/index.html')).toContain(
    `--action:${dark.action.replace(/#(.)\1(.)\2(.)\3/, '#$1$2$3')}`,
  );
});
