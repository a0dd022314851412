import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingHttpHeaders, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { firstRoundTrip, lawPage } from '../../bench/budgets.ts';
import { answerBytes } from '../../bench/http2-bytes.ts';
import { haveNginx, type Nginx, noNginx, startNginx } from '../../bench/nginx.ts';
import { serve } from '../../scripts/serve.mjs';
import { compress } from '../../src/hosting/compress.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { headersFile, redirectsFile } from '../../src/hosting/host-files.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * Sends one GET with only these headers, and returns the raw answer: compressed, and without
 * following a redirect.
 */
const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
    }).on('error', failed);
  });

const dir = mkdtempSync(join(tmpdir(), 'umbral-hosting-'));
const dist = inject('distDir');
const named = (folder: string, pattern: RegExp): string =>
  `${folder}/${readdirSync(join(dist, folder))
    .sort()
    .find((name) => pattern.test(name))}`;

/** One file of each kind, by address. */
const kinds = {
  chooser: '',
  home: 'es/',
  provision: 'es/ley/dl-1350/art-29-2/',
  embedding: 'en/embed/',
  embed: 'es/insertar/autoevaluacion/',
  'embed of a category': 'en/embed/self-check/stateless-persons/',
  script: named('_astro', /\.js$/),
  'search script': 'pagefind/es/pagefind.js',
  'search words': 'pagefind/es/search-data.json',
  'search program': 'pagefind/es/wasm.es.pagefind',
  'search index': named('pagefind/es/index', /\.pf_index$/),
  'search metadata': named('pagefind/es', /\.pf_meta$/),
  'search sentence': named('pagefind/es/fragment', /\.pf_fragment$/),
  akn: 'data/dl-1350/2017/art-29-2.es.akn.xml',
  txt: 'data/dl-1350/2017/art-29-2.es.txt',
  json: 'data/dl-1350/2017/art-29-2.json',
  bib: 'data/dl-1350/2017/art-29-2.es.bib',
  ris: 'data/dl-1350/2017/art-29-2.es.ris',
  csl: 'data/dl-1350/2017/art-29-2.es.csl.json',
  tmx: 'data/dl-1350/2017.tmx',
  jsonld: 'data/dl-1350/work.jsonld',
  atom: 'data/changes.es.atom',
  schema: 'data/schemas/rules.json',
  icon: 'favicon.svg',
  robots: 'robots.txt',
  'site map': 'sitemap.xml',
  'search description': 'opensearch-es.xml',
} as const;
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];
const fileOf = (path: string): string =>
  join(dir, path.endsWith('/') || path === '' ? `${path}index.html` : path);

/** The headers that must be equal for nginx and the hosts. Others, such as dates, differ. */
const compared = [
  ...new Set([
    'Content-Type',
    ...headerRules({ base: '', site: new URL('https://umbral.example') }).flatMap(({ headers }) =>
      headers.map(([name]) => name),
    ),
  ]),
].map((name) => name.toLowerCase());
const same = ({ status, headers }: Answer) => ({
  status,
  ...Object.fromEntries(compared.map((name) => [name, headers[name]])),
});

