import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { getCorpus } from '../../src/corpus/index.ts';
import { copySizePlaceholder } from '../../src/data-page.ts';
import { applyPatch } from '../../src/client/offline/copy.ts';
import { readCopy, workerScript } from '../../src/offline/integration.ts';

const dist = inject('distDir');
const copy = readCopy(dist, getCorpus());
const read = (address: string): Buffer =>
  readFileSync(
    join(dist, address === '' || address.endsWith('/') ? `${address}index.html` : address),
  );

it('the service worker contains the manifest of the build', async () => {
  expect(readFileSync(join(dist, 'sw.js'), 'utf8')).toBe(await workerScript(copy));
});

it('the offline copy has every page, every script and the whole search, as built', () => {
  const built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
    .filter(
      (path) =>
        /\.(html|js|svg)$|^pagefind/.test(path) && path !== 'sw.js' && path !== 'umbral.html',
    );
  const addresses = [...Object.keys(copy.files), ...Object.keys(copy.variants)].sort();
  expect(addresses).toEqual(built.map((path) => path.replace(/(^|\/)index\.html$/, '$1')).sort());
  const wrong = [
    ...Object.entries(copy.files).filter(
      ([address, hash]) => createHash('sha256').update(read(address)).digest('base64') !== hash,
    ),
    ...Object.entries(copy.variants).filter(
      ([address, variant]) =>
        !(variant.of in copy.files) ||
        applyPatch(read(variant.of).toString(), variant) !== read(address).toString(),
    ),
  ];
  expect(wrong).toEqual([]);
});

it('only pages with the button to save the site may start a service worker', () => {
  const withButton = ['en/data/index.html', 'es/datos/index.html'];
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  const having = (text: string): string[] =>
    pages.filter((path) => readFileSync(join(dist, path), 'utf8').includes(text)).sort();
  expect([
    having('worker-src'),
    having('trusted-types umbral-offline'),
    having('<offline-copy'),
    having(copySizePlaceholder),
  ]).toEqual([withButton, withButton, withButton, []]);
});
