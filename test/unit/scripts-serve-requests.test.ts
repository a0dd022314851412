import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'umbral-requests-'));
const dir = join(parent, 'dist');
const write = (folder: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const framed = "frame-ancestors 'none'";
const files = {
  'index.html': 'home',
  'es/index.html': 'hola',
  'es/a b#.txt': 'odd name',
  'digits.txt': '0123456789',
  'empty.txt': '',
  '404.html': 'none',
  _headers:
    '/*\n  X-All: yes\n' +
    `/es/*\n  Content-Security-Policy: ${framed}\n` +
    `/\n  Content-Security-Policy: ${framed}\n`,
};
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  write(dir, files);
  write(parent, { 'secret.txt': 'secret' });
  // No user can open these two.
  symlinkSync('loop.html', join(dir, 'loop.html'));
  mkdirSync(join(dir, 'folder.html'));
  chmodSync(parent, 0o755);
  server = await serve({ dir });
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends raw text to the server, and returns what it sends until it closes the connection. A reset
 * after an answer is a close too: the server does not read the rest of a request that it refuses.
 */
const sendText = (text: string): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket
      .setEncoding('utf8')
      .on('data', (part: string) => (answer += part))
      .on('error', (error) => (answer === '' ? failed(error) : done(answer)))
      .on('close', () => done(answer));
  });

async function ask(
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const answer = await sendText(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const [first = '', ...rest] = head.split('\r\n');
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(
      rest.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
    ),
    body,
  };
}

describe('a range', () => {
  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-50', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=8-50', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', undefined],
    ['bytes=x', 200, '0123456789', undefined],
    ['bytes=', 200, '0123456789', undefined],
    ['bytes=1-2-3', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=0-1', 200, '0123456789', undefined],
  ])('of "%s" answers %d', async (range, status, body, contentRange) => {
    const answer = await ask('/digits.txt', { headers: { Range: range } });
    expect([
      answer.status,
      answer.body,
      answer.headers['content-range'],
      answer.headers['x-all'],
    ]).toEqual([status, body, contentRange, 'yes']);
  });

  test('of an empty file answers 416', async () => {
    expect((await ask('/empty.txt', { headers: { Range: 'bytes=0-' } })).status).toBe(416);
    expect((await ask('/empty.txt')).status).toBe(200);
  });
});

describe('a method', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s answers 405',
    async (method) => {
      const { status, headers } = await ask('/es/', { method });
      expect([
        status,
        headers['allow'],
        headers['x-all'],
        headers['content-security-policy'],
      ]).toEqual([405, 'GET, HEAD', 'yes', framed]);
    },
  );

  test('HEAD answers as GET does, without a body', async () => {
    for (const [path, status] of [
      ['/es/', 200],
      ['/none', 404],
    ] as const) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([head.status, head.body, head.headers['content-type'], head.headers['x-all']]).toEqual(
        [status, '', get.headers['content-type'], 'yes'],
      );
    }
  });
});

describe('an address', () => {
  test.each([
    '//es/',
    '/es//',
    '///es///index.html',
    '/./es/',
    '/x/../es/',
    '/%65s/',
    '/%65%73%2F',
    '/es%2Findex.html',
    '/es/?a=//b',
    'http://other//es/',
    '//es/../es/',
  ])('%s gives the page with its headers', async (target) => {
    const { status, body, headers } = await ask(target);
    expect([status, body, headers['content-security-policy'], headers['x-all']]).toEqual([
      200,
      'hola',
      framed,
      'yes',
    ]);
  });

  test.each(['//es', '///es', '/%65s'])(
    '%s redirects to the folder on this host',
    async (target) => {
      const { status, headers } = await ask(`${target}?a=b`);
      expect([status, headers['location']]).toEqual([301, '/es/?a=b']);
    },
  );

  test('of a file with special characters in its name is decoded', async () => {
    expect((await ask('/es/a%20b%23.txt')).body).toBe('odd name');
  });

  test.each([
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/%00',
    '/index.html%00.txt',
    '/es%5C..%5Cindex.html',
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/folder.html',
    '/folder.html/',
    '/index.html/',
    '/.git/config',
    `/${'a'.repeat(300)}`,
  ])('%s answers 404', async (target) => {
    const { status, body, headers } = await ask(target);
    expect([status, body, headers['x-all']]).toEqual([404, 'none', 'yes']);
  });
});

test('a symbolic link to itself answers 500, and the next request works', async () => {
  expect((await ask('/loop.html')).status).toBe(500);
  expect((await ask('/es/')).status).toBe(200);
});

// Root can read every file, so the test switches to another user.
test('a file without read permission answers 500, and the next request works', async () => {
  write(dir, { 'private.txt': 'private' });
  chmodSync(join(dir, 'private.txt'), 0);
  const root = process.getuid?.() === 0;
  if (root) process.seteuid!(65_534);
  try {
    expect((await ask('/private.txt')).status).toBe(500);
    expect((await ask('/es/')).status).toBe(200);
  } finally {
    if (root) process.seteuid!(0);
  }
});

test.each([
  ['text that is not HTTP', 'hello\r\n\r\n', 400],
  [
    'a request with too long a header',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ['a request without a Host header', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
])('%s is refused, and the next request works', async (_, text, status) => {
  expect((await sendText(text)).split(' ').slice(0, 2)).toEqual(['HTTP/1.1', String(status)]);
  expect((await ask('/es/')).status).toBe(200);
});

test('aborted requests do not affect others', async () => {
  write(dir, { 'long.txt': 'x'.repeat(5_000_000) });
  await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<void>((done) => {
          const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
            socket.write('GET /long.txt HTTP/1.1\r\nHost: x\r\n\r\n'),
          );
          socket
            .once('data', () => socket.destroy())
            .on('error', () => undefined)
            .on('close', () => done());
        }),
    ),
  );
  expect((await ask('/es/')).status).toBe(200);
});

test('a replaced site has its own headers, and a missing one answers 503', async () => {
  const next = join(parent, 'next');
  write(next, { ...files, 'es/index.html': 'nueva', _headers: '/*\n  X-All: new\n' });
  renameSync(dir, join(parent, 'previous'));
  const between = await ask('/es/');
  renameSync(next, dir);
  const after = await ask('/es/');
  expect([between.status, between.headers['retry-after'], between.headers['x-all']]).toEqual([
    503,
    '1',
    'yes',
  ]);
  expect([after.status, after.body, after.headers['x-all']]).toEqual([200, 'nueva', 'new']);
});
