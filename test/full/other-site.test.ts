import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContentEdit, contentWith } from '../support/content.ts';
import { ownOutput, runBuild } from '../support/run-npm.ts';

const change = (find: string, replace: string, file = 'site.yaml'): ContentEdit => ({
  file,
  find,
  replace,
});
const content = contentWith([
  change('"Umbral"', '"Otra Ley"'),
  change('"La residencia humanitaria en la ley del Perú"', '"Una ley y su glosario"'),
  change('"Este sitio trata de la residencia', '"Aquí se trata de la residencia'),
  change('"https://www.wikipedia.org/"', '"https://example.org/"'),
  change('featured: dl-1350/art-29-2', 'featured: dl-1350/art-36'),
  change('Acerca de Umbral', 'Acerca de Otra Ley', 'pages/es/about.mdx'),
  change('\nUmbral reúne', '\nOtra Ley reúne', 'pages/es/about.mdx'),
  change('About Umbral', 'About Otra Ley', 'pages/en/about.mdx'),
  change('\nUmbral brings', '\nOtra Ley brings', 'pages/en/about.mdx'),
]);
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

it('a site built from another site.yaml has its own name everywhere', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|js|json|jsonld|xml|txt|tmx|bib|ris|webmanifest)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => textAt(path).includes('Umbral'))).toEqual([]);
});

it('its pages have its tagline, its exit page and its featured provision', () => {
  expect(textAt('index.html')).toContain('<h1>Otra Ley</h1>');
  expect(textAt('es/index.html')).toContain('<title>Otra Ley: Una ley y su glosario</title>');
  expect(textAt('es/index.html')).toContain('/es/ley/dl-1350/art-36/');
  expect(textAt('es/buscar/index.html')).toContain('Aquí se trata de la residencia');
  expect(textAt('es/autoevaluacion/index.html')).toContain('https://example.org/');
  expect(textAt('umbral.html')).toContain('Otra Ley');
});
