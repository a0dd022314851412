import { once } from 'node:events';
import { existsSync, ReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, posix, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { send } from '@fastify/send';
import { headersFor, parseHeaders, parseRedirects } from './headers.mjs';
import { isProgram } from './is-program.mjs';
import { stopOnOldNode } from './node-version.mjs';

/**
 * Packed files, best first: what a browser calls the manner, and what `npm run compress` calls the
 * file.
 */
const packings = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

/**
 * Serves a built site on 127.0.0.1 as a static host does: a folder's address without its last slash
 * leads to the one with it, what is not there gets 404.html with status 404, and `_headers` and
 * `_redirects` are obeyed if the site has them; their paths begin with the base path. Where `npm
 * run compress` has packed files, these are sent. Everything is read when it is asked for, so a
 * build that follows is seen at once.
 *
 * @param {{ dir: string, base?: string, port?: number }} options
 *   `dir`: the built site; `base`: the path it stands under; `port`: 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with the base path's
 * slash
 * @throws when `dir` is not there, or the port is taken (code EADDRINUSE)
 */
export async function serve({ dir, base = '/', port = 0 }) {
  const { mediaTypeOf: typeByEnding } = await import('../src/hosting/media-types.ts');
  const root = resolve(dir);
  if (!existsSync(root))
    throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
  const under = `/${base}/`.replace(/\/+/g, '/');
  const rules = fileReader(join(root, '_headers'), parseHeaders);
  const redirects = fileReader(join(root, '_redirects'), parseRedirects);
  rules();
  redirects();

  /**
   * @param {import('node:http').ServerResponse} response
   *
   * @param {string} path under the base path, which the rules name too
   */
  const setHeaders = (response, path) => {
    response.setHeader('Content-Type', typeByEnding(path.endsWith('/') ? 'index.html' : path));
    for (const [name, value] of headersFor(rules(), under + path.slice(1)))
      response.setHeader(name, value);
  };

  /** @param {import('node:http').ServerResponse} response @param {string} path */
  const notFound = (response, path) => {
    const page = join(root, '404.html');
    const found = existsSync(page);
    setHeaders(response, path);
    response.setHeader('Content-Type', typeByEnding(found ? '404.html' : '404.txt'));
    // While a build takes the place of the site there is nothing for a moment, which says nothing
    // about the address.
    if (!existsSync(root))
      response.writeHead(503, { 'Retry-After': '1' }).end('The site is being replaced: try again.');
    else {
      const body = found ? readFileSync(page) : 'Not found';
      response.writeHead(404, { 'Content-Length': Buffer.byteLength(body) }).end(body);
    }
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   *
   * @param {import('node:http').ServerResponse} response
   */
  const answer = async (request, response) => {
    const { path: asked, search } = readAddress(request.url ?? '/');
    const path =
      asked !== undefined && `${asked}/`.startsWith(under)
        ? asked.slice(under.length - 1)
        : undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setHeaders(response, path ?? '/404.html');
      return response
        .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': typeByEnding('405.txt') })
        .end('Only GET and HEAD are answered here.');
    }
    const redirect = asked === undefined ? undefined : redirects().get(asked);
    if (redirect)
      return response.writeHead(redirect.status, { Location: redirect.to + search }).end();
    if (asked === undefined || path === undefined) return notFound(response, '/404.html');
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      return response.writeHead(301, { Location: `${encode(asked)}/${search}` }).end();
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const accepted = request.headers['accept-encoding'];
    const [coding, ending] = packings.find(
      ([name, extension]) => accepts(accepted, name) && existsSync(join(root, file + extension)),
    ) ?? [undefined, ''];
    const onFile = (/** @type {string} */ _, /** @type {import('node:fs').Stats} */ { size }) => {
      request.headers.range = usableRange(request.headers.range, size);
    };
    const sent = await send(request, encode(file + ending), {
      root,
      index: false,
      cacheControl: false,
      contentType: false,
      onFile,
    });
    if (sent.type === 'directory' || [400, 403, 404].includes(sent.statusCode))
      return notFound(response, path);
    if (sent.statusCode === 500)
      throw sent.type === 'error' ? sent.metadata.error : new Error(file);
    // Before a word is sent, so that a file that cannot be read is an error of the server and not
    // half an answer.
    if (sent.stream instanceof ReadStream) await once(sent.stream, 'open');
    setHeaders(response, path);
    response.setHeader('Vary', 'Accept-Encoding');
    if (coding) response.setHeader('Content-Encoding', coding);
    if (sent.type === 'error')
      return response.writeHead(sent.statusCode, { ...sent.headers, 'Content-Length': 0 }).end();
    response.writeHead(sent.statusCode, sent.headers);
    return pipeline(sent.stream, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // The reader has left, or the file ended before its length: the rest cannot be told from a
      // whole answer but by a cut.
      if (response.headersSent) return response.destroy();
      return response
        .writeHead(500, { 'Content-Type': typeByEnding('500.txt') })
        .end('This file cannot be read.');
    });
  });

  await new Promise((done, failed) =>
    server.once('error', failed).listen(port, '127.0.0.1', () => done(undefined)),
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${under}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * The path and the query of a request's address. The path is the one by which both the file and its
 * headers are looked up: decoded, without doubled slashes and parts of dots, as nginx has it;
 * undefined when it is none.
 *
 * @param {string} url @returns {{ path: string | undefined, search: string }}
 */
function readAddress(url) {
  const [, raw = '', search = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  try {
    const path = posix.normalize(`/${decodeURIComponent(raw)}`);
    return { path: /[\0\\]/.test(path) ? undefined : path, search };
  } catch {
    return { path: undefined, search };
  }
}

/** @param {string} path */
const encode = (path) => path.split('/').map(encodeURIComponent).join('/');

/**
 * The range of a file that a request may ask for; undefined, for the whole file, when it is not one
 * range as RFC 9110 has it. The library takes "5-2" and "1-2-3" for ranges, and refuses more last
 * bytes than there are.
 *
 * @param {string | undefined} range @param {number} size
 */
function usableRange(range, size) {
  const [, first, last, suffix] = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(range ?? '') ?? [];
  if (suffix) return `bytes=-${Math.min(Number(suffix), size)}`;
  return first === undefined || (last && Number(last) < Number(first)) ? undefined : range;
}

/**
 * Whether a browser takes files that are packed in this manner.
 *
 * @param {string | string[] | undefined} header
 * @param {string} coding
 */
function accepts(header, coding) {
  return String(header ?? '')
    .toLowerCase()
    .split(',')
    .some((choice) => {
      const [name, ...parameters] = choice.split(';').map((part) => part.trim());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
}

/**
 * Gives what a file says, parsed; of a file that is not there, what an empty one says. It is read
 * again when another has taken its place; while there is none, what it said last holds, so that no
 * page goes without its headers.
 *
 * @template T @param {string} path @param {(text: string) => T} parse @returns {() => T}
 */
function fileReader(path, parse) {
  let parsed = parse('');
  let known = '';
  return () => {
    const stat = statSync(path, { throwIfNoEntry: false });
    const identity = stat ? [stat.dev, stat.ino, stat.mtimeMs, stat.size].join() : known;
    if (identity !== known) {
      parsed = parse(readFileSync(path, 'utf8'));
      known = identity;
    }
    return parsed;
  };
}

/**
 * The process that started another; undefined where the system has no /proc, whose shells do not
 * stay between.
 *
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
  } catch {
    return undefined;
  }
}

/**
 * Serves on the first free port from `port` on.
 *
 * @param {{ dir: string, base: string, port: number }} options
 */
async function serveFrom({ port, ...site }) {
  for (let tried = port; ; tried += 1) {
    try {
      return await serve({ ...site, port: tried });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried === port + 50) throw error;
    }
  }
}

if (isProgram(import.meta.url)) {
  stopOnOldNode('npm start');
  const { readSettings, settingsReport } = await import('../src/settings.ts');
  const { outputFolder, restoreOutput } = await import('../src/hosting/output.ts');
  try {
    const { settings, problems } = readSettings(process.env);
    if (problems.length > 0) throw new Error(settingsReport(problems));
    const { outDir, base } = settings;
    restoreOutput(outputFolder(outDir));
    const { url, close } = await serveFrom({ dir: outDir, base, port: settings.port });
    if (!existsSync(join(outDir, '_headers'))) {
      console.warn(
        `Warning: ${outDir} has no file _headers, so its pages go out without their security ` +
          'headers, and other sites can frame them. Run "npm run build" again.',
      );
    }
    console.log(`Umbral is at ${url.replace('127.0.0.1', 'localhost')}`);
    const stop = () => void close().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    // Who stops npm alone leaves the shell between npm and this program, or stops it, and neither
    // passes a signal on.
    const family = () => [process.ppid, parentOf(process.ppid)].join();
    const first = family();
    if (process.env.npm_lifecycle_event)
      setInterval(() => family() === first || stop(), 500).unref();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
