import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { headersFor, parseHeaders, parseRedirects } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';

describe('a _headers file', () => {
  const rules = parseHeaders(
    '# all\n/*\n  X-All: yes\n  Cache-Control: no-cache\n\n' +
      '/es/insertar/*\r\n  X-All: twice\r\n' +
      '/:lang/one/\n  X-One: a: b\n',
  );

  test.each([
    ['/', { 'x-all': 'yes', 'cache-control': 'no-cache' }],
    ['/es/insertar/autoevaluacion/', { 'x-all': 'yes, twice', 'cache-control': 'no-cache' }],
    ['/es/one/', { 'x-all': 'yes', 'cache-control': 'no-cache', 'x-one': 'a: b' }],
    ['/es/two/one/', { 'x-all': 'yes', 'cache-control': 'no-cache' }],
  ])('gives %s its headers', (path, headers) => {
    expect(Object.fromEntries(headersFor(rules, path))).toEqual(headers);
  });

  test.each(['/*\n  no colon', '  X-Before: any path'])(
    'is refused with a line that is neither a path nor a header (%j)',
    (text) => {
      expect(() => parseHeaders(text)).toThrow('neither a path nor a header');
    },
  );
});

test.each(['/a', '/a /b', '/a /b 200', 'a /b 301', '/a https://other 301'])(
  'a _redirects file is refused with a line other than "from to status" (%j)',
  (line) => {
    expect(() => parseRedirects(`# ours\n/one /two 302\n${line}\n`)).toThrow(
      'not "from to status"',
    );
  },
);

describe('serve', () => {
  const folders: string[] = [];
  const open: { close: () => Promise<void> }[] = [];

  /** Writes the files into a new folder and serves it, or the folder `inside` it. */
  async function start(
    files: Record<string, string>,
    { base = '/', inside = '.' } = {},
  ): Promise<string> {
    const dir = mkdtempSync(join(tmpdir(), 'umbral-serve-'));
    folders.push(dir);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const server = await serve({ dir: join(dir, inside), base });
    open.push(server);
    return server.url;
  }
  const site = {
    'index.html': 'home',
    'es/index.html': 'hola',
    '404.html': 'none',
    'pagefind/a.pf_meta': 'm',
    'llms.txt': 'í',
  };

  afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));
  afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

  test.each([
    ['', 200, 'home', 'text/html; charset=utf-8'],
    ['es/', 200, 'hola', 'text/html; charset=utf-8'],
    ['pagefind/a.pf_meta', 200, 'm', 'application/octet-stream'],
    ['llms.txt', 200, 'í', 'text/plain; charset=utf-8'],
    ['not/there/', 404, 'none', 'text/html; charset=utf-8'],
    ['not.js', 404, 'none', 'text/html; charset=utf-8'],
    ['%E0%A4%A', 404, 'none', 'text/html; charset=utf-8'],
  ])('answers %j with %d', async (path, status, text, type) => {
    for (const base of ['/', '/x/', 'x']) {
      const response = await fetch((await start(site, { base })) + path);
      expect([
        response.status,
        await response.text(),
        response.headers.get('content-type'),
      ]).toEqual([status, text, type]);
    }
  });

  test('answers 404 outside the base path', async () => {
    const { origin } = new URL(await start(site, { base: '/x/' }));
    for (const path of ['/', '/es/', '/xes/'])
      expect((await fetch(origin + path)).status).toBe(404);
  });

  test('redirects a folder without a slash to the one with it', async () => {
    const url = await start(site, { base: '/x/' });
    for (const [asked, led] of [
      ['/x', '/x/'],
      ['/x/es?a=b', '/x/es/?a=b'],
    ] as const) {
      const response = await fetch(new URL(asked, url), { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, led]);
    }
  });

  test('sends the headers of _headers, also with a 404 page', async () => {
    const url = await start(
      {
        ...site,
        _headers:
          '/x/*\n  X-Frame-Options: DENY\n' +
          '/x/es/*\n  Cache-Control: max-age=60\n' +
          '/es/*\n  X-Wrong: yes\n',
      },
      { base: '/x/' },
    );
    const [page, none] = [await fetch(`${url}es/`), await fetch(`${url}none`)];
    expect([
      page.headers.get('x-frame-options'),
      page.headers.get('cache-control'),
      page.headers.get('x-wrong'),
    ]).toEqual(['DENY', 'max-age=60', null]);
    expect(none.headers.get('x-frame-options')).toBe('DENY');
  });

  test('sends compressed files to clients that accept them', async () => {
    const url = await start({
      ...site,
      'a.js': 'plain',
      'a.js.br': 'brotli',
      'es/index.html.gz': 'gzip',
    });
    const sent = async (path: string, manners: string) =>
      new Promise((done, failed) => {
        request(new URL(path, url), { headers: { 'accept-encoding': manners } }, (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () =>
            done([
              text,
              response.headers['content-encoding'],
              response.headers['content-type'],
              response.headers.vary,
            ]),
          );
        })
          .on('error', failed)
          .end();
      });
    const script = 'text/javascript; charset=utf-8';
    expect(await sent('a.js', 'gzip, br')).toEqual(['brotli', 'br', script, 'Accept-Encoding']);
    expect(await sent('a.js', 'gzip')).toEqual(['plain', undefined, script, 'Accept-Encoding']);
    expect(await sent('es/', 'gzip')).toEqual([
      'gzip',
      'gzip',
      'text/html; charset=utf-8',
      'Accept-Encoding',
    ]);
  });

  test('redirects as _redirects says', async () => {
    const url = await start(
      { ...site, _redirects: '# moved\n/x/old /x/es/ 302\n' },
      { base: '/x/' },
    );
    const response = await fetch(`${url}old?a=b`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/x/es/?a=b']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//[',
    'http://other/../secret.txt',
  ])('sends nothing outside its folder for %s', async (path) => {
    const { hostname, port } = new URL(
      await start({ 'dist/index.html': 'home', 'secret.txt': 'secret' }, { inside: 'dist' }),
    );
    const status = await new Promise((done, failed) => {
      request({ hostname, port, path }, (response) => done(response.resume().statusCode))
        .on('error', failed)
        .end();
    });
    expect(status).toBe(404);
  });

  test('throws a hint if there is no built site', async () => {
    await expect(serve({ dir: 'no-such-folder' })).rejects.toThrow(
      'no-such-folder: run "npm run build" first',
    );
  });
});
