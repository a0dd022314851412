import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { headersFor, parseHeaders, parseRedirects } from '../../scripts/headers.mjs';
import type { ManifestFile } from '../../src/exports/schemas/manifest.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { headersFile, redirectsFile } from '../../src/hosting/host-files.ts';
import { mediaTypeOf } from '../../src/hosting/media-types.ts';
import { policyOf } from '../support/policy.ts';

const dist = inject('distDir');
const at = (file: string): string => readFileSync(join(dist, file), 'utf8');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
  .filter((file) => !/\.(br|gz)$/.test(file));
const rules = parseHeaders(at('_headers'));
/** The addresses of a file. */
const addresses = (file: string): string[] => [
  `/${file}`,
  ...(file.endsWith('index.html') ? [`/${file.slice(0, -'index.html'.length)}`] : []),
];
const placed = (site: string, base = ''): string =>
  headersFile(headerRules({ base, site: new URL(site) }));

describe('_headers', () => {
  it('gives every file each header exactly once', () => {
    const counts = files.flatMap(addresses).map((path) => {
      const names = rules
        .filter(({ pattern }) => pattern.test(path))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      const needed = [
        'Cache-Control',
        'Content-Security-Policy',
        'Cross-Origin-Resource-Policy',
        'Cross-Origin-Opener-Policy',
        'Permissions-Policy',
        'Referrer-Policy',
        'X-Content-Type-Options',
      ];
      return {
        path,
        twice: names.filter((name, place) => names.indexOf(name) !== place),
        missing: needed.filter((name) => !names.includes(name)),
      };
    });
    // Hosts differ in what they do with a repeated header. If a file in a new place fails here, add
    // its kind to src/hosting/headers.ts.
    expect(counts.filter(({ twice, missing }) => twice.length + missing.length > 0)).toEqual([]);
  });

  it('allows only the embed pages in frames of other sites', () => {
    const framed = files
      .flatMap(addresses)
      .filter(
        (path) =>
          headersFor(rules, path).get('content-security-policy') !== "frame-ancestors 'none'",
      );
    expect(
      framed.filter(
        (path) => !/^\/(es\/insertar\/autoevaluacion|en\/embed\/self-check)\//.test(path),
      ),
    ).toEqual([]);
    expect(framed.length).toBe(
      files.filter((file) => /^(es\/insertar\/autoevaluacion|en\/embed\/self-check)\//.test(file))
        .length * 2,
    );
    expect(
      new Set(framed.map((path) => headersFor(rules, path).get('content-security-policy'))),
    ).toEqual(new Set(['frame-ancestors *']));
  });

  it('caches hashed files as immutable, and revalidates all others', () => {
    const forever = files.filter((file) =>
      headersFor(rules, `/${file}`).get('cache-control')?.includes('immutable'),
    );
    expect(forever).toEqual(files.filter((file) => /^_astro\/|^pagefind\/.*\.pf_/.test(file)));
    expect(forever.filter((file) => !/[\w-]{7,}\.\w+$/.test(file))).toEqual([]);
    for (const file of [
      'sw.js',
      'umbral.html',
      'pagefind/es/pagefind.js',
      'pagefind/en/search-data.json',
      'data/rules.json',
      'es/ley/dl-1350/art-36/',
    ])
      expect(headersFor(rules, `/${file}`).get('cache-control')).toBe('no-cache');
  });

  it('allows other sites to read the data, with the media types of the manifest', () => {
    const { files: listed } = JSON.parse(at('data/manifest.json')) as ManifestFile;
    for (const { path, mediaType } of listed) {
      const headers = headersFor(rules, `/${path}`);
      expect([
        path,
        (headers.get('content-type') ?? mediaTypeOf(path)).split(';')[0],
        headers.get('access-control-allow-origin'),
        headers.get('cross-origin-resource-policy'),
      ]).toEqual([path, mediaType, '*', 'cross-origin']);
    }
    expect(
      files.filter(
        (file) =>
          !file.startsWith('data/') &&
          headersFor(rules, `/${file}`).has('access-control-allow-origin'),
      ),
    ).toEqual([]);
  });

  it('is within host limits: 100 rules, 2,000 characters a line, one star in a path', () => {
    const paths = at('_headers')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
    expect(
      at('_headers')
        .split('\n')
        .filter((line) => line.length > 2000),
    ).toEqual([]);
  });

  it.each([
    ['https://ley.example.org', '', true],
    ['https://ley.example.org', '/x', false],
    ['http://ley.example.org', '', false],
    ['https://umbral.example', '', false],
  ])(
    'has Strict-Transport-Security only for a whole https host: %s%s, %s',
    (site, base, promised) => {
      expect(placed(site, base).includes('Strict-Transport-Security: max-age=31536000\n')).toBe(
        promised,
      );
    },
  );
});

it('_headers has every path under the base path', () => {
  const paths = placed('https://ley.example.org', '/x')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(paths.filter((path) => !path.startsWith('/x/'))).toEqual([]);
});

describe('_redirects', () => {
  it('leads to existing files, and from no existing address', () => {
    const redirects = [...parseRedirects(at('_redirects'))];
    expect(
      redirects.map(([from, { to }]) => [
        from,
        files.includes(to.slice(1)),
        files.flatMap(addresses).includes(from),
      ]),
    ).toEqual([['/favicon.ico', true, false]]);
  });

  it('is empty for a site under a base path', () => {
    expect([
      ...parseRedirects(redirectsFile({ base: '/x', site: new URL('https://ley.example.org') })),
    ]).toEqual([]);
  });
});

it('every page has a content security policy that requires Trusted Types', () => {
  const without = files
    .filter((file) => file.endsWith('.html'))
    .filter((file) => {
      const policy = policyOf(at(file))
        .split(';')
        .map((directive) => directive.trim());
      // The offline copy starts its service worker through its own policy. Other pages may create
      // none.
      const types = /^(es\/datos|en\/data)\/index\.html$/.test(file)
        ? 'trusted-types umbral-offline'
        : "trusted-types 'none'";
      return ![
        types,
        "require-trusted-types-for 'script'",
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ].every((directive) => policy.includes(directive));
    });
  expect(without).toEqual([]);
});