beforeEach(({ skip }) => skip(!haveNginx, noNginx));
beforeAll(async () => {
  for (const path of [
    '404.html',
    ...Object.values(kinds).map((address) => fileOf(address).slice(dir.length + 1)),
  ])
    cpSync(join(dist, path), join(dir, path));
  if (haveNginx) await compress(dir);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe.each(['', '/x'])('nginx with the site at "%s/"', (base) => {
  let nginx: Nginx;
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    if (!haveNginx) return;
    const place = { base, site: new URL('https://umbral.example') };
    writeFileSync(join(dir, '_headers'), headersFile(headerRules(place)));
    writeFileSync(join(dir, '_redirects'), redirectsFile(place));
    nginx = await startNginx({ dir, base });
    host = await serve({ dir, base });
  });
  afterAll(() => Promise.all([nginx?.close(), host?.close()]));

  it('sends the headers of _headers for every kind of file', async () => {
    for (const kind of kindNames)
      expect({ kind, ...same(await ask(nginx.url + kinds[kind])) }).toEqual({
        kind,
        ...same(await ask(host.url + kinds[kind])),
      });
  });

  it('allows frames for embed pages only, shares data and caches hashed files', async () => {
    const of = async (kind: keyof typeof kinds) => {
      const { headers } = await ask(nginx.url + kinds[kind]);
      return [
        headers['content-security-policy'],
        headers['cross-origin-resource-policy'],
        headers['access-control-allow-origin'],
        headers['cache-control'],
      ];
    };
    expect(await of('provision')).toEqual([
      "frame-ancestors 'none'",
      'same-origin',
      undefined,
      'no-cache',
    ]);
    expect(await of('embedding')).toEqual([
      "frame-ancestors 'none'",
      'same-origin',
      undefined,
      'no-cache',
    ]);
    expect(await of('embed')).toEqual(['frame-ancestors *', 'cross-origin', undefined, 'no-cache']);
    expect(await of('akn')).toEqual(["frame-ancestors 'none'", 'cross-origin', '*', 'no-cache']);
    expect(await of('search script')).toEqual([
      "frame-ancestors 'none'",
      'same-origin',
      undefined,
      'no-cache',
    ]);
    for (const kind of ['script', 'search index', 'search metadata', 'search sentence'] as const)
      expect(await of(kind)).toEqual([
        "frame-ancestors 'none'",
        'same-origin',
        undefined,
        'public, max-age=31536000, immutable',
      ]);
  });

  it('sends each file in the accepted encoding, with the same bytes', async () => {
    for (const kind of kindNames) {
      const file = fileOf(kinds[kind]);
      const plain = readFileSync(file);
      for (const [asked, ending, unpack] of [
        ['br, gzip', 'br', brotliDecompressSync],
        ['gzip', 'gz', gunzipSync],
        ['identity', '', (bytes: Buffer) => bytes],
      ] as const) {
        const there = statSync(`${file}.${ending}`, { throwIfNoEntry: false });
        const { status, headers, body } = await ask(nginx.url + kinds[kind], {
          'Accept-Encoding': asked,
        });
        const wanted = there ? { br: 'br', gz: 'gzip', '': undefined }[ending] : undefined;
        expect([kind, asked, status, headers['content-encoding'], body.length]).toEqual([
          kind,
          asked,
          200,
          wanted,
          there?.size ?? plain.length,
        ]);
        expect((wanted ? unpack(body) : body).equals(plain), `${kind}, ${asked}`).toBe(true);
        if (wanted) expect(headers.vary).toContain('Accept-Encoding');
      }
      if (plain.length > 1000)
        expect([
          kind,
          !!statSync(`${file}.br`, { throwIfNoEntry: false }),
          !!statSync(`${file}.gz`, { throwIfNoEntry: false }),
        ]).toEqual([kind, true, true]);
    }
  });

  it('answers 304 to a known ETag, which differs by encoding', async () => {
    const url = nginx.url + kinds.provision;
    const tags: string[] = [];
    for (const asked of ['br', 'gzip', 'identity']) {
      const { headers } = await ask(url, { 'Accept-Encoding': asked });
      tags.push(headers.etag ?? '');
      const again = await ask(url, {
        'Accept-Encoding': asked,
        'If-None-Match': headers.etag ?? '',
      });
      expect([
        again.status,
        again.body.length,
        again.headers.etag,
        again.headers['cache-control'],
      ]).toEqual([304, 0, headers.etag, 'no-cache']);
      expect(
        (await ask(url, { 'Accept-Encoding': asked, 'If-None-Match': '"another"' })).status,
      ).toBe(200);
    }
    expect(new Set(tags).size).toBe(3);
  });

  it("sends a page of law with its headers in a new connection's first round trip", async () => {
    const { headers, body } = await answerBytes(nginx.http2Url + kinds.provision, {
      'accept-encoding': 'br',
    });
    expect(body).toBeGreaterThan(10_000);
    expect(headers).toBeGreaterThan(100);
    expect(headers).toBeLessThanOrEqual(firstRoundTrip - lawPage.html);
    expect(headers + body).toBeLessThanOrEqual(firstRoundTrip);
  });

  it('redirects a folder without a slash to the one with it, on the same host', async () => {
    const { origin } = new URL(nginx.url);
    const asked = ['/es', '/es/ley/dl-1350/art-29-2?q=a', ...(base ? [''] : [])];
    for (const path of asked) {
      const { status, headers } = await ask(origin + base + path);
      const [folder, query] = path.split('?');
      expect([path, status, headers.location]).toEqual([
        path,
        301,
        `${base}${folder}/${query ? `?${query}` : ''}`,
      ]);
    }
    const [here, there] = await Promise.all(
      [nginx.url, host.url].map((url) => ask(new URL('/favicon.ico', url).href)),
    );
    expect([here!.status, here!.headers.location]).toEqual(
      base ? [404, undefined] : [301, '/favicon.svg'],
    );
    expect([there!.status, there!.headers.location]).toEqual([
      here!.status,
      here!.headers.location,
    ]);
  });

  it('sends 404.html with status 404 for every missing address, not in frames', async () => {
    const { origin } = new URL(nginx.url);
    const lost = readFileSync(join(dir, '404.html'));
    const asked = [
      '/not/there/',
      '/es/not.html',
      '/data/none.akn.xml',
      '/_astro/none.js',
      '/es/insertar/autoevaluacion/none/',
    ].map((path) => base + path);
    for (const path of [...asked, ...(base ? ['/', '/es/', '/xes/'] : [])]) {
      const answer = await ask(origin + path, { 'Accept-Encoding': 'br' });
      expect([
        path,
        answer.status,
        answer.headers['content-type'],
        answer.headers['content-security-policy'],
        answer.headers['cache-control'],
      ]).toEqual([path, 404, 'text/html; charset=utf-8', "frame-ancestors 'none'", 'no-cache']);
      expect(brotliDecompressSync(answer.body).equals(lost)).toBe(true);
    }
    for (const path of ['/../nginx.conf', '/..%2f..%2fetc/passwd', '/es/..%2f..%2f..%2fetc/passwd'])
      expect([path, [400, 404].includes((await ask(origin + base + path)).status)]).toEqual([
        path,
        true,
      ]);
  });
});

it('nginx without its brotli module sends gzip', async () => {
  const { url, close } = await startNginx({ dir, brotli: false });
  try {
    const { headers, body } = await ask(url + kinds.provision, { 'Accept-Encoding': 'br, gzip' });
    expect([
      headers['content-encoding'],
      gunzipSync(body).equals(readFileSync(fileOf(kinds.provision))),
    ]).toEqual(['gzip', true]);
  } finally {
    await close();
  }
});
