import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { getCorpus } from '../../src/corpus/index.ts';
import { selectFiles } from '../../src/offline/select-files.ts';
import { applyPatch } from '../../src/client/offline/copy.ts';
import { filesIn, offlineCopy, workerScript } from '../../src/offline/integration.ts';
import { sizePlaceholder } from '../../src/offline/size.ts';

const dist = inject('distDir');
const copy = selectFiles(filesIn(dist, getCorpus()));
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
    having(sizePlaceholder),
  ]).toEqual([withButton, withButton, withButton, []]);
});

it('the build refuses pages compressed before they were finished, with a hint', async () => {
  const root = mkdtempSync(join(tmpdir(), 'umbral-packed-'));
  try {
    mkdirSync(join(root, 'es'));
    for (const name of ['es/index.html', 'es/index.html.br'])
      writeFileSync(join(root, name), '<p>');
    const done = offlineCopy(getCorpus).hooks['astro:build:done'] as (
      options: object,
    ) => Promise<void>;
    await expect(
      done({ dir: pathToFileURL(`${root}/`), logger: { info: () => undefined } }),
    ).rejects.toThrow(
      'es/index.html.br was packed before the page was finished: ' +
        'put offlineCopy() before what packs the files',
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
