import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../src/client/offline/address.ts';
import { type BuiltFile, selectFiles, isKept } from '../../src/offline/select-files.ts';
import { applyPatch } from '../../src/client/offline/copy.ts';
import { megabytes } from '../../src/data-page.ts';
import { createWorkerStrings } from '../../src/offline/worker-strings.ts';

const file = (path: string, text: string): BuiltFile => ({ path, bytes: Buffer.from(text) });
const long = 'Ñandú 🌊 '.repeat(200);

describe('the files kept offline', () => {
  it.each([
    { path: 'index.html', kept: true },
    { path: 'es/ley/dl-1350/index.html', kept: true },
    { path: '404.html', kept: true },
    { path: '_astro/Az07oeCa.js', kept: true },
    { path: 'pagefind/es/fragment/es_778e278.pf_fragment', kept: true },
    { path: 'favicon.svg', kept: true },
    { path: 'sw.js', kept: false },
    { path: 'umbral.html', kept: false },
    { path: 'data/rules.json', kept: false },
    { path: 'es/index.html.br', kept: false },
    { path: '_headers', kept: false },
    { path: 'sitemap.xml', kept: false },
  ])('include $path: $kept', ({ path, kept }) => expect(isKept(path)).toBe(kept));

  const files = [
    file('es/a/index.html', `<p>${long}<b>uno</b>${long}`),
    file('es/a/b/index.html', `<p>${long}<b>🌊 dos</b>${long}`),
    file('es/c/index.html', 'short'),
    file('_astro/a.js', 'a'),
  ];
  const copy = selectFiles(files);

  it('include patches that rebuild pages exactly', () => {
    const { of, ...rest } = copy.variants['es/a/b/']!;
    expect(of).toBe('es/a/');
    expect(applyPatch(files[0]!.bytes.toString(), { of, ...rest })).toBe(
      files[1]!.bytes.toString(),
    );
    expect(rest.text.length).toBeLessThan(20);
    expect(Object.keys(copy.files)).toEqual(['_astro/a.js', 'es/a/', 'es/c/']);
  });

  it('have the sum of their bytes as size', () => {
    expect(copy.bytes).toBe(files[0]!.bytes.length + 'short'.length + 1);
    expect([megabytes('es', 3_049_999), megabytes('en', 1_250_001)]).toEqual(['3.0 MB', '1.3 MB']);
  });

  it('have a version that depends on every byte, not on their order', () => {
    expect(selectFiles([...files].reverse())).toEqual(copy);
    expect(
      selectFiles([...files.slice(0, 2), file('es/c/index.html', 'Short'), ...files.slice(3)])
        .version,
    ).not.toBe(copy.version);
    expect(
      selectFiles([
        files[0]!,
        file('es/a/b/index.html', `<p>${long}<b>🌊 Dos</b>${long}`),
        ...files.slice(2),
      ]).version,
    ).not.toBe(copy.version);
  });

  it.each([
    { url: 'https://h.org/x/es/a/', place: { kind: 'file', address: 'es/a/' } },
    { url: 'https://h.org/x/es/a/?q=trata#k-4', place: { kind: 'file', address: 'es/a/' } },
    { url: 'https://h.org/x/es/a/b/index.html', place: { kind: 'file', address: 'es/a/b/' } },
    { url: 'https://h.org/x/es/a/b?q=1', place: { kind: 'moved', to: '/x/es/a/b/?q=1' } },
    { url: 'https://h.org/x/_astro/a.js?ts=1', place: { kind: 'file', address: '_astro/a.js' } },
    { url: 'https://h.org/x/es/', place: { kind: 'elsewhere' } },
    { url: 'https://h.org/es/a/', place: { kind: 'elsewhere' } },
    { url: 'https://other.org/x/es/a/', place: { kind: 'elsewhere' } },
    { url: 'https://h.org/x/toString', place: { kind: 'elsewhere' } },
    { url: 'https://h.org/x/constructor/', place: { kind: 'elsewhere' } },
  ])('$url resolves to $place', ({ url, place }) =>
    expect(resolveAddress(copy, url, 'https://h.org/x/')).toEqual(place),
  );
});

it.each(['damaged', 'notKept'] as const)(
  'the page "%s" of the service worker has an icon that its policy allows',
  (name) => {
    const html = createWorkerStrings()[name];
    expect(html).toContain('<link rel="icon" href="/favicon.svg"');
    expect(/content-security-policy" content="([^"]*)"/.exec(html)?.[1]?.split(';')).toContain(
      "img-src 'self'",
    );
  },
);
